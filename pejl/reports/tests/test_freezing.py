"""What is frozen stays as it was, and has one digest."""

import json

import pytest

from pejl.bearings.models import Bearing, Round
from pejl.engines.refusal import Refusal
from pejl.journal.models import Event
from pejl.reports.actions import make
from pejl.reports.components.content import read
from pejl.reports.components.paper import paper
from pejl.reports.models import Report, canonical, digest
from pejl.reports.queries import freezing
from pejl.reports.queries.freezing import freeze


def statement(report: Report, code: str):
    """One statement as it is frozen."""
    found = [
        it for chapter in json.loads(report.frozen)["chapters"] for it in chapter["statements"]
    ]
    return next(it for it in found if it["code"] == code)


def test_numbers_are_kept_exactly_with_their_definition(round_):
    figure = statement(make(year=2025, by="ida"), "BAL-COMPLIANCE")["figure"]

    assert figure["numerator"] == "4127848.11"
    assert figure["denominator"] == "7317065.1"
    assert figure["version"] == "1"
    assert [(it["name"], it["value"]) for it in figure["excluded"]] == [
        ("not_contractable", "3122122.96")
    ]


def test_what_is_unknown_is_kept_with_its_reason_and_who_can_make_it_known(round_):
    unknown = statement(make(year=2025, by="ida"), "BAL-QUALITY")["unknown"]

    assert unknown["because"] == {"da": "Fejl registreres ikke.", "en": "Faults are not recorded."}
    assert unknown["known_when"]["da"]
    assert unknown["known_when"]["en"]


def test_sentences_are_kept_in_both_languages(round_):
    verdict = statement(make(year=2025, by="ida"), "BAL-COMPLIANCE")["verdict"]

    assert verdict["da"].startswith("På kurs: 60,4")
    assert verdict["en"].startswith("On course: 60.4%")


def test_the_same_bearings_are_the_same_report(round_):
    first = make(year=2025, by="ida")

    again = make(year=2025, by="bo")

    assert again == first
    assert Event.objects.filter(verb="report").count() == 1


def test_a_number_that_moved_is_another_report(round_):
    first = make(year=2025, by="ida")
    Bearing.objects.filter(rule="BAL-COMPLIANCE").update(numerator="4127848.12")

    second = make(year=2025, by="ida")

    assert second.digest != first.digest
    assert [it.number for it in Report.objects.all()] == [2, 1]


def test_the_journal_names_the_digest(round_):
    report = make(year=2025, by="ida")

    told = Event.objects.get(verb="report")

    assert report.digest in told.sentence


def test_the_digest_does_not_hang_on_the_order_of_keys(round_):
    frozen = freeze(round_)

    turned = dict(reversed(frozen.items()))

    assert digest(canonical(turned)) == digest(canonical(frozen))


def test_the_partnerships_statements_are_not_the_municipalitys(round_):
    Bearing.objects.create(round=round_, rulebook="POGI", rule="POGI-ANY", outcome="unknown")

    frozen = freeze(round_)

    assert {book["code"] for book in frozen["books"]} == {"BAL"}
    assert "POGI" not in canonical(frozen)


def test_a_policy_nobody_has_bearings_for_is_a_report_all_the_same(round_):
    round_.bearings.all().delete()

    report = make(year=2025, by="ida")

    assert paper(report, "da").data.startswith(b"%PDF-1.7")


def test_a_statement_whose_figure_has_no_value_says_why(round_):
    round_.bearings.filter(rule="BAL-COMPLIANCE").update(value=None, outcome="unknown", series=[])

    it = statement(make(year=2025, by="ida"), "BAL-COMPLIANCE")

    assert it["unknown"]["known_when"]["da"].startswith("Den, der indlæser")
    assert it["figure"]["value"] is None


def test_a_statement_judged_without_a_figure_keeps_its_verdict(round_):
    round_.bearings.filter(rule="BAL-QUALITY").update(
        outcome="met", because_da="Fejl er talt.", because_en="Faults were counted."
    )

    it = statement(make(year=2025, by="ida"), "BAL-QUALITY")

    assert it["verdict"] == {
        "da": "På kurs: fejl er talt.",
        "en": "On course: faults were counted.",
    }
    assert it["unknown"] is None


def test_without_bearings_it_is_said_how_to_take_them(db):
    with pytest.raises(Refusal, match="pejl bearings --year 2024") as refused:
        make(year=2024, by="ida")

    assert refused.value.code == "no_bearings"


def test_a_rule_that_was_taken_out_since_is_named_with_what_to_do(round_):
    round_.bearings.filter(rule="BAL-QUALITY").update(rule="BAL-OLD")

    with pytest.raises(Refusal, match=r"BAL-OLD.*pejl bearings --year 2025"):
        make(year=2025, by="ida")


def test_a_report_outlives_a_rule_that_is_taken_out(round_, monkeypatch):
    report = make(year=2025, by="ida")
    first = paper(report, "da").data
    monkeypatch.setattr(freezing, "rules", dict)

    assert paper(report, "da").data == first


@pytest.mark.parametrize(("as_of", "said"), [("2025-12-31", False), ("2025-06-30", True)])
def test_a_year_that_has_not_ended_says_so(round_, as_of, said):
    Round.objects.update(as_of=as_of)

    found = read(make(year=2025, by="ida"), {})

    assert ("30. jun. 2025" in found.running) is said
