"""Which papers, which bills, which deviations, and for whom."""

from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet, Sum

from pejl.invoices.models import Deviation, Finding, Invoice, InvoiceLine, ReceivedFile
from pejl.parties.queries import Viewer, units_for, with_parts


def invoices(user: Viewer) -> QuerySet[Invoice]:
    """The bills `user` may see."""
    units = units_for(user)
    every = Invoice.objects.select_related("supplier", "unit", "received_file")
    return every if units is None else every.filter(unit__in=units)


def in_year(year: int) -> tuple[date, date]:
    """The first and the last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def of_year(bills: QuerySet[Invoice], year: int | None) -> QuerySet[Invoice]:
    """The bills issued in `year`; all of them where none is asked for."""
    return bills if year is None else bills.filter(issued__range=in_year(year))


def of_unit(bills: QuerySet[Invoice], unit: int | None) -> QuerySet[Invoice]:
    """The bills of a unit and what lies below it."""
    return bills if unit is None else bills.filter(unit__in=with_parts([unit]))


def lines(invoice: Invoice) -> QuerySet[InvoiceLine]:
    """A bill's lines, each with what it was held against."""
    return invoice.lines.select_related("match__agreement", "match__agreed__book").prefetch_related(
        "deviations"
    )


def deviations(user: Viewer) -> QuerySet[Deviation]:
    """The deviations on bills `user` may see, the biggest first."""
    units = units_for(user)
    every = Deviation.objects.select_related(
        "invoice__supplier", "invoice__unit", "line", "agreement"
    ).order_by("-amount", "-exposure", "id")
    return every if units is None else every.filter(invoice__unit__in=units)


def sums(chosen: QuerySet[Deviation]) -> dict[str, object]:
    """Overcharge and undercharge apart, claimed and recovered, exposure: kroner without VAT.

    `under` is below zero; a sum over nothing is None. `number` is how many there are.
    """
    return chosen.aggregate(
        over=Sum("amount", filter=Q(amount__gt=0)),
        under=Sum("amount", filter=Q(amount__lt=0)),
        claimed=Sum("amount", filter=Q(state__in=["claimed", "recovered"])),
        recovered=Sum("amount", filter=Q(state="recovered")),
        exposure=Sum("exposure"),
        number=Count("id"),
    )


def received_files(user: Viewer) -> QuerySet[ReceivedFile]:
    """The files `user` may see; one nobody could read is no unit's."""
    units, every = units_for(user), ReceivedFile.objects.all()
    return every if units is None else every.filter(invoice__unit__in=units)


def by_outcome(papers: QuerySet[ReceivedFile]) -> dict[str, int]:
    """How many papers of each outcome."""
    return dict(papers.order_by().values_list("outcome").annotate(Count("id")))


def commonest(papers: QuerySet[ReceivedFile], limit: int = 20) -> QuerySet[Finding, Any]:
    """The rules that most papers break, the commonest first: rule, severity, number, papers."""
    return (
        Finding.objects.filter(received_file__in=papers)
        .values("rule", "severity")
        .annotate(number=Count("id"), papers=Count("received_file", distinct=True))
        .order_by("-papers", "rule")[:limit]
    )
