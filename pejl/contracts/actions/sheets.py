"""What a list of agreements and a price book are expected to hold, and under which headings."""

from pejl.engines.tables.named import NamedColumn

AGREEMENTS = (
    NamedColumn(
        "number",
        "text",
        (
            "Aftalenr",
            "Aftalenummer",
            "Kontraktnr",
            "Kontraktnummer",
            "Contract Reference",
            "Agreement number",
        ),
        required=True,
    ),
    NamedColumn(
        "title",
        "text",
        ("Titel", "Aftale", "Aftaletitel", "Contract Title", "Title"),
        required=True,
    ),
    NamedColumn(
        "supplier",
        "text",
        ("Leverandør", "Leverandørnavn", "Supplier Company Name", "Supplier", "Supplier name"),
        required=True,
    ),
    NamedColumn("cvr", "text", ("CVR", "CVR-nr", "CVR-nummer", "CVR number")),
    NamedColumn("kind", "text", ("Type", "Aftaletype", "Slags", "Kind")),
    NamedColumn(
        "starts", "date", ("Startdato", "Start", "Gælder fra", "Start Date"), required=True
    ),
    NamedColumn(
        "ends",
        "date",
        ("Slutdato", "Udløb", "Slut", "Gælder til", "Current Expiry Date", "End Date"),
    ),
    NamedColumn(
        "options",
        "text",
        ("Optioner", "Option", "Forlængelse", "Options", "Option to extend (months)"),
    ),
    NamedColumn("binding_for", "text", ("Bindende for", "Enheder", "Binding for")),
    NamedColumn("categories", "text", ("CPV", "CPV-kode", "CPV-koder", "CPV codes")),
    NamedColumn(
        "value_ceiling",
        "number",
        (
            "Loft",
            "Værdiloft",
            "Maksimal værdi",
            "Total Contract Value (including extensions)",
            "Value ceiling",
        ),
    ),
    NamedColumn(
        "tolerance_percent", "number", ("Tolerance %", "Tolerance procent", "Tolerance percent")
    ),
    NamedColumn("tolerance_kroner", "number", ("Tolerance kr", "Tolerance kroner")),
    NamedColumn("fees", "text", ("Tilladte gebyrer", "Gebyrer", "Allowed fees")),
    NamedColumn("notice_days", "number", ("Varslingsdage", "Varsel", "Notice days")),
    NamedColumn("index_ceiling", "number", ("Indeksloft %", "Indeksloft", "Index ceiling")),
)

PRICES = (
    NamedColumn("agreement", "text", ("Aftalenr", "Aftalenummer", "Agreement number")),
    NamedColumn("item", "text", ("Varenr", "Varenummer", "Item number", "Item"), required=True),
    NamedColumn("gtin", "text", ("GTIN", "EAN", "Stregkode")),
    NamedColumn(
        "text", "text", ("Varetekst", "Vare", "Beskrivelse", "Tekst", "Text", "Description")
    ),
    NamedColumn("unit", "text", ("Enhed", "Måleenhed", "Unit")),
    NamedColumn(
        "price", "number", ("Pris", "Nettopris", "Aftalepris", "Price", "Net price"), required=True
    ),
    NamedColumn(
        "base_quantity",
        "number",
        ("Prisenhed/antal", "Prisenhed", "Pris pr. antal", "Base quantity"),
    ),
    NamedColumn("minimum_quantity", "number", ("Minimumsantal", "Fra antal", "Minimum quantity")),
    NamedColumn("pack", "number", ("Kolli", "Pakning", "Antal pr. enhed", "Pack")),
    NamedColumn("labels", "text", ("Mærker", "Mærkning", "Labels")),
    NamedColumn("valid_from", "date", ("Gælder fra", "Fra", "Valid from")),
    NamedColumn("valid_until", "date", ("Gælder til", "Til", "Valid until")),
    NamedColumn("received_on", "date", ("Meddelt", "Modtaget", "Varslet", "Received")),
)
