"""Taxes in OIOUBL: on the lines as well as in total, with the Danish duties beside the VAT."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from pejl.engines.text import Text
from pejl.engines.ubl.checks.check import (
    ALLOWANCES,
    DOCUMENT,
    LINE,
    LINE_TAX,
    OIOUBL,
    TAX,
    TAXES,
    Check,
    Fault,
)
from pejl.engines.ubl.checks.totals import summed
from pejl.engines.ubl.checks.words import missing, unequal
from pejl.engines.ubl.document import Allowance, Document, Line, Tax

_VAT: Final = ("63", "VAT")
_ONE: Final = Decimal(1)  # the slack OIOUBL gives VAT
_LEAST: Final = Decimal("0.005")  # VAT below this is no VAT
_ADDED_UP: Final = ("S", "Z", "AE")  # whose taxable amounts are held against the lines
_COMPARED: Final = frozenset({"B", "M", "L", "K", "O", "G", "S", "Z", "AE"})


def has_vat(document: Document, _: Document) -> Fault | None:
    """A document with taxes has the VAT among them."""
    if not document.taxes or any(tax.scheme in _VAT for tax in document.taxes):
        return None
    return missing(_THE_VAT, "BG-23", _TAX_TOTAL)


def line_has_vat(_: Document, line: Line) -> Fault | None:
    """A line with taxes has the VAT among them."""
    if not line.taxes or any(tax.scheme in _VAT for tax in line.taxes):
        return None
    return missing(_THE_VAT, "BT-151", _TAX_TOTAL)


def each_category_once(document: Document, _: Document) -> Fault | None:
    """Each VAT category stands once in the total."""
    said = [tax.said for tax in document.taxes if tax.scheme == "63"]
    if len(said) == len(set(said)):
        return None
    twice = next(code for code in said if said.count(code) > 1)
    return Fault(
        twice,
        None,
        Text(
            f"Momskategorien {twice} står flere gange i opgørelsen. Saml den i én.",
            f"The VAT category {twice} stands more than once in the total. Make it one.",
        ),
    )


def categories_agree(document: Document, _: Document) -> Fault | None:
    """The VAT categories in total are those of the lines, allowances and charges."""
    in_total = {tax.category for tax in document.taxes} & _COMPARED
    taxed = {tax.category for line in document.lines for tax in line.taxes}
    below = (taxed | {each.vat_category for each in document.allowances}) & _COMPARED
    if in_total == below:
        return None
    return Fault(
        _listed(in_total),
        _listed(below),
        Text(
            f"Momskategorierne i opgørelsen ({_listed(in_total)}) er ikke dem, der står på "
            f"linjer, rabatter og gebyrer ({_listed(below)}). Ret dem.",
            f"The VAT categories in total ({_listed(in_total)}) are not those of the lines, "
            f"allowances and charges ({_listed(below)}). Mend them.",
        ),
    )


def _listed(categories: set[str | None]) -> str:
    return ", ".join(sorted(filter(None, categories))) or "–"


def taxable_amount(document: Document, tax: Tax) -> Fault | None:
    """The taxable amount of a VAT category is lines − allowances + charges, within one."""
    below = [each.base for each in _same_on_lines(document, tax)]
    if tax.scheme not in _VAT or tax.base is None or not below or any(b is None for b in below):
        return None
    computed = summed(below) + summed(
        each.amount if each.is_charge or each.amount is None else -each.amount
        for each in document.allowances
        if each.vat_category == tax.category
    )
    if abs(tax.base - computed) <= _ONE:
        return None
    return unequal(Text("Momsgrundlaget", "The taxable amount"), tax.base, computed, _BASE_HOW)


def _same_on_lines(document: Document, tax: Tax) -> Iterator[Tax]:
    return (
        each
        for line in document.lines
        for each in line.taxes
        if each.category == tax.category and each.scheme == tax.scheme
    )


def rated(_: Document, tax: Tax) -> Fault | None:
    """The standard rate is given and above zero."""
    return _standard(tax.rate)


def allowance_rated(_: Document, allowance: Allowance) -> Fault | None:
    """The standard rate of an allowance or charge is given and above zero."""
    return _standard(allowance.vat_rate)


def _standard(rate: Decimal | None) -> Fault | None:
    if rate is not None and rate != 0:
        return None
    return Fault(
        rate,
        "> 0",
        Text(
            "StandardRated kræver en momssats over 0. Skriv satsen, fx 25.",
            "StandardRated needs a VAT rate above 0. Write the rate, 25 for instance.",
        ),
    )


def taxed(_: Document, tax: Tax) -> Fault | None:
    """What is sold at the standard rate carries VAT."""
    if tax.base is None or tax.base <= 0 or tax.amount is None or tax.amount != 0:
        return None
    computed = tax.base * (tax.rate or 0) / 100
    return unequal(_AMOUNT, tax.amount, computed, _RATE_HOW) if computed >= _LEAST else None


def line_amount(_: Document, tax: Tax) -> Fault | None:
    """The VAT of a line at the standard rate is its taxable amount × rate, within one."""
    if tax.base is None or tax.amount is None or not tax.rate:
        return None
    computed = tax.base * tax.rate / 100
    if abs(tax.amount - computed) <= _ONE + _LEAST:  # the official rule rounds before it compares
        return None
    return unequal(_AMOUNT, tax.amount, computed, _RATE_HOW)


def zero_is_zero(_: Document, tax: Tax) -> Fault | None:
    """A line at the zero rate carries neither VAT nor a rate."""
    if not tax.amount and not tax.rate:
        return None
    return Fault(
        tax.amount or tax.rate,
        "0",
        Text(
            "ZeroRated kan hverken have momsbeløb eller momssats. Skriv 0 i begge.",
            "ZeroRated can have neither a VAT amount nor a rate. Write 0 in both.",
        ),
    )


_THE_VAT: Final = Text("momsen", "the VAT")
_AMOUNT: Final = Text("Momsen", "The VAT")
_BASE_HOW: Final = Text("linjer − rabatter + gebyrer", "lines − allowances + charges")
_RATE_HOW: Final = Text("grundlag × sats", "taxable amount × rate")
_TAX_TOTAL: Final = "cac:TaxTotal"
_PERCENT: Final = "cac:TaxCategory/cbc:Percent"

CHECKS: Final = (
    Check("F-LIB306", OIOUBL, DOCUMENT, _TAX_TOTAL, has_vat),
    Check("F-LIB306", OIOUBL, LINE, _TAX_TOTAL, line_has_vat),
    Check("F-LIB315", OIOUBL, DOCUMENT, _TAX_TOTAL, each_category_once, also=("F-LIB314",)),
    Check("F-LIB404", OIOUBL, DOCUMENT, _TAX_TOTAL, categories_agree),
    Check("F-LIB402", OIOUBL, TAX, "cbc:TaxableAmount", taxable_amount, only=_ADDED_UP),
    Check("F-LIB382", OIOUBL, TAXES, _PERCENT, rated, only=("S",)),
    Check("F-LIB382", OIOUBL, ALLOWANCES, _PERCENT, allowance_rated, only=("S",)),
    Check("F-LIB381", OIOUBL, TAXES, "cbc:TaxAmount", taxed, only=("S",)),
    Check("F-LIB401", OIOUBL, LINE_TAX, "cbc:TaxAmount", line_amount, only=("S",)),
    Check("F-LIB400", OIOUBL, LINE_TAX, "cbc:TaxAmount", zero_is_zero, only=("Z",)),
)
