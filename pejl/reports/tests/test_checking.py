"""A file proves to be the report that was made here, or says why not."""

import pytest

from pejl.reports.actions import make, write
from pejl.reports.components.checking import Authenticity, check
from pejl.reports.components.paper import paper
from pejl.reports.models import Report


@pytest.fixture
def report(round_) -> Report:
    return make(year=2025, by="ida")


def test_an_empty_file_is_no_report(db):
    assert check(b"").found is Authenticity.NO_REPORT


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_report_as_it_was_made_is_unchanged(report, language):
    assert check(paper(report, language).data).found is Authenticity.UNCHANGED


def test_it_is_unchanged_though_new_words_were_written_since(report):
    data = paper(report, "da").data
    write(report=report, place="report", language="da", text="Nyt.", seen=0, by="ida")

    assert check(data).found is Authenticity.UNCHANGED


def test_one_byte_more_is_found(report):
    assert check(paper(report, "da").data + b" ").found is Authenticity.DIFFERENT


def test_a_report_made_elsewhere_is_not_ours(report):
    data = paper(report, "da").data.replace(report.digest.encode(), b"0" * 64)

    assert check(data).found is Authenticity.UNKNOWN


def test_figures_that_were_altered_in_the_database_are_found(report):
    data = paper(report, "da").data
    Report.objects.update(frozen=report.frozen.replace("4127848.11", "5127848.11"))

    assert check(data).found is Authenticity.ALTERED_HERE


def test_a_file_in_a_language_nobody_has_is_no_report(report):
    data = paper(report, "da").data.replace(b"pejl-language:da", b"pejl-language:fr")

    assert check(data).found is Authenticity.NO_REPORT


@pytest.mark.parametrize("found", Authenticity)
def test_every_answer_is_a_sentence(found):
    from pejl.reports.components.checking import ReportCheck

    assert ReportCheck(found).words.endswith(".")
