"""What is judged by rules: the purchases and the invoices of twelve months, with their facts.

A purchase is all that was bought from one supplier on one agreement or, without one, in one
CPV class. The law counts the whole municipality as one buyer, so the value of what is bought
without agreement is that of the class, from all suppliers. What a fact is not told by the
lake stays untold: docs/decisions/0008 says of each where it comes from.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

import duckdb

from pejl.engines import cpv
from pejl.engines.figures.connection import run
from pejl.engines.period import months_from


class JudgedTable(NamedTuple):
    """A table of things to be judged: how it is made, which column tells which fact, and by
    which columns one of them is known."""

    name: str
    query: str
    facts: Mapping[str, str]
    identity: tuple[str, ...] = ()


# A category's class, and the kind of contract it tells, as `engines.cpv` says them of one code.
CLASS = f"RPAD(SUBSTR(category, 1, {cpv.CLASS}), 8, '0')"
KIND = f"""CASE
    WHEN SUBSTR(category, 1, {cpv.DIVISION}) = '{cpv.WORKS}' THEN 'works'
    WHEN SUBSTR(category, 1, {cpv.DIVISION}) <= '{cpv.LAST_OF_GOODS}'
      OR SUBSTR(category, 1, {cpv.DIVISION}) = '{cpv.SOFTWARE}' THEN 'goods'
    WHEN LEN(LIST_FILTER($light, lambda it: STARTS_WITH(category, it))) > 0 THEN 'light_services'
  END"""
PURCHASES = JudgedTable(
    "purchases",
    f"""
CREATE TABLE judged.purchases AS
WITH bought AS (
  SELECT supplier_id, agreement_id, amount, {CLASS} AS class,
    $units IS NULL OR LIST_CONTAINS($units, unit_id) AS is_own
  FROM lake.lines
  WHERE contractable AND month BETWEEN $first AND $last
),
main AS (
  SELECT supplier_id, agreement_id, ARRAY_AGG(class ORDER BY amount DESC, class)[1] AS class
  FROM (SELECT supplier_id, agreement_id, class, SUM(amount) AS amount FROM bought
        WHERE agreement_id IS NOT NULL AND class IS NOT NULL GROUP BY ALL)
  GROUP BY ALL
),
classes AS (
  SELECT class, SUM(amount) AS value FROM bought
  WHERE agreement_id IS NULL AND class IS NOT NULL GROUP BY class
),
purchases AS (
  SELECT supplier_id, agreement_id, CASE WHEN agreement_id IS NULL THEN class END AS class,
    SUM(amount) AS amount, SUM(amount) FILTER (WHERE is_own) AS own,
    COUNT(*) FILTER (WHERE is_own) AS lines
  FROM bought GROUP BY ALL
)
SELECT
  supplier_id, agreement_id, amount, lines, own, COALESCE(it.class, main.class) AS category,
  CASE WHEN agreement_id IS NULL THEN classes.value ELSE agreed.value_ceiling END AS value,
  {KIND} AS kind,
  DATE_SUB('month', agreed.starts, agreed.ends + 1) AS months,
  COALESCE(agreed.kind, 'none') AS covered,
  agreement_id IS NOT NULL AS on_agreement,
  'municipality' AS buyer
FROM purchases AS it
LEFT JOIN main USING (supplier_id, agreement_id)
LEFT JOIN classes ON classes.class = it.class
LEFT JOIN lake.agreements AS agreed USING (agreement_id)
""",
    {
        "buyer.kind": "buyer",
        "contract.kind": "kind",
        "contract.value": "value",
        "contract.months": "months",
        "purchase.cpv": "category",
        "purchase.covered": "covered",
        "purchase.on_agreement": "on_agreement",
    },
    ("supplier_id", "agreement_id", "category"),
)
# The lines of one purchase, by what it is known by; of these units alone where some are given.
LINES = f"""
FROM lake.lines
WHERE contractable AND month BETWEEN $first AND $last AND supplier_id IS NOT DISTINCT FROM $supplier
  AND ($units IS NULL OR LIST_CONTAINS($units, unit_id))
  AND agreement_id IS NOT DISTINCT FROM $agreement
  AND ($agreement IS NOT NULL
    OR {CLASS} IS NOT DISTINCT FROM $category)
"""
# A faulty invoice does not start the clock, so its term is untold. An e-invoice arrives on the
# day it is issued; the day it was loaded here may be years later.
INVOICES = JudgedTable(
    "invoices",
    """
CREATE TABLE judged.invoices AS
SELECT
  document_id, number, supplier_id, unit_id, issued, net AS amount,
  CASE WHEN $units IS NULL OR LIST_CONTAINS($units, unit_id) THEN net END AS own,
  CASE WHEN COALESCE(sound, TRUE) AND due >= issued THEN DATE_DIFF('day', issued, due) END AS days,
  document_id IN (SELECT document_id FROM lake.lines WHERE agreement_id IS NOT NULL) AS agreed
FROM lake.invoices
WHERE kind = 'invoice' AND month BETWEEN $first AND $last
""",
    {"invoice.payment_days": "days", "invoice.on_agreement": "agreed"},
    ("document_id",),
)
SUBJECTS = {it.name: it for it in (PURCHASES, INVOICES)}


def twelve_months(as_of: date) -> dict[str, str]:
    """The first and the last of the twelve months that end with the day's, as YYYY-MM."""
    return {"first": f"{months_from(as_of, -11):%Y-%m}", "last": f"{as_of:%Y-%m}"}


def gather(
    connection: duckdb.DuckDBPyConnection,
    subject: JudgedTable,
    as_of: date,
    units: Iterable[int] | None,
) -> None:
    """Make the table of a subject; `own` are the kroner of these units, None all of them."""
    among = None if units is None else sorted(units)
    said = {**twelve_months(as_of), "units": among, "light": list(cpv.light_services())}
    run(connection, subject.query, said)
