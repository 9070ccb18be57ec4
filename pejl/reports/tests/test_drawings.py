"""Charts are drawn when a report is made, and kept beside its figures."""

import json

import pytest
from django.utils.translation import override

from pejl.reports.actions import make
from pejl.reports.components import content, drawing
from pejl.reports.components.checking import is_whole
from pejl.reports.components.content import read
from pejl.reports.components.paper import paper
from pejl.reports.models import UNDRAWN, UNDRAWN_DIGEST, Report


@pytest.fixture
def report(round_) -> Report:
    return make(year=2025, by="ida")


@pytest.fixture
def no_pencil(monkeypatch):
    """Whoever draws now is refused."""

    def refused(*_args: object) -> str:
        raise AssertionError("drawn again")

    monkeypatch.setattr(drawing, "movement", refused)
    monkeypatch.setattr(content, "outcomes", refused)


def test_every_chart_is_kept_in_both_languages(report):
    kept = json.loads(report.drawings)

    assert {language: sorted(them) for language, them in kept.items()} == {
        "da": ["BAL-AGREED-PRICES", "BAL-COMPLIANCE", "report"],
        "en": ["BAL-AGREED-PRICES", "BAL-COMPLIANCE", "report"],
    }


def test_page_and_paper_draw_nothing(report, no_pencil):
    assert read(report, {}).overview.svg.startswith("<svg")
    assert paper(report, "en").data.startswith(b"%PDF-1.7")


def test_making_the_same_report_again_draws_nothing(report, no_pencil):
    assert make(year=2025, by="bo") == report


def test_a_report_from_before_drawings_were_kept_is_drawn_the_same(report):
    kept = paper(report, "da").data
    Report.objects.update(drawings=UNDRAWN, drawn=UNDRAWN_DIGEST)

    report.refresh_from_db()

    assert is_whole(report)
    assert paper(report, "da").data == kept


def test_a_drawing_that_was_altered_is_found_out(report):
    report.drawings = report.drawings.replace("#0b5a8a", "#ffffff")

    assert not is_whole(report)


def test_each_language_has_its_own_drawing(report):
    with override("en"):
        assert "Last half" in str(read(report, {}).chapters)
    with override("da"):
        assert "Sidste halvdel" in str(read(report, {}).chapters)
