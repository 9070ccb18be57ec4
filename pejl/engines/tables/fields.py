"""What may be asked of a table: fields, how their columns are headed and what stands in them.

A pattern is ideas that must all be in a heading (see `words`), `-idea` one that
must not be, with how surely they then name the field. Other rooms ask for
fields of their own: a price book for item number and price, a list of
agreements for its dates.
"""

from typing import Literal, NamedTuple

from pejl.engines.text import Text

Kind = Literal["date", "amount", "name", "code", "text", "cvr", "currency"]


class Field(NamedTuple):
    """One thing wanted of each row."""

    name: str
    kind: Kind
    label: Text
    patterns: tuple[tuple[float, str], ...]  # how sure (0 to 1), ideas parted by blanks
    never: str = ""  # ideas that rule a heading out
    required: bool = False


LEDGER: tuple[Field, ...] = (
    Field(
        "date",
        "date",
        Text("dato", "date"),
        (
            (1.0, "posting date"),
            (0.95, "payment date"),
            (0.95, "transaction date"),
            (0.9, "document date"),
            (0.85, "invoice date"),
            (0.8, "date"),
        ),
        never="due",
        required=True,
    ),
    Field(
        "paid",
        "date",
        Text("betalingsdato", "payment date"),
        ((0.9, "payment date"),),  # less than for `date`: where it is the only day, it is that
        never="due",
    ),
    Field(
        "amount",
        "amount",
        Text("beløb uden moms", "amount without VAT"),
        (
            (1.0, "net amount"),
            (1.0, "amount excluding"),
            (1.0, "excluding vat"),
            (0.95, "net"),
            (0.85, "amount currency"),
            (0.8, "amount -vat -code"),
        ),
        never="gross including balance rate number date",
        required=True,
    ),
    Field(
        "gross",
        "amount",
        Text("beløb med moms", "amount with VAT"),
        ((1.0, "gross"), (1.0, "amount including"), (0.95, "including vat")),
        never="net excluding balance rate code number date",
    ),
    Field(
        "vat",
        "amount",
        Text("moms", "VAT"),
        ((1.0, "vat amount"), (0.95, "vat")),
        never="net gross excluding including rate code number date registration balance",
    ),
    Field(
        "supplier_name",
        "name",
        Text("leverandør", "supplier"),
        ((1.0, "supplier name"), (0.85, "supplier"), (0.6, "supplier number"), (0.4, "name")),
        never="registration cvr date amount vat text other category body unit account service"
        " document expenditure procurement posting",
    ),
    Field(
        "supplier_id",
        "code",
        Text("leverandørens nummer", "the supplier's number"),
        ((1.0, "supplier number"), (0.95, "supplier code"), (0.7, "supplier")),
        never="registration cvr vat invoice date amount text other category name",
    ),
    Field(
        "cvr",
        "cvr",
        Text("CVR-nummer", "CVR number"),
        ((1.0, "cvr"), (0.8, "vat registration"), (0.7, "registration number")),
        never="date amount",
    ),
    Field(
        "document_number",
        "code",
        Text("bilagsnummer", "document number"),
        (
            (1.0, "document number"),
            (0.95, "transaction number"),
            (0.9, "posting number"),
            (0.85, "document"),
            (0.75, "internal number"),
            (0.7, "transaction"),
        ),
        never="date text amount category supplier invoice account",
    ),
    Field(
        "invoice_number",
        "code",
        Text("fakturanummer", "invoice number"),
        ((1.0, "invoice number"), (0.7, "invoice")),
        never="date amount text payment category line vat",
    ),
    Field(
        "unit",
        "text",
        Text("enhed", "unit"),
        (
            (1.0, "unit name"),
            (0.95, "unit"),
            (0.9, "cost place"),
            (0.9, "cost unit"),
            (0.75, "gln"),
            (0.75, "service name"),
            (0.7, "service"),
            (0.65, "expenditure service"),
            (0.5, "psp"),
        ),
        never="date amount price supplier category invoice account",
    ),
    Field(
        "account",
        "text",
        Text("konto", "account"),
        (
            (1.0, "account"),
            (0.95, "detailed expenditure code"),
            (0.9, "expenditure code"),
            (0.6, "posting code"),
        ),
        never="date amount supplier text vat cvr",
    ),
    Field(
        "text",
        "text",
        Text("tekst", "text"),
        ((1.0, "posting text"), (0.95, "text"), (0.9, "invoice text")),
        never="date supplier unit category capital",
    ),
    Field(
        "category",
        "text",
        Text("kildens egen kategori", "the source's own category"),
        (
            (1.0, "coded"),
            (1.0, "procurement category"),
            (0.9, "expenditure category"),
            (0.8, "category"),
        ),
        never="date amount vat document transaction posting invoice payment",
    ),
    Field(
        "currency",
        "currency",
        Text("valuta", "currency"),
        ((1.0, "currency"),),
        never="date amount rate",
    ),
)
