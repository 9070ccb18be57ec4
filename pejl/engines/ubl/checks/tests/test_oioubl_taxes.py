import pytest

from pejl.engines.ubl.checks.tests.bills import OIOUBL, D, but
from pejl.engines.ubl.checks.tests.cases import Case, rules, speaks_only_when_broken
from pejl.engines.ubl.document import Tax

LINE = "lines.0.taxes.0"
TIN_DUTY = Tax("3010", None, D("100.00"), D("5.00"), said="3010", scheme="9")
FREE_OF_VAT = but(
    OIOUBL,
    LINE,
    Tax("Z", D(0), D("100.00"), D("0.00"), said="ZeroRated", scheme="63"),
    "taxes.0",
    Tax("Z", D(0), D("100.00"), D("0.00"), said="ZeroRated", scheme="63"),
    "allowances",
    (),
)

CASES = (
    Case("F-LIB306", OIOUBL, ("taxes.0.scheme", "9")),
    Case("F-LIB306", OIOUBL, (f"{LINE}.scheme", "9")),
    Case("F-LIB315", OIOUBL, ("taxes", OIOUBL.taxes * 2)),
    Case("F-LIB404", OIOUBL, (f"{LINE}.category", "Z")),
    Case("F-LIB404", OIOUBL, ("allowances.0.vat_category", "Z")),
    Case("F-LIB402", OIOUBL, ("taxes.0.base", D("106.01"))),
    Case("F-LIB382", OIOUBL, ("taxes.0.rate", None)),
    Case("F-LIB382", OIOUBL, (f"{LINE}.rate", D(0))),
    Case("F-LIB382", OIOUBL, ("allowances.0.vat_rate", D(0))),
    Case("F-LIB381", OIOUBL, ("taxes.0.amount", D("0.00"))),
    Case("F-LIB401", OIOUBL, (f"{LINE}.amount", D("26.01"))),
    Case("F-LIB400", FREE_OF_VAT, (f"{LINE}.amount", D("25.00"))),
    Case("F-LIB400", FREE_OF_VAT, (f"{LINE}.rate", D(25))),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code} {case.changes[0]}")
def test_a_rule_speaks_only_when_broken(case):
    speaks_only_when_broken(case)


def test_a_danish_duty_beside_the_vat_is_sound():
    bill = but(
        OIOUBL,
        "lines.0.taxes",
        (*OIOUBL.lines[0].taxes, TIN_DUTY),
        "taxes",
        (*OIOUBL.taxes, TIN_DUTY),
        "totals.tax",
        D("31.25"),
        "totals.tax_exclusive",
        D("31.25"),
        "totals.gross",
        D("136.75"),
        "totals.payable",
        D("105.00"),
    )

    assert rules(bill) == set()


def test_the_taxable_amount_may_be_off_by_one_krone():
    assert "F-LIB402" not in rules(but(OIOUBL, "taxes.0.base", D("106.00")))


def test_vat_below_half_an_oere_may_be_nothing():
    bill = but(OIOUBL, "taxes.0.base", D("0.01"), "taxes.0.amount", D("0.00"))

    assert "F-LIB381" not in rules(bill)
