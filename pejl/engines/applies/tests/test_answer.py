"""What an answer says beyond where each rule falls."""

from datetime import date, timedelta
from decimal import Decimal

from pejl.engines.applies.finding import Applicability, RuleFinding
from pejl.engines.applies.purchase import CoveringAgreement, OffContractSpend, Surroundings
from pejl.engines.applies.tests.conftest import Ask
from pejl.engines.rules import Step

ON = date(2026, 3, 2)
SKI = CoveringAgreement("SKI 99.41", "Computere", "ski", "Øst IT", date(2027, 2, 28), 7)
OWN = CoveringAgreement("L-2025-003", "Papir", "own", "Kontor A/S", None, 3)


def rule(code: str, findings: tuple[RuleFinding, ...]) -> RuleFinding:
    """What became of one rule."""
    return next(it for it in findings if it.rule.code == code)


def around(bought: int, *agreements: CoveringAgreement) -> Surroundings:
    """A municipality that bought so much in a year, four times that in four."""
    return Surroundings(OffContractSpend(Decimal(bought), Decimal(4 * bought), ON), agreements)


def test_nothing_told_is_all_questions(ask: Ask):
    found = ask()

    assert found.route.way == "unknown"
    assert {"kind", "agreement"} <= {it.name for it in found.questions}


def test_the_comparison_that_triggered_a_duty_is_said(ask: Ask):
    found = ask(kind="works", value=6_000_000, months=9)

    because = rule("BAL-TRAINING-WORKS", found.findings).because.da
    assert "værdi uden moms er 6.000.000 kr., og det er mindst 5.000.000 kr." in because


def test_it_is_said_at_which_amount_a_duty_would_apply(ask: Ask):
    found = ask(kind="works", value=4_000_000, months=9)

    changes = rule("BAL-TRAINING-WORKS", found.findings).changes
    assert "mindst 5.000.000 kr., gælder »Oplæring på byggepladsen«" in changes[0].da


def test_where_something_else_is_untold_the_duty_may_apply_at_the_amount(ask: Ask):
    found = ask(kind="services", value=1_200_000, months=48)

    changes = rule("BAL-TRAINING-OPERATIONS", found.findings).changes
    assert "mindst 5.000.000 kr., kan »Oplæring i driftsopgaver« gælde" in changes[0].da


def test_where_two_numbers_fail_neither_alone_would_change_it(ask: Ask):
    found = ask(kind="works", value=4_000_000, months=3)

    assert rule("BAL-TRAINING-WORKS", found.findings).changes == ()


def test_the_other_procedures_are_said_with_their_amounts(ask: Ask):
    found = ask(kind="works", value=4_000_000, agreement="")

    assert found.route.procedure is not None
    changes = " ".join(it.en for it in found.route.procedure.changes)
    assert "One offer is enough" in changes
    assert "at least DKK 40,313,840 (DK-THRESHOLD-WORKS, from 1 January 2026)" in changes


def test_the_kind_follows_from_a_category_of_goods(ask: Ask):
    found = ask(cpv="39110000", value=9_000)

    assert rule("BAL-LABOUR-CLAUSE", found.findings).standing is Applicability.NOT_APPLICABLE


def test_an_agreement_in_the_register_is_the_way(ask: Ask):
    found = ask(cpv="30190000", value=90_000, around=around(0, SKI, OWN))

    assert (found.route.way, found.route.agreement) == ("own_agreement", OWN)


def test_the_register_tells_that_no_agreement_covers(ask: Ask):
    found = ask(cpv="30190000", value=90_000, around=around(0))

    assert "agreement" not in {it.name for it in found.questions}


def test_what_the_municipality_bought_counts_towards_the_threshold(ask: Ask):
    found = ask(cpv="30190000", value=900_000, months=12, around=around(711_360))

    assert found.route.way == "eu_goods"


def test_a_contract_of_years_is_held_beside_as_many_years_purchases(ask: Ask):
    found = ask(cpv="30190000", value=900_000, months=48, around=around(180_000))

    assert found.route.counted.together == Decimal(900_000 + 4 * 180_000)


def test_works_are_counted_alone(ask: Ask):
    found = ask(kind="works", value=2_000_000, around=around(50_000_000))

    assert found.route.way == "offers"


def test_an_amount_in_a_rule_is_held_against_the_contract_alone(ask: Ask):
    told = {"kind": "services", "value": 4_000_000, "months": 9, "others_buy_it": 9_000_000}
    found = ask(**told, more={"contract.operation": True})

    assert rule("BAL-TRAINING-OPERATIONS", found.findings).standing is Applicability.NOT_APPLICABLE


def test_a_value_that_looks_like_thousands_is_doubted_aloud(ask: Ask):
    found = ask(kind="works", value=6_000)

    assert any("6.000.000 kr." in it.da for it in found.said)


def test_a_value_is_doubted_by_the_year(ask: Ask):
    found = ask(kind="services", value=8_000, months=48)

    assert any("8.000.000 kr." in it.da for it in found.said)


def test_the_kind_follows_from_a_category_of_care(ask: Ask):
    found = ask(cpv="85312000", value=5_595_000)

    assert found.route.way == "light_regime"


def test_services_told_in_a_category_of_care_are_doubted_aloud(ask: Ask):
    found = ask(kind="services", cpv="85312000")

    assert any("andre specifikke tjenesteydelser" in it.da for it in found.said)


def test_a_notice_that_lies_before_is_said(ask: Ask):
    found = ask(kind="goods", published=date(2025, 12, 31))

    assert any("31. december 2025" in it.da for it in found.said)


def test_a_purchase_that_outlasts_its_agreement_is_said(ask: Ask):
    found = ask(cpv="30190000", months=24, around=around(0, SKI))

    assert any("løber kun til 28. februar 2027" in it.da for it in found.said)


def test_a_direct_purchase_told_where_the_law_demands_a_tender_is_said(ask: Ask):
    told = {"kind": "goods", "value": 2_000_000, "agreement": "", "others_buy_it": 0}
    found = ask(**told, more={"purchase.form": "direct"})

    assert rule("BAL-DIGITAL-TENDERS", found.findings).standing is Applicability.APPLIES
    assert any("købsmåde" in it.da for it in found.said)


def test_below_the_threshold_it_is_asked_whether_one_tenders(ask: Ask):
    found = ask(kind="goods", value=1_200_000, agreement="", others_buy_it=0)

    assert "form" in {it.name for it in found.questions}


def test_the_value_that_fell_short_of_a_tender_is_said(ask: Ask):
    found = ask(kind="goods", value=9_000, agreement="", others_buy_it=0)

    assert found.route.procedure is not None
    assert "er 9.000 kr., og det er ikke mindst 1.611.360" in found.route.procedure.because.da


def test_the_sum_that_is_held_against_the_threshold_is_said(ask: Ask):
    found = ask(cpv="30190000", value=900_000, months=12, around=around(711_360))

    assert "er det 1.611.360 kr., og det holdes op mod" in found.route.counted.because.da


def test_what_nobody_else_told_is_said_to_be_unknown(ask: Ask):
    found = ask(kind="goods", value=9_000)

    assert found.route.counted.others is None
    assert "others_buy_it" in {it.name for it in found.questions}


def test_a_rulebook_nobody_can_see_adopted_is_named(ask: Ask):
    found = ask()

    assert any("Ballerup Kommunes indkøbspolitik" in it.da for it in found.said)


def test_of_a_rule_only_the_first_missing_fact_is_asked_for(ask: Ask):
    found = ask(kind="works", value=60_000_000, agreement="")

    names = {it.name for it in found.questions}
    assert "procedure" in names
    assert "shortened" not in names


def test_what_comes_after_the_contract_is_not_asked_for(ask: Ask):
    found = ask(kind="works", value=60_000_000, agreement="")

    assert "breach" not in {it.name for it in found.questions}
    assert "først senere" in rule("BAL-SANCTIONS", found.findings).because.da


def test_without_a_start_there_are_no_days(ask: Ask):
    found = ask(kind="works", value=60_000_000)

    assert found.plan.latest == {}


def test_the_last_information_is_due_six_full_days_before_tenders(ask: Ask):
    eu = {"tender.procedure": "open", "tender.shortened": "electronic"}
    told = {"kind": "goods", "value": 9_000_000, "agreement": "", "starts": date(2026, 10, 28)}
    found = ask(**told, more=eu | {"award.told_by": "electronic"})

    tenders = found.plan.latest[Step.TENDER]
    assert rule("DK-INFORMATION-DAYS", found.findings).due == tenders - timedelta(days=7)


SCHOOL = {"kind": "works", "value": 60_000_000, "agreement": "", "starts": date(2028, 3, 1)}


def test_until_it_is_told_what_shortens_the_times_the_longest_are_counted_with(ask: Ask):
    longest = {"tender.shortened": "nothing", "award.told_by": "letter"}
    untold = ask(**SCHOOL, more={"tender.procedure": "open"})
    told = ask(**SCHOOL, more={"tender.procedure": "open", **longest})

    assert untold.plan.latest == told.plan.latest


def test_that_the_longest_times_are_counted_with_is_said(ask: Ask):
    said = ask(**SCHOOL, more={"tender.procedure": "open"}).plan.said

    assert any("»Offentligt udbud: mindst 35 dage« og »Standstill efter" in it.da for it in said)


def test_before_the_procedure_is_told_no_time_for_tenders_is_taken(ask: Ask):
    latest = ask(**SCHOOL).plan.latest

    assert Step.NOTICE not in latest
    assert (latest[Step.CONTRACT] - latest[Step.AWARD]).days > 15


def test_a_start_that_cannot_be_reached_is_said(ask: Ask):
    eu = {"tender.procedure": "open", "tender.shortened": "nothing", "award.told_by": "letter"}
    told = {"kind": "works", "value": 60_000_000, "agreement": ""}
    found = ask(**told, starts=date(2026, 4, 1), more=eu)

    assert any(it.da.startswith("Det kan ikke nås") for it in found.doubts)


def test_meetings_that_are_all_too_late_are_said(ask: Ask):
    found = ask(kind="works", value=9, starts=date(2026, 4, 1), meetings=(date(2026, 5, 6),))

    assert any("møder" in it.da for it in found.plan.said)


def test_an_agreement_that_was_not_looked_up_is_doubted_aloud(ask: Ask):
    found = ask(cpv="30190000", agreement="L-9", around=around(0, OWN))

    assert any("Aftalen L-9" in it.da for it in found.said)


def test_an_agreement_in_the_register_is_not_doubted(ask: Ask):
    found = ask(cpv="30190000", agreement="l-2025-003", around=around(0, OWN))

    assert not [it for it in found.said if "L-2025-003" in it.da]
