"""What the main job found in a folder, told as the truth is told: kind, file, line."""

from collections import deque
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import duckdb
from django.utils import timezone

from pejl.bearings.actions.loading import load_folder
from pejl.engines.figures.filters import Filters
from pejl.engines.figures.lake import Lake
from pejl.engines.ubl.checks import CHECKS
from pejl.example.score import FaultLocation
from pejl.invoices.models import Deviation, Finding, Invoice, InvoiceLine, ReceivedFile
from pejl.invoices.tables.spend import mount_ledger, paid_days
from pejl.lake.actions import fresh_lake
from pejl.lake.queries import lake, last_day
from pejl.ledger.queries.imports import ledger_files
from pejl.parties.models import Question, Supplier

SUBJECTS = {
    "totals": "arithmetic",
    "amounts": "arithmetic",
    "vat": "arithmetic",
    "vat_categories": "arithmetic",
    "oioubl_taxes": "arithmetic",
    "identifiers": "identifier",
    "dates": "date",
}
ALL = 1_000_000_000
LATE = timedelta(days=30)
BY = "pejl example score"


def found_in(folder: Path, year: int) -> list[FaultLocation]:
    """Run the main job on the folder, and tell everything it found."""
    deque(load_folder(folder, by=BY), maxlen=0)
    now = timezone.now()
    lake_now = lake(fresh_lake(now), last_day(year, timezone.localdate(now)))
    return list(everything(lake_now, year))


def everything(lake: Lake, year: int) -> Iterator[FaultLocation]:
    """Everything found, of every kind the truth knows."""
    yield from deviations()
    yield from unsound()
    yield from unreadable()
    yield from off_agreement(lake, year)
    yield from over_threshold(lake, year)
    yield from paid_late()
    yield from in_ledger()
    yield from spelt_otherwise()
    yield from asked_about()


def bill(file: ReceivedFile) -> str:
    """A file as the truth names it."""
    return f"invoices/{file.name}"


def deviations() -> Iterator[FaultLocation]:
    """What the price control found; undercharges are shown to people but are no fault to claim."""
    rows = Deviation.objects.filter(amount__gte=0).select_related("invoice__received_file", "line")
    for it in rows:
        yield FaultLocation(
            it.kind, bill(it.invoice.received_file), it.line.number if it.line else None
        )


def unsound() -> Iterator[FaultLocation]:
    """What the checks said, by the kind of mistake."""
    of_code = {check.code: kind_of(check.judge) for check in CHECKS}
    for it in Finding.objects.select_related("received_file"):
        kind = kind_at(it.location) or of_code.get(it.rule)
        if kind:
            yield FaultLocation(kind, bill(it.received_file))


def kind_at(location: str) -> str | None:
    """The kind of mistake a code of a list is, by where it stands."""
    last = location.rpartition("/")[2]
    if "Currency" in last or "currencyID" in last:
        return "currency"
    return "unit_code" if last == "@unitCode" else None


def kind_of(judge: object) -> str | None:
    """The kind of mistake a check looks for, by the subject it stands under."""
    subject = getattr(judge, "__module__", "").rpartition(".")[2]
    if subject == "municipality":
        named = getattr(judge, "__name__", "")
        return "missing_reference" if named in ("order_is_named", "person_is_named") else None
    return SUBJECTS.get(subject)


def unreadable() -> Iterator[FaultLocation]:
    """Files that are no invoice, whatever they are."""
    invoices = set(Invoice.objects.values_list("received_file_id", flat=True))
    for it in ReceivedFile.objects.exclude(kind="order"):
        if it.pk not in invoices:
            yield FaultLocation("malformed", bill(it))


def off_agreement(lake: Lake, year: int) -> Iterator[FaultLocation]:
    """Lines bought past an agreement that covers them."""
    numbers = {str(pk): (name, line) for pk, name, line in line_numbers()}
    for row in lake.rows("off_agreement", Filters(year=year), limit=ALL):
        if row["line_id"] in numbers:
            name, line = numbers[row["line_id"]]
            yield FaultLocation("off_agreement", f"invoices/{name}", line)


def line_numbers() -> Iterator[tuple[int, str, str]]:
    """Each line, the file it came in, and its own number."""
    yield from InvoiceLine.objects.values_list("pk", "invoice__received_file__name", "number")


def over_threshold(lake: Lake, year: int) -> Iterator[FaultLocation]:
    """Categories bought without agreement beyond the threshold."""
    for it in lake.series("tender_radar", "category", Filters(year=year)):
        if it.numerator:
            yield FaultLocation("tender_radar", "ledger.csv", it.bucket[0])


def paid_late() -> Iterator[FaultLocation]:
    """Invoices paid more than thirty days after they were issued, or after they were due."""
    paid = paid_days()
    for it in Invoice.objects.filter(pk__in=paid).select_related("received_file"):
        issued = it.issued or date.max - LATE
        if paid[it.pk] > max(it.due or issued, issued + LATE):
            yield FaultLocation("late_payment", bill(it.received_file))


def in_ledger() -> Iterator[FaultLocation]:
    """Rows of the ledger with a masked personal number, and rows that stand there twice."""
    files = ledger_files()
    for kind, query in (("cpr", MASKED), ("ledger_row_twice", TWICE)):
        for (number,) in duckdb.execute(query, [files]).fetchall() if files else ():
            yield FaultLocation(kind, "ledger.csv", str(number))


MASKED = "SELECT row_number FROM read_parquet(?) WHERE text LIKE '%[cpr]%' ORDER BY row_number"
TWICE = """
SELECT row_number FROM (
  SELECT row_number, ROW_NUMBER() OVER (
    PARTITION BY date, amount, gross, vat, supplier_name, cvr, document_number, invoice_number,
      unit, account, text ORDER BY row_number
  ) AS occurrence FROM read_parquet(?)
) WHERE occurrence > 1 ORDER BY row_number
"""


def spelt_otherwise() -> Iterator[FaultLocation]:
    """Suppliers known in the ledger under another spelling than their own, without a CVR number."""
    known = {it.pk: it for it in Supplier.objects.exclude(cvr=None)}
    connection = duckdb.connect()
    if not mount_ledger(connection):
        return
    for name, supplier in connection.execute(UNNUMBERED).fetchall():
        if supplier in known and name != known[supplier].name:
            yield FaultLocation("supplier_alias", "ledger.csv", f"{name}={known[supplier].cvr}")


def asked_about() -> Iterator[FaultLocation]:
    """Suppliers a person is asked about: another spelling, and the one it may be."""
    rows = Question.objects.filter(answer="").select_related("one", "other")
    for it in rows:
        for known, other in ((it.one, it.other), (it.other, it.one)):
            if known.cvr and not other.cvr:
                yield FaultLocation("supplier_alias", "ledger.csv", f"{other.name}={known.cvr}")


UNNUMBERED = "SELECT DISTINCT supplier_name, supplier_id FROM who WHERE cvr IS NULL ORDER BY ALL"
