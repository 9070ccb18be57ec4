"""Words are only added: who wrote what, and when, is kept, and nobody overwrites another."""

import json

import pytest

from pejl.journal.models import Event
from pejl.reports.actions import make, write
from pejl.reports.components.content import read
from pejl.reports.components.insertions import own
from pejl.reports.models import Words
from pejl.reports.queries import editions


@pytest.fixture
def report(round_):
    return make(year=2025, by="ida")


def wrote(report, text: str, seen: int = 0, by: str = "ida", place: str = "BAL-COMPLIANCE") -> bool:
    return write(report=report, place=place, language="da", text=text, seen=seen, by=by)


def test_before_anybody_wrote_there_are_no_words(report):
    assert editions.words(2025, "da") == {}


def test_what_was_written_before_is_kept_with_who(report):
    wrote(report, "Først.")
    wrote(report, "Siden.", seen=1, by="bo")

    kept = [(it.text, it.written_by) for it in editions.versions(2025, "BAL-COMPLIANCE")]

    assert kept == [("Siden.", "bo"), ("Først.", "ida")]
    assert editions.words(2025, "da") == {"BAL-COMPLIANCE": "Siden."}


def test_one_who_did_not_see_the_latest_writes_nothing(report):
    wrote(report, "Først.")

    assert not wrote(report, "Uden at have set det.", seen=0, by="bo")
    assert Words.objects.count() == 1


def test_the_same_words_again_are_no_new_version(report):
    wrote(report, "Først.")

    assert wrote(report, "Først.", seen=1)
    assert Words.objects.count() == 1


def test_words_that_are_taken_out_count_no_longer_but_are_kept(report):
    wrote(report, "Først.")
    wrote(report, "", seen=1)

    assert editions.words(2025, "da") == {}
    assert editions.words(2025, "da", until=1) == {"BAL-COMPLIANCE": "Først."}


def test_the_journal_says_that_words_were_written(report):
    wrote(report, "Først.", by="bo")

    assert Event.objects.get(verb="describe").by == "bo"


def test_a_figure_in_the_words_is_the_measured_one(report):
    said = read(report, {"BAL-COMPLIANCE": "Fra {første halvdel} til {sidste halvdel}."})

    assert said.chapters[0].measured[0].done == ["Fra 51,9\u00a0% til 60,4\u00a0%."]


def test_a_statement_elsewhere_is_named_by_its_code(report):
    said = read(report, {"report": "Betalt for meget: {tal BAL-AGREED-PRICES}."})

    assert said.done == ["Betalt for meget: 37.169\u00a0kr."]


def test_a_statement_without_a_figure_has_one_mark_that_says_unknown(report):
    frozen = json.loads(report.frozen)

    assert own("BAL-QUALITY", frozen) == {"år": "2025", "tal": "ukendt"}


def test_an_unmeasured_statement_with_words_is_told_apart(report):
    chapter = read(report, {"BAL-QUALITY": "Vi har spurgt brugerne."}).chapters[0]

    assert [it.code for it in chapter.described] == ["BAL-QUALITY"]
    assert chapter.unmeasured == []
