from datetime import date

import pytest

from pejl.engines.period import Period
from pejl.engines.ubl.checks import check
from pejl.engines.ubl.checks.tests.bills import EN16931, OIOUBL, PEPPOL, but
from pejl.engines.ubl.checks.tests.cases import Case, rules, speaks_only_when_broken

TURNED = Period(date(2026, 10, 31), date(2026, 10, 1))

CASES = (
    Case("BR-29", EN16931, ("period", TURNED)),
    Case("BR-30", EN16931, ("lines.0.period", TURNED)),
    Case("F-LIB080", OIOUBL, ("period", TURNED)),
    Case("PEPPOL-EN16931-R110", PEPPOL, ("lines.0.period.first", date(2026, 9, 30))),
    Case("PEPPOL-EN16931-R111", PEPPOL, ("lines.0.period.last", date(2026, 11, 1))),
    Case("PEJL-ISSUED", OIOUBL, ("issued", None)),
    Case("PEJL-DUE", PEPPOL, ("due", date(2026, 10, 31))),
    Case("PEJL-DUE-LATE", PEPPOL, ("due", date(2027, 12, 1))),
    Case("PEJL-DELIVERED", PEPPOL, ("delivery.on", date(2016, 10, 30))),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)
def test_a_rule_speaks_only_when_broken(case):
    speaks_only_when_broken(case)


def test_a_bill_may_be_due_the_day_it_is_made_out():
    assert rules(but(PEPPOL, "due", PEPPOL.issued)) == set()


def test_a_period_of_one_day_is_a_period():
    day = date(2026, 10, 15)

    assert rules(but(PEPPOL, "lines.0.period", Period(day, day))) == set()


def test_the_message_shows_both_days():
    (finding,) = check(but(PEPPOL, "due", date(2026, 10, 31)))

    assert finding.severity == "warning"
    assert (finding.said, finding.expected) == ("2026-10-31", ">= 2026-11-01")
