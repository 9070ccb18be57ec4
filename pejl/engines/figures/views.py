"""The views a figure's query reads: only the rows the filters let through, with a `bucket`.

`bucket` says which number a row belongs to: all of them the same one, or the one
of its month, unit, category … Lines come either one by one or summed (`cube`);
either way each row stands for `n` lines, so a query gives the same numbers.
"""

from collections.abc import Collection, Sequence
from typing import NamedTuple

# What lines may be summed by and still answer every figure under every filter.
KEYS = (
    "year",
    "month",
    "supplier_id",
    "unit_id",
    "category",
    "category_basis",
    "agreement_id",
    "source",
    "contractable",
    "exclusion",
    "priced",
    "channel",
    "ordered",
)


class DerivedColumn(NamedTuple):
    """A column of `lines` that is worked out, and the join it needs."""

    expression: str
    join: str = ""


SUPPLIER = "LEFT JOIN lake.suppliers AS s ON s.supplier_id = t.supplier_id"
AGREEMENT = "LEFT JOIN lake.agreements AS a ON a.agreement_id = t.agreement_id"
COVERED = "LEFT JOIN lake.covered AS c ON c.category = t.category AND c.month = t.month"

DERIVED = {
    "on_agreement": DerivedColumn("t.agreement_id IS NOT NULL"),
    "division": DerivedColumn("substr(t.category, 1, 2) || '000000'"),
    "agreement_kind": DerivedColumn("a.kind", AGREEMENT),
    "supplier_local": DerivedColumn("s.local", SUPPLIER),
    "supplier_size": DerivedColumn("s.size", SUPPLIER),
    "covered": DerivedColumn(
        "CASE WHEN t.category IS NOT NULL THEN c.category IS NOT NULL END", COVERED
    ),
}

TOTAL = "all"  # the bucket of every row where nothing is split
LINES = ("lines", "summed")  # one by one, and as the figures read them

BUCKETS = {
    "lines": (*KEYS, *DERIVED),
    "invoices": ("year", "month", "supplier_id", "unit_id", "channel", "kind"),
    "agreements": ("kind", "supplier_id", "agreement_id"),
    "deviations": ("year", "month", "kind", "supplier_id", "unit_id", "agreement_id"),
}

# What is summed. Cast back, because a sum is wider than what it sums and costs more to read.
SUMS = {
    "n": "CAST(sum(n) AS BIGINT) AS n",
    "amount": "CAST(sum(amount) AS DECIMAL(18,2)) AS amount",
    "overcharge": "CAST(sum(overcharge) AS DECIMAL(18,2)) AS overcharge",
    "undercharge": "CAST(sum(undercharge) AS DECIMAL(18,2)) AS undercharge",
}

# A category is covered in a month when an agreement that names it holds every day of that month.
COVERED_CATEGORIES = """
CREATE VIEW lake.covered AS
SELECT DISTINCT bought.category, months.month
FROM (SELECT DISTINCT category FROM lake.summed WHERE category IS NOT NULL) AS bought
JOIN (SELECT unnest(categories) AS prefix, starts, ends FROM lake.agreements) AS named
  ON starts_with(bought.category, named.prefix)
JOIN (
  SELECT month, CAST(month || '-01' AS DATE) AS first
  FROM (SELECT DISTINCT month FROM lake.summed)
) AS months
  ON coalesce(named.starts <= months.first, TRUE)
  AND coalesce(named.ends >= last_day(months.first), TRUE)
"""

ONE_BY_ONE = "SELECT *, CAST(1 AS BIGINT) AS n FROM lake.lines"


def rows(table: str, words: Collection[str], conditions: str) -> str:
    """The rows of `lake.<table>` the conditions let through, with derived columns in `words`."""
    derived = {name: how for name, how in DERIVED.items() if table in LINES and name in words}
    columns = "".join(f", {how.expression} AS {name}" for name, how in derived.items())
    joins = " ".join(dict.fromkeys(how.join for how in derived.values()))
    return f"SELECT t.*{columns} FROM lake.{table} AS t {joins} WHERE {conditions}"


def asks_for(words: Collection[str]) -> frozenset[str]:
    """What the columns in `words` need looked up, and whether a category is among them."""
    joins = {how.join for name, how in DERIVED.items() if name in words and how.join}
    return frozenset(joins | ({"category"} & set(words)))


def condensed(source: str, keys: Sequence[str], sums: Collection[str] = tuple(SUMS)) -> str:
    """The lines of the query `source` summed to one row for each combination of `keys`."""
    by = ", ".join(keys)
    summed = ", ".join(how for name, how in SUMS.items() if name in sums)
    return f"SELECT {by}, {summed} FROM ({source}) GROUP BY {by}"


def bucketed(source: str, by: Sequence[str]) -> str:
    """The rows of the query `source` with the bucket each belongs to."""
    return f"SELECT *, {bucket(by)} AS bucket FROM ({source})"


def monthly(source: str) -> str:
    """Each row of the query `source` twice: in the bucket of the total and in its month's."""
    return f"{bucketed(source, ())} UNION ALL {bucketed(source, ('month',))}"


def bucket(by: Sequence[str]) -> str:
    """The bucket as SQL: a constant, a text, or a list of texts."""
    texts = [f"CAST({column} AS VARCHAR)" for column in by]
    if not texts:
        return f"'{TOTAL}'"
    return texts[0] if len(texts) == 1 else f"[{', '.join(texts)}]"
