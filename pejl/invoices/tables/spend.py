"""Every line of spend for the lake: from invoices, and from ledgers what no invoice told.

Python carries the rows out of the database and asks who and what; the joining is
one SQL file (`spend.sql`), so that a hundred million ledger rows cost minutes.
"""

import shutil
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import duckdb
import pyarrow as pa
from django.utils import timezone

from pejl.contracts.models import Agreement
from pejl.contracts.tables import agreement_rows
from pejl.engines.figures.tables import EXACT, MONEY, TABLES
from pejl.invoices.models import Deviation, Invoice, InvoiceLine, ReceivedFile
from pejl.invoices.tables.placing import DECIDED, PLACED, decided, placed
from pejl.lake.actions import Row, schema, write
from pejl.ledger.queries.imports import ledger_files
from pejl.parties.actions.directory import Directory
from pejl.parties.queries import roots, with_parts
from pejl.parties.tables import supplier_rows

QUERY = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
CHANNELS = {"oioubl-2.1": "oioubl", "peppol-bis-3": "peppol", "en16931": "peppol"}
RAW = {
    **{name: TABLES["lines"][name] for name in ("line_id", "source", "document_id")},
    **{name: TABLES["lines"][name] for name in ("document_number", "line_number", "booked")},
    **{
        name: TABLES["lines"][name]
        for name in ("supplier_id", "unit_id", "account", "text", "item")
    },
    "classes": "VARCHAR",
    "quantity": EXACT,
    "unit_code": "VARCHAR",
    "price": EXACT,
    "amount": MONEY,
    "agreement_id": "BIGINT",
    "priced": "VARCHAR",
    "overcharge": MONEY,
    "undercharge": MONEY,
    "channel": "VARCHAR",
    "ordered": "BOOLEAN",
}


class BilledSpend(NamedTuple):
    """A line of an invoice in the columns of RAW; amounts without VAT, negative on credit notes."""

    line_id: str
    source: str  # invoice, credit_note
    document_id: str  # the digest of its file
    document_number: str
    line_number: str
    booked: date | None
    supplier_id: int
    unit_id: int | None
    account: str | None
    text: str
    item: str | None
    classes: str
    quantity: Decimal | None
    unit_code: str | None
    price: Decimal | None  # of one unit
    amount: Decimal | None
    agreement_id: int | None
    priced: str | None
    overcharge: Decimal  # this and the next are never below zero
    undercharge: Decimal
    channel: str | None
    ordered: bool | None


def compose(place: Path) -> None:
    """Write the lake's lines into `place`."""
    staging = place.parent / "staging"
    staging.mkdir()
    (staging / "lines").mkdir()
    write(staging / "lines", invoice_lines(), RAW)
    connection = duckdb.connect(
        config={"memory_limit": "3GB", "threads": 2, "temp_directory": str(staging / "spill")}
    )
    try:
        mount(connection, staging)
        target = quoted(place / "part.parquet")
        connection.execute(f"COPY ({QUERY}) TO '{target}' (FORMAT parquet, COMPRESSION zstd)")
    finally:
        connection.close()
        shutil.rmtree(staging)


def invoice_lines() -> Iterator[BilledSpend]:
    """The lines of every sound invoice, in the order they came."""
    now, taken = roots(), overcharges()
    rows = (
        InvoiceLine.objects.filter(invoice__received_file__outcome=ReceivedFile.Outcome.SOUND)
        .order_by("pk")
        .values_list(
            *("pk", "invoice__kind", "invoice__received_file__digest", "invoice__number", "number"),
            *("invoice__issued", "invoice__supplier_id", "invoice__unit_id", "account", "text"),
            *("item", "classes", "quantity", "unit_code", "price", "amount"),
            *(
                "match__agreement_id",
                "match__priced",
                "invoice__received_file__syntax",
                "invoice__order_link__order_id",
            ),
        )
    )
    for row in rows.iterator(chunk_size=10_000):
        (pk, kind, digest, document, number, issued, supplier, unit, account, text) = row[:10]
        (item, classes, quantity, unit_code, price, amount, agreement, priced, syntax, order) = row[
            10:
        ]
        sign = -1 if kind == "credit_note" else 1
        over, under = taken.get(pk, (Decimal(0), Decimal(0)))
        yield BilledSpend(
            *(str(pk), kind, digest, document, number, issued, now[supplier], unit),
            *(account or None, text, item or None, classes, quantity, unit_code or None, price),
            *(None if amount is None else amount * sign, agreement, priced, over, under),
            *(CHANNELS.get(syntax), order is not None),
        )


def overcharges() -> dict[int, tuple[Decimal, Decimal]]:
    """Each line's overcharge and undercharge by the line's row, over all its deviations."""
    found: defaultdict[int, list[Decimal]] = defaultdict(list)
    rows = Deviation.objects.exclude(line=None).exclude(amount=0)
    for line, amount in rows.values_list("line_id", "amount"):
        found[line].append(amount)
    return {line: split(amounts) for line, amounts in found.items()}


def split(amounts: list[Decimal]) -> tuple[Decimal, Decimal]:
    """What was paid too much, and what too little; both positive."""
    over = sum((it for it in amounts if it > 0), Decimal(0))
    return over, over - sum(amounts, Decimal(0))


def mount(connection: duckdb.DuckDBPyConnection, staging: Path) -> None:
    """The views `spend.sql` reads."""
    register(connection, "suppliers", supplier_rows(), TABLES["suppliers"])
    register(connection, "agreements", agreement_rows(), TABLES["agreements"])
    register(connection, "binding", binding(), {"agreement_id": "BIGINT", "unit_id": "BIGINT"})
    connection.execute(
        f"CREATE VIEW billed AS SELECT * FROM '{quoted(staging / 'lines' / 'part.parquet')}'"
    )
    stage_ledger(connection, staging)
    connection.execute(
        "CREATE VIEW raw AS SELECT *, MD5(CONCAT_WS('|', classes, account, text, supplier_id))"
        f" AS signature FROM '{quoted(staging / 'lines')}/*.parquet'"
    )
    register(connection, "placed", placed(connection), PLACED)
    register(connection, "decided", decided(connection, timezone.localdate()), DECIDED)


def register(
    connection: duckdb.DuckDBPyConnection,
    name: str,
    rows: Iterator[Row],
    columns: Mapping[str, str],
) -> None:
    """A small table, held in memory; `columns` are DuckDB's types in the order of a row."""
    shape, values = schema(columns), list(zip(*rows, strict=True))
    arrays = [
        pa.array(values[place] if values else [], field.type) for place, field in enumerate(shape)
    ]
    connection.register(name, pa.Table.from_arrays(arrays, schema=shape))


def binding() -> Iterator[tuple[int, int]]:
    """Agreement and unit: where an agreement binds some units alone, those and all below them."""
    for it in Agreement.objects.prefetch_related("binding_for"):
        units = [unit.pk for unit in it.binding_for.all()]
        for unit in with_parts(units) if units else ():
            yield it.pk, unit


def stage_ledger(connection: duckdb.DuckDBPyConnection, staging: Path) -> None:
    """Write the ledger rows that no received invoice tells of beside the lines of invoices."""
    if not mount_ledger(connection):
        return
    register(connection, "where_", places(connection), {"unit": "VARCHAR", "unit_id": "BIGINT"})
    connection.execute(
        f"COPY ({LEDGER}) TO '{quoted(staging / 'lines' / 'ledger.parquet')}' (FORMAT parquet)"
    )


WHO = {
    "source": "VARCHAR",
    "supplier_name": "VARCHAR",
    "number": "VARCHAR",
    "cvr": "VARCHAR",
    "supplier_id": "BIGINT",
}
IS_WHO = """
LEFT JOIN who ON who.source = ledger.source
  AND who.supplier_name IS NOT DISTINCT FROM ledger.supplier_name
  AND who.number IS NOT DISTINCT FROM ledger.supplier_id
  AND who.cvr IS NOT DISTINCT FROM ledger.cvr
"""
PAID = f"""
SELECT who.supplier_id, invoice_number, LIST(paid ORDER BY paid) FROM ledger {IS_WHO}
WHERE who.supplier_id IS NOT NULL AND invoice_number IS NOT NULL AND paid IS NOT NULL
GROUP BY ALL ORDER BY ALL
"""
LEDGER = f"""
SELECT row_key AS line_id, 'ledger' AS source, import_digest AS document_id,
  COALESCE(document_number, invoice_number) AS document_number, NULL::VARCHAR AS line_number,
  date AS booked, who.supplier_id, where_.unit_id, account, text, NULL::VARCHAR AS item,
  category AS classes, NULL::DECIMAL(18,6) AS quantity, NULL::VARCHAR AS unit_code,
  NULL::DECIMAL(18,6) AS price, amount, NULL::BIGINT AS agreement_id, NULL::VARCHAR AS priced,
  0::DECIMAL(18,2) AS overcharge, 0::DECIMAL(18,2) AS undercharge, 'ledger' AS channel,
  NULL::BOOLEAN AS ordered
FROM ledger {IS_WHO}
LEFT JOIN where_ ON where_.unit IS NOT DISTINCT FROM ledger.unit
WHERE NOT EXISTS (
  SELECT 1 FROM billed
  WHERE billed.supplier_id = who.supplier_id AND billed.document_number = ledger.invoice_number
)
"""


def who(
    connection: duckdb.DuckDBPyConnection,
) -> Iterator[tuple[str, str | None, str | None, str | None, int]]:
    """Source, name, number, CVR number, and the supplier meant by them, in the columns of WHO."""
    directory = Directory()
    query = "SELECT DISTINCT source, supplier_name, supplier_id, cvr FROM ledger ORDER BY ALL"
    for source, name, number, cvr in connection.execute(query).fetchall():
        if name or number or cvr:
            found = directory.supplier(name=name or "", cvr=cvr, number=number, source=source)
            yield source, name, number, cvr, found


def paid_days() -> dict[int, date]:
    """The day the ledger says each invoice was paid, by the invoice's row; none without a ledger.

    Of two invoices with one number the first issued was paid first; paid in parts, an
    invoice was paid on the last of the days.
    """
    connection = duckdb.connect()
    if not mount_ledger(connection):
        return {}
    found: dict[int, date] = {}
    bills = bills_by_number()
    for supplier, number, days in connection.execute(PAID).fetchall():
        for place, bill in enumerate(billed := bills.get((supplier, number), [])):
            found[bill] = days[-1] if bill == billed[-1] else days[min(place, len(days) - 1)]
    return found


def bills_by_number() -> dict[tuple[int, str], list[int]]:
    """The rows of each supplier's invoices of a number, the first issued first."""
    now, found = roots(), defaultdict(list)
    rows = Invoice.objects.filter(kind=Invoice.Kind.INVOICE).order_by("issued", "pk")
    for pk, supplier, number in rows.values_list("pk", "supplier_id", "number"):
        found[now[supplier], number].append(pk)
    return found


def recognise_ledger() -> None:
    """Know every supplier the ledgers name, so that those alike can be asked about."""
    mount_ledger(duckdb.connect())


def mount_ledger(connection: duckdb.DuckDBPyConnection) -> bool:
    """The ledger's rows and who is meant in them, as `ledger` and `who`; False without a ledger."""
    files = ", ".join(literal(it) for it in ledger_files())
    if files:
        connection.execute(f"CREATE VIEW ledger AS SELECT * FROM read_parquet([{files}])")
        register(connection, "who", who(connection), WHO)
    return bool(files)


def places(
    connection: duckdb.DuckDBPyConnection,
) -> Iterator[tuple[str | None, int | None]]:
    """Each name of a unit in a ledger, and the unit meant by it; None where none is."""
    directory = Directory()
    for (name,) in connection.execute("SELECT DISTINCT unit FROM ledger ORDER BY unit").fetchall():
        gln = name if name and name.isdigit() and len(name) == 13 else None
        yield name, directory.unit(gln=gln, name="" if gln else name or "")


def quoted(path: Path) -> str:
    """A path as it stands inside quotes in SQL, which takes no bound parameters there."""
    return str(path).replace("'", "''")


def literal(path: str) -> str:
    """A path as a text in SQL."""
    return f"'{quoted(Path(path))}'"
