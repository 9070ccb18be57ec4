"""What lists of units and suppliers are expected to hold, and under which headings."""

from pejl.engines.tables.named import NamedColumn

UNITS = (
    NamedColumn("name", "text", ("Navn", "Enhed", "Enhedsnavn", "Name", "Unit"), required=True),
    NamedColumn("gln", "text", ("GLN", "EAN", "EAN-nummer", "EAN nr")),
    NamedColumn("parent", "text", ("Overenhed", "Hører under", "Center", "Parent")),
)

SUPPLIERS = (
    NamedColumn(
        "name", "text", ("Navn", "Leverandør", "Leverandørnavn", "Name", "Supplier"), required=True
    ),
    NamedColumn("cvr", "text", ("CVR", "CVR-nr", "CVR-nummer", "CVR number")),
    NamedColumn("postcode", "text", ("Postnr", "Postnummer", "Postcode")),
    NamedColumn("size", "text", ("Størrelse", "Virksomhedsstørrelse", "Size")),
    NamedColumn("employees", "number", ("Ansatte", "Antal ansatte", "Employees")),
    NamedColumn("public", "text", ("Offentlig", "Offentlig part", "Public body", "Public")),
)
