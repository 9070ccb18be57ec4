import pytest

from pejl.engines.ubl.checks.tests.bills import EN16931, D, but, in_category
from pejl.engines.ubl.checks.tests.cases import Case, rules, speaks_only_when_broken
from pejl.engines.ubl.checks.vat_categories import CATEGORIES, NO_RATE, NOBODY, POSITIVE
from pejl.engines.ubl.document import Identifier, Tax

NUMBERLESS = ("seller.vat", None, "buyer.vat", None, "buyer.legal", None)
NUMBERED = ("seller.vat", Identifier("DK10000009"))


def _bill(category):
    return EN16931 if category.code == "S" else in_category(category.code)


def _wrong_rate(category):
    if category.rate is NO_RATE:
        return D(0)
    return D(0) if category.rate is POSITIVE else D(-5)


def _cases(category):
    """Each of the rules of a category, broken in the bill that is sound in it."""
    sound, rate = _bill(category), _wrong_rate(category)
    numbers = NUMBERED if category.numbers is NOBODY else NUMBERLESS
    on_lines_only = but(sound, "allowances", ())
    on_allowances_only = but(sound, "lines.0.vat_category", "B")
    broken = {
        "01": (sound, ("taxes", ())),
        "02": (on_lines_only, numbers),
        "03": (on_allowances_only, (*numbers, "allowances.1.vat_category", "B")),
        "04": (on_allowances_only, (*numbers, "allowances.0.vat_category", "B")),
        "05": (sound, ("lines.0.vat_rate", rate)),
        "06": (sound, ("allowances.0.vat_rate", rate)),
        "07": (sound, ("allowances.1.vat_rate", rate)),
        "08": (sound, ("taxes.0.base", D("102.00"))),
        "10": (sound, ("taxes.0.reason", None if category.reason else "Fritaget")),
    }
    if not category.by_rate:
        broken["09"] = (sound, ("taxes.0.amount", D("25.00")))
    return [
        Case(f"{category.rules}-{number}", keeps, changes)
        for number, (keeps, changes) in broken.items()
    ]


CASES = tuple(case for category in CATEGORIES for case in _cases(category))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)
def test_a_rule_speaks_only_when_broken(case):
    speaks_only_when_broken(case)


def test_a_category_nothing_is_sold_in_does_not_belong_in_the_breakdown():
    bill = but(EN16931, "taxes", (*EN16931.taxes, Tax("L", D(7), D(0), D(0), scheme="VAT")))

    assert "BR-AF-01" in rules(bill)


def test_a_category_without_tax_stands_once_in_the_breakdown():
    exempt = in_category("E")

    assert "BR-E-01" in rules(but(exempt, "taxes", exempt.taxes * 2))


def test_a_standard_rate_may_be_two_rates_with_a_breakdown_each():
    reduced = but(EN16931.lines[0], "vat_rate", D(12))
    bill = but(
        EN16931,
        "lines",
        (*EN16931.lines, reduced),
        "taxes",
        (*EN16931.taxes, Tax("S", D(12), D("95.00"), D("11.40"), scheme="VAT")),
    )

    assert not {"BR-S-01", "BR-S-08"} & rules(bill)


def test_a_representative_for_vat_answers_for_the_seller():
    bill = but(EN16931, "seller.vat", None, "tax_representative", EN16931.seller)

    assert "BR-S-02" not in rules(bill)


def test_another_tax_number_is_enough_for_the_standard_rate():
    bill = but(EN16931, "seller.vat", None, "seller.tax_registration", Identifier("F-skat"))

    assert "BR-S-02" not in rules(bill)
