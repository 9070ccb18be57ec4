"""That a report was put before a committee: noted by those who decide, and judged by."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from pejl.bearings.queries.measuring import unmeasured
from pejl.engines.rules import Outcome
from pejl.journal.models import Event
from pejl.parties.models import Unit
from pejl.policy.queries.rulebooks import rulebooks
from pejl.reports.actions import make
from pejl.reports.models import Presentation, Report
from pejl.reports.queries.facts import of_year

RULE = "BAL-YEARLY-REPORT"
NEXT_SPRING = date(2026, 4, 15)


@pytest.fixture
def report(round_) -> Report:
    it = make(year=2025, by="ida")
    Report.objects.update(made_at=timezone.now() - timedelta(days=9))
    it.refresh_from_db()
    return it


@pytest.fixture
def consultant(client, person):
    client.force_login(person("consultant"))
    return client


def note(
    client, report: Report, day: date | None = None, committee: str = "Økonomiudvalget"
) -> str:
    """The page that answers when the report is noted as presented."""
    said = {"day": day or timezone.localdate(), "committee": committee}
    address = reverse("present report", args=[report.pk])
    page: bytes = client.post(address, said, follow=True).content
    return page.decode()


def presented(report: Report, day: date) -> Presentation:
    """A presentation as it is kept."""
    return Presentation.objects.create(
        report=report, day=day, committee="Byrådet", noted_at=timezone.now(), noted_by="ida"
    )


def judged(year: int) -> Outcome:
    """What the rule comes to by what is noted of a year."""
    return unmeasured(rulebooks().rule(RULE), of_year(year), date(year, 12, 31)).outcome


def test_of_a_year_nobody_reported_on_nothing_is_told(db):
    assert of_year(2025) == {}
    assert judged(2025) is Outcome.UNKNOWN


def test_a_report_that_may_still_be_presented_is_unknown(report):
    Report.objects.update(year=timezone.localdate().year - 1)

    assert judged(timezone.localdate().year - 1) is Outcome.UNKNOWN


def test_a_report_that_was_presented_meets_the_rule(report):
    presented(report, NEXT_SPRING)

    assert judged(2025) is Outcome.MET


def test_the_first_of_several_days_is_told_with_its_report(report):
    presented(report, NEXT_SPRING + timedelta(days=30))
    presented(report, NEXT_SPRING)

    fact = of_year(2025)["report.presented"]

    assert (fact.value, fact.origin) == (NEXT_SPRING, f"report:{report.pk}")


def test_a_report_nobody_presented_before_the_year_after_ended_does_not(report):
    Report.objects.update(year=2020)

    assert judged(2020) is Outcome.NOT_MET


def test_a_consultant_notes_it_and_the_journal_remembers(consultant, report):
    page = note(consultant, report)

    assert "Økonomiudvalget, " in page
    assert "pejl bearings --year 2025" in page
    assert "Økonomiudvalget" in Event.objects.get(verb="present").sentence


def test_the_same_is_noted_once(consultant, report):
    note(consultant, report)
    note(consultant, report)

    assert Presentation.objects.count() == 1
    assert Event.objects.filter(verb="present").count() == 1


@pytest.mark.parametrize(
    ("days", "reason"), [(1, "Dagen er ikke kommet endnu"), (-10, "Rapporten blev først lavet")]
)
def test_a_day_it_cannot_have_been_is_refused_on_the_page(consultant, report, days, reason):
    page = note(consultant, report, timezone.localdate() + timedelta(days=days))

    assert reason in page
    assert Presentation.objects.count() == 0


def test_a_mistake_is_taken_back_and_the_journal_remembers_both(consultant, report):
    note(consultant, report)
    noted = Presentation.objects.get()

    consultant.post(reverse("retract report", args=[noted.pk]))

    assert Presentation.objects.count() == 0
    assert list(Event.objects.values_list("verb", flat=True).order_by("pk"))[-2:] == [
        "present",
        "retract",
    ]


@pytest.mark.parametrize("role", ["reader", "invoice_payer"])
def test_a_reader_notes_nothing(client, person, report, role):
    client.force_login(person(role))
    page = client.get(reverse("report", args=[report.pk])).content.decode()

    answered = client.post(reverse("present report", args=[report.pk]), {"committee": "Byrådet"})

    assert "Notér" not in page
    assert answered.status_code == 404


def test_a_consultant_of_one_unit_does_not_note_for_all(client, person, report):
    client.force_login(person("consultant", Unit.objects.create(name="Skolen")))

    assert note(client, report).count("<h1>") == 1
    assert Presentation.objects.count() == 0
