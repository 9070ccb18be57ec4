"""What is noted of a year's report, as facts that statements are judged by."""

from collections.abc import Mapping
from datetime import date

from django.utils import timezone

from pejl.engines.rules import Fact
from pejl.reports.models import Presentation, Report

ENDED, PRESENTED = "report.year_ended", "report.presented"


def of_year(year: int) -> Mapping[str, Fact]:
    """The first day a report on the year was presented.

    Until one is, nothing is told, since it may be under way. When the year after has ended too
    and there was a report to present, it is known that nobody did.
    """
    first = Presentation.objects.filter(report__year=year).order_by("day").first()
    if first:
        return facts(first.day, f"report:{first.report_id}")
    is_over = timezone.localdate() > date(year + 1, 12, 31)
    late = Report.objects.filter(year=year).first() if is_over else None
    return facts(None, f"report:{late.pk}") if late else {}


def facts(presented: date | None, origin: str) -> Mapping[str, Fact]:
    """The two facts, where they come from the report `origin`; None: it was not presented."""
    return {ENDED: Fact(value=True, origin=origin), PRESENTED: Fact(presented, origin)}
