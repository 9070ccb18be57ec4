"""Days: in the right order, within each other, and not a century off."""

from datetime import date, timedelta
from typing import Final

from pejl.engines.period import Period
from pejl.engines.text import Text
from pejl.engines.ubl.checks.check import DOCUMENT, EN, EVERY, LINE, OIOUBL, PEPPOL, Check, Fault
from pejl.engines.ubl.checks.words import missing
from pejl.engines.ubl.document import Document, Line

# Beyond these a day is more likely a slip of the pen than the truth. Ours, not the law's.
_FAR: Final = timedelta(days=366)
_LATE: Final = timedelta(days=120)


def period_forwards(document: Document, _: Document) -> Fault | None:
    """The invoicing period ends no earlier than it begins."""
    return _forwards(document.period)


def line_period_forwards(_: Document, line: Line) -> Fault | None:
    """A line's period ends no earlier than it begins."""
    return _forwards(line.period)


def _forwards(period: Period | None) -> Fault | None:
    if period is None or period.first is None or period.last is None:
        return None
    if period.first <= period.last:
        return None
    return Fault(
        f"{period.first} – {period.last}",
        f"{period.last} – {period.first}",
        Text(
            f"Perioden slutter {period.last}, før den begynder {period.first}. Ret dagene.",
            f"The period ends {period.last} before it begins {period.first}. Mend the days.",
        ),
    )


def line_begins_within(document: Document, line: Line) -> Fault | None:
    """A line's period begins no earlier than the invoicing period."""
    outer, inner = document.period, line.period
    if outer is None or inner is None or outer.first is None or inner.first is None:
        return None
    return _outside(inner.first, outer) if inner.first < outer.first else None


def line_ends_within(document: Document, line: Line) -> Fault | None:
    """A line's period ends no later than the invoicing period."""
    outer, inner = document.period, line.period
    if outer is None or inner is None or outer.last is None or inner.last is None:
        return None
    return _outside(inner.last, outer) if inner.last > outer.last else None


def _outside(day: date, period: Period) -> Fault:
    said = f"{period.first or ''} – {period.last or ''}"
    return Fault(
        str(day),
        said,
        Text(
            f"Dagen {day} ligger uden for fakturaens periode {said}. Ret en af dem.",
            f"The day {day} is outside the invoice's period {said}. Mend either.",
        ),
    )


def issued(document: Document, _: Document) -> Fault | None:
    """An OIOUBL document has a date; its rules leave that to the schema."""
    if document.issued is not None:
        return None
    return missing(Text("fakturadato", "the issue date"), "BT-2", "cbc:IssueDate")


def due_after_issue(document: Document, _: Document) -> Fault | None:
    """An invoice is not due before it is made out."""
    due, made = document.due, document.issued
    if due is None or made is None or due >= made:
        return None
    return Fault(
        str(due),
        f">= {made}",
        Text(
            f"Forfaldsdagen {due} ligger før fakturadatoen {made}. Brug kommunens frist.",
            f"The due date {due} is before the issue date {made}. Use the municipality's term.",
        ),
    )


def due_soon(document: Document, _: Document) -> Fault | None:
    """An invoice is due within 120 days of its issue."""
    due, made = document.due, document.issued
    if due is None or made is None or due - made <= _LATE:
        return None
    return Fault(
        str(due),
        f"<= {made + _LATE}",
        Text(
            f"Forfaldsdagen {due} er langt efter fakturadatoen {made}. Er året rigtigt?",
            f"The due date {due} is long after the issue date {made}. Is the year right?",
        ),
    )


def delivered_near(document: Document, _: Document) -> Fault | None:
    """What is billed was delivered within a year of the issue date."""
    made, day = document.issued, document.delivery and document.delivery.on
    if day is None or made is None or abs(day - made) <= _FAR:
        return None
    return Fault(
        str(day),
        str(made),
        Text(
            f"Leveringsdagen {day} er over et år fra fakturadatoen {made}. Er den rigtig?",
            f"The delivery date {day} is over a year from the issue date {made}. Is it right?",
        ),
    )


_PERIOD: Final = "cac:InvoicePeriod"
_FIRST: Final = f"{_PERIOD}/cbc:StartDate"
_LAST: Final = f"{_PERIOD}/cbc:EndDate"
_DELIVERED: Final = "cac:Delivery/cbc:ActualDeliveryDate"

CHECKS: Final = (
    Check("BR-29", EN, DOCUMENT, _LAST, period_forwards),
    Check("BR-30", EN, LINE, _LAST, line_period_forwards),
    Check("F-LIB080", OIOUBL, DOCUMENT, _LAST, period_forwards),
    Check("PEPPOL-EN16931-R110", PEPPOL, LINE, _FIRST, line_begins_within),
    Check("PEPPOL-EN16931-R111", PEPPOL, LINE, _LAST, line_ends_within),
    Check("PEJL-ISSUED", OIOUBL, DOCUMENT, "cbc:IssueDate", issued, "warning"),
    Check("PEJL-DUE", EVERY, DOCUMENT, "cbc:DueDate", due_after_issue, "warning"),
    Check("PEJL-DUE-LATE", EVERY, DOCUMENT, "cbc:DueDate", due_soon, "warning"),
    Check("PEJL-DELIVERED", EVERY, DOCUMENT, _DELIVERED, delivered_near, "warning"),
)
