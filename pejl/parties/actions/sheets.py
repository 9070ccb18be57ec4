"""What lists of units and suppliers are expected to hold, and under which headings."""

from pejl.engines.tables.named import Wanted

UNITS = (
    Wanted("name", "text", ("Navn", "Enhed", "Enhedsnavn", "Name", "Unit"), required=True),
    Wanted("gln", "text", ("GLN", "EAN", "EAN-nummer", "EAN nr")),
    Wanted("parent", "text", ("Overenhed", "Hører under", "Center", "Parent")),
)

SUPPLIERS = (
    Wanted(
        "name", "text", ("Navn", "Leverandør", "Leverandørnavn", "Name", "Supplier"), required=True
    ),
    Wanted("cvr", "text", ("CVR", "CVR-nr", "CVR-nummer", "CVR number")),
    Wanted("postcode", "text", ("Postnr", "Postnummer", "Postcode")),
    Wanted("size", "text", ("Størrelse", "Virksomhedsstørrelse", "Size")),
    Wanted("employees", "number", ("Ansatte", "Antal ansatte", "Employees")),
    Wanted("public", "text", ("Offentlig", "Offentlig part", "Public body", "Public")),
)
