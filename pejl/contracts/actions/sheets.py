"""What a list of agreements and a price book are expected to hold, and under which headings."""

from pejl.engines.tables.named import Wanted

AGREEMENTS = (
    Wanted(
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
    Wanted(
        "title",
        "text",
        ("Titel", "Aftale", "Aftaletitel", "Contract Title", "Title"),
        required=True,
    ),
    Wanted(
        "supplier",
        "text",
        ("Leverandør", "Leverandørnavn", "Supplier Company Name", "Supplier", "Supplier name"),
        required=True,
    ),
    Wanted("cvr", "text", ("CVR", "CVR-nr", "CVR-nummer", "CVR number")),
    Wanted("kind", "text", ("Type", "Aftaletype", "Slags", "Kind")),
    Wanted("starts", "date", ("Startdato", "Start", "Gælder fra", "Start Date"), required=True),
    Wanted(
        "ends",
        "date",
        ("Slutdato", "Udløb", "Slut", "Gælder til", "Current Expiry Date", "End Date"),
    ),
    Wanted(
        "options",
        "text",
        ("Optioner", "Option", "Forlængelse", "Options", "Option to extend (months)"),
    ),
    Wanted("binding_for", "text", ("Bindende for", "Enheder", "Binding for")),
    Wanted("categories", "text", ("CPV", "CPV-kode", "CPV-koder", "CPV codes")),
    Wanted(
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
    Wanted(
        "tolerance_percent", "number", ("Tolerance %", "Tolerance procent", "Tolerance percent")
    ),
    Wanted("tolerance_kroner", "number", ("Tolerance kr", "Tolerance kroner")),
    Wanted("fees", "text", ("Tilladte gebyrer", "Gebyrer", "Allowed fees")),
    Wanted("notice_days", "number", ("Varslingsdage", "Varsel", "Notice days")),
    Wanted("index_ceiling", "number", ("Indeksloft %", "Indeksloft", "Index ceiling")),
)

PRICES = (
    Wanted("agreement", "text", ("Aftalenr", "Aftalenummer", "Agreement number")),
    Wanted("item", "text", ("Varenr", "Varenummer", "Item number", "Item"), required=True),
    Wanted("gtin", "text", ("GTIN", "EAN", "Stregkode")),
    Wanted("text", "text", ("Varetekst", "Vare", "Beskrivelse", "Tekst", "Text", "Description")),
    Wanted("unit", "text", ("Enhed", "Måleenhed", "Unit")),
    Wanted(
        "price", "number", ("Pris", "Nettopris", "Aftalepris", "Price", "Net price"), required=True
    ),
    Wanted(
        "base_quantity",
        "number",
        ("Prisenhed/antal", "Prisenhed", "Pris pr. antal", "Base quantity"),
    ),
    Wanted("minimum_quantity", "number", ("Minimumsantal", "Fra antal", "Minimum quantity")),
    Wanted("pack", "number", ("Kolli", "Pakning", "Antal pr. enhed", "Pack")),
    Wanted("labels", "text", ("Mærker", "Mærkning", "Labels")),
    Wanted("valid_from", "date", ("Gælder fra", "Fra", "Valid from")),
    Wanted("valid_until", "date", ("Gælder til", "Til", "Valid until")),
    Wanted("received_on", "date", ("Meddelt", "Modtaget", "Varslet", "Received")),
)
