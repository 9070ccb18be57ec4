"""What EN 16931 demands of each VAT category.

Every VAT category has the same ten rules with small differences: BR-S-01 to BR-S-10 for the
standard rate, BR-Z-… for zero and so on. `CATEGORIES` is where they differ,
`RULES` is where they are alike.
"""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from pejl.engines.text import Text
from pejl.engines.ubl.checks.check import (
    ALLOWANCE,
    CATEGORY,
    EN,
    LINE,
    TAX,
    Check,
    Fault,
    Judge,
    Parts,
    worded,
)
from pejl.engines.ubl.checks.totals import summed
from pejl.engines.ubl.checks.words import missing, unequal
from pejl.engines.ubl.document import Allowance, Document, Line, Tax

_ONE: Final = Decimal(1)  # the slack EN 16931 gives what is taxed by rate


class Rate(NamedTuple):
    """Which rates go with a category."""

    holds: Callable[[Decimal | None], bool]
    words: Text


class Numbers(NamedTuple):
    """Which tax numbers go with a category."""

    hold: Callable[[Document], object]
    words: Text


def _seller_vat(document: Document) -> object:
    representative = document.tax_representative
    return document.seller.vat or (representative and representative.vat)


def _seller(document: Document) -> object:
    return document.seller.vat or document.seller.tax_registration or _seller_vat(document)


def _both(document: Document) -> object:
    return _seller(document) and (document.buyer.vat or document.buyer.legal)


def _both_vat(document: Document) -> object:
    return _seller_vat(document) and document.buyer.vat


def _nobody(document: Document) -> object:
    return not (_seller_vat(document) or document.buyer.vat)


POSITIVE: Final = Rate(lambda rate: rate is not None and rate > 0, Text("over 0", "above 0"))
ZERO: Final = Rate(lambda rate: rate is not None and rate == 0, Text("0", "0"))
ANY: Final = Rate(lambda rate: rate is not None and rate >= 0, Text("0 eller mere", "0 or more"))
NO_RATE: Final = Rate(lambda rate: rate is None, Text("udeladt", "left out"))

SELLER: Final = Numbers(
    _seller, Text("leverandørens momsnummer skal stå", "the seller's tax number must be given")
)
SELLER_VAT: Final = Numbers(
    _seller_vat, Text("leverandørens momsnummer skal stå", "the seller's VAT number must be given")
)
BOTH: Final = Numbers(
    _both,
    Text(
        "leverandørens momsnummer og køberens CVR- eller momsnummer skal stå",
        "the seller's tax number and the buyer's VAT or company number must be given",
    ),
)
BOTH_VAT: Final = Numbers(
    _both_vat,
    Text("begge parters momsnumre skal stå", "the VAT numbers of both parties must be given"),
)
NOBODY: Final = Numbers(_nobody, Text("momsnumre må ikke stå", "VAT numbers may not be given"))


class VatCategory(NamedTuple):
    """What EN 16931 demands of one VAT category."""

    code: str
    rules: str  # what the codes of its rules begin with
    name: Text
    rate: Rate
    numbers: Numbers
    by_rate: bool = False  # a breakdown for each rate, and a tax; else one breakdown and no tax
    reason: bool = True  # the breakdown says why there is no tax; else it may not


_STANDARD: Final = Text("moms", "standard rate")

CATEGORIES: Final = (
    VatCategory("S", "BR-S", _STANDARD, POSITIVE, SELLER, by_rate=True, reason=False),
    VatCategory("Z", "BR-Z", Text("nulsats", "zero rate"), ZERO, SELLER, reason=False),
    VatCategory("E", "BR-E", Text("momsfritaget", "exempt"), ZERO, SELLER),
    VatCategory("AE", "BR-AE", Text("omvendt moms", "reverse charge"), ZERO, BOTH),
    VatCategory("K", "BR-IC", Text("EU-handel", "intra-community"), ZERO, BOTH_VAT),
    VatCategory("G", "BR-G", Text("eksport", "export"), ZERO, SELLER_VAT),
    VatCategory("O", "BR-O", Text("uden moms", "outside VAT"), NO_RATE, NOBODY),
    VatCategory("L", "BR-AF", Text("IGIC", "IGIC"), ANY, SELLER, by_rate=True, reason=False),
    VatCategory("M", "BR-AG", Text("IPSI", "IPSI"), ANY, SELLER, by_rate=True, reason=False),
)


# The rules. Each takes a category and gives the judge of its rule of that number; they are asked
# only of what is in the category, so none looks whether it is.


def _broken_down(category: VatCategory) -> Judge:
    """01: what lines, allowances and charges are taxed as stands in the breakdown."""
    by_rate = category.by_rate

    def judge(document: Document, code: str) -> Fault | None:
        count = [tax.category for tax in document.taxes].count(code)
        if count == 0:
            return _breakdown(
                count,
                f"Momskategori {code} bruges, men mangler i momsopgørelsen. Skriv den dér.",
                f"VAT category {code} is used but missing in the VAT breakdown. Write it there.",
            )
        if by_rate and not _used(document, code):
            return _breakdown(
                count,
                f"Momskategori {code} står i momsopgørelsen, men ikke på en linje. Ret linjerne.",
                f"VAT category {code} is in the VAT breakdown, but on no line. Mend the lines.",
            )
        if by_rate or count == 1:
            return None
        return _breakdown(
            count,
            f"Momskategori {code} står flere gange i momsopgørelsen. Saml den i én.",
            f"VAT category {code} stands more than once in the VAT breakdown. Make it one.",
        )

    return judge


def _breakdown(count: int, da: str, en: str) -> Fault:
    return Fault(str(count), "1", Text(da, en))


def _used(document: Document, code: str) -> bool:
    return _on_lines(document, code) or any(
        allowance.vat_category == code for allowance in document.allowances
    )


def _numbered(uses: Callable[[Document, str], bool]) -> Callable[[VatCategory], Judge]:
    """02, 03, 04: the tax numbers that go with the category are given."""

    def make(category: VatCategory) -> Judge:
        hold = category.numbers.hold

        def judge(document: Document, code: str) -> Fault | None:
            if hold(document) or not uses(document, code):
                return None
            return _misnumbered(category)

        return judge

    return make


def _misnumbered(category: VatCategory) -> Fault:
    code, words = category.code, category.numbers.words
    return Fault(
        None,
        words.en,
        Text(
            f"Med momskategori {code} ({category.name.da}) {words.da}. Ret numrene.",
            f"With VAT category {code} ({category.name.en}) {words.en}. Mend the numbers.",
        ),
    )


def _on_lines(document: Document, code: str) -> bool:
    return any(line.vat_category == code for line in document.lines)


def _on_allowances(document: Document, code: str) -> bool:
    return any(each.vat_category == code and not each.is_charge for each in document.allowances)


def _on_charges(document: Document, code: str) -> bool:
    return any(each.vat_category == code and each.is_charge for each in document.allowances)


def _line_rate(category: VatCategory) -> Judge:
    """05: a line's rate is one that goes with the category."""
    holds = category.rate.holds

    def judge(_: Document, line: Line) -> Fault | None:
        return None if holds(line.vat_rate) else _misrated(category, line.vat_rate)

    return judge


def _allowance_rate(category: VatCategory) -> Judge:
    """06: an allowance's rate is one that goes with the category."""
    holds = category.rate.holds

    def judge(_: Document, allowance: Allowance) -> Fault | None:
        if allowance.is_charge or holds(allowance.vat_rate):
            return None
        return _misrated(category, allowance.vat_rate)

    return judge


def _charge_rate(category: VatCategory) -> Judge:
    """07: a charge's rate is one that goes with the category."""
    holds = category.rate.holds

    def judge(_: Document, charge: Allowance) -> Fault | None:
        if not charge.is_charge or holds(charge.vat_rate):
            return None
        return _misrated(category, charge.vat_rate)

    return judge


def _misrated(category: VatCategory, rate: Decimal | None) -> Fault:
    code, words = category.code, category.rate.words
    return Fault(
        rate,
        words.en,
        Text(
            f"Momssatsen skal være {words.da} i momskategori {code}. Ret sats eller kategori.",
            f"The VAT rate must be {words.en} in VAT category {code}. Mend rate or category.",
        ),
    )


def _taxable(document: Document, code: str, *, rate: Decimal | None) -> Decimal:
    """What is sold under `code`, at `rate` where it is given: lines + charges − allowances."""
    lines = (
        line.amount
        for line in document.lines
        if line.vat_category == code and (rate is None or line.vat_rate == rate)
    )
    allowances = (
        each.amount if each.is_charge or each.amount is None else -each.amount
        for each in document.allowances
        if each.vat_category == code and (rate is None or each.vat_rate == rate)
    )
    return summed(lines) + summed(allowances)


def _based(category: VatCategory) -> Judge:
    """08: the taxable amount is what the lines, charges and allowances come to."""
    code, by_rate = category.code, category.by_rate

    def judge(document: Document, tax: Tax) -> Fault | None:
        if tax.base is None or (by_rate and tax.rate is None):
            return None
        computed = _taxable(document, code, rate=tax.rate if by_rate else None)
        if tax.base == computed or (by_rate and abs(tax.base - computed) <= _ONE):
            return None
        return unequal(_BASE, tax.base, computed, _BASE_HOW)

    return judge


def _untaxed(category: VatCategory) -> Judge:
    """09: where there is no tax, the tax is zero."""
    code = category.code

    def judge(_: Document, tax: Tax) -> Fault | None:
        if not tax.amount:
            return None
        return Fault(
            tax.amount,
            "0",
            Text(
                f"Der er moms på momskategori {code} ({category.name.da}). Ret en af dem.",
                f"There is VAT in VAT category {code} ({category.name.en}). Mend either.",
            ),
        )

    return judge


def _reasoned(category: VatCategory) -> Judge:
    """10: where there is no tax the reason is given, and where there is tax it is not."""
    code, wanted = category.code, category.reason

    def judge(_: Document, tax: Tax) -> Fault | None:
        given = tax.reason is not None or tax.reason_code is not None
        if given is wanted:
            return None
        if wanted:
            what = Text("grunden til, at der ikke er moms", "the reason why there is no VAT")
            return missing(what, "BT-120, BT-121", "cac:TaxCategory/cbc:TaxExemptionReason")
        return Fault(
            tax.reason or tax.reason_code,
            None,
            Text(
                f"Der står en grund til momsfritagelse ved momskategori {code}. Udelad den.",
                f"A reason for VAT exemption stands at VAT category {code}. Leave it out.",
            ),
        )

    return judge


_BASE: Final = Text("Momsgrundlaget", "The taxable amount")
_BASE_HOW: Final = Text("linjer − rabatter + gebyrer", "lines − allowances + charges")
_SELLER: Final = "cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID"
_LINE_RATE: Final = "cac:Item/cac:ClassifiedTaxCategory/cbc:Percent"
_RATE: Final = "cac:TaxCategory/cbc:Percent"


class VatRule(NamedTuple):
    """A rule every category has: its number, what it asks of, and its sentence."""

    number: str
    parts: Parts
    place: str
    make: Callable[[VatCategory], Judge]
    sentence: str  # with {breakdown}, {numbers}, {rate}, {reason}


RULES: Final = (
    VatRule("01", CATEGORY, "cac:TaxTotal", _broken_down, "what is sold has {breakdown}"),
    VatRule("02", CATEGORY, _SELLER, _numbered(_on_lines), "on a line, {numbers}"),
    VatRule("03", CATEGORY, _SELLER, _numbered(_on_allowances), "on an allowance, {numbers}"),
    VatRule("04", CATEGORY, _SELLER, _numbered(_on_charges), "on a charge, {numbers}"),
    VatRule("05", LINE, _LINE_RATE, _line_rate, "the rate of a line is {rate}"),
    VatRule("06", ALLOWANCE, _RATE, _allowance_rate, "the rate of an allowance is {rate}"),
    VatRule("07", ALLOWANCE, _RATE, _charge_rate, "the rate of a charge is {rate}"),
    VatRule("08", TAX, "cbc:TaxableAmount", _based, "the taxable amount is what was sold"),
    VatRule("09", TAX, "cbc:TaxAmount", _untaxed, "the tax is zero"),
    VatRule("10", TAX, "cac:TaxCategory", _reasoned, "{reason}"),
)


def _checks(category: VatCategory) -> Iterator[Check]:
    """The rules of one category, except 09 of those that are taxed: BR-CO-17 asks that."""
    words = {
        "breakdown": "a breakdown of its rate" if category.by_rate else "exactly one breakdown",
        "numbers": category.numbers.words.en,
        "rate": category.rate.words.en,
        "reason": "the reason is given" if category.reason else "no reason for exemption is given",
    }
    for rule in RULES:
        if rule.number != "09" or not category.by_rate:
            sentence = rule.sentence.format_map(words)
            judge = worded(
                rule.make(category),
                f"VAT category {category.code} ({category.name.en}): {sentence}.",
            )
            code, only = f"{category.rules}-{rule.number}", (category.code,)
            yield Check(code, EN, rule.parts, rule.place, judge, only=only)


CHECKS: Final = tuple(check for category in CATEGORIES for check in _checks(category))
