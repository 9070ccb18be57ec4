"""All figures of the policy page over a made-up lake: seconds, peak memory, and pandas beside.

    python bench/figures.py --lines 10000000 --pandas
    python bench/figures.py --lines 100000000

Each part runs in a process of its own, so that its peak memory is its own. One JSON object a
line on stdout. The pandas peer sums floats, which is faster and less exact than our decimals.
"""

import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import click

AS_OF = date(2026, 12, 31)
THRESHOLDS = {"": Decimal(1_611_360), "45": Decimal(40_313_840), "85": Decimal(5_595_000)}
YEARS = range(2023, 2027)
UNITS, SUPPLIERS, RELATIONS, LINES_AN_INVOICE = 400, 6_000, 12_000, 6

# Who buys what from whom: a few relations carry most lines, as in real ledgers.
RELATION = f"""
CREATE TABLE relation AS
SELECT
  i AS relation_id,
  1 + CAST(hash(i) % {UNITS} AS BIGINT) AS unit_id,
  1 + CAST(floor({SUPPLIERS} * pow((hash(i * 3) % 10007) / 10007.0, 3)) AS BIGINT) AS supplier_id,
  CASE WHEN hash(i * 5) % 12 > 0 THEN codes[1 + CAST(hash(i * 7) % len(codes) AS INTEGER)] END
    AS category,
  CASE WHEN hash(i * 11) % 3 = 0 THEN 1 + CAST(hash(i * 13) % 300 AS BIGINT) END AS agreement_id,
  CASE hash(i * 17) % 9 WHEN 0 THEN FALSE WHEN 1 THEN NULL ELSE TRUE END AS contractable
FROM range({RELATIONS}) AS numbers(i), (SELECT $codes AS codes)
"""
LINES = f"""
COPY (
  WITH drawn AS (
    SELECT
      i,
      hash(i * 19 + {{year}}) AS dice,
      hash(i // {LINES_AN_INVOICE} * 29 + {{year}}) AS paper,
      CAST(floor({RELATIONS} * pow(
        (hash(i // {LINES_AN_INVOICE} * 23 + {{year}}) % 1000003) / 1000003.0, 3
      )) AS BIGINT) AS relation_id,
      1 + CAST(12 * i // {{lines}} AS INTEGER) AS month_number
    FROM range({{lines}}) AS numbers(i)
  )
  SELECT
    CAST({{year}}000000000 + i AS VARCHAR) AS line_id,
    CASE WHEN paper % 5 = 0 THEN 'ledger' WHEN paper % 33 = 1 THEN 'credit_note' ELSE 'invoice'
      END AS source,
    CAST({{year}}000000000 + i // {LINES_AN_INVOICE} AS VARCHAR) AS document_id,
    CAST(i // {LINES_AN_INVOICE} AS VARCHAR) AS document_number,
    CAST(1 + i % {LINES_AN_INVOICE} AS VARCHAR) AS line_number,
    make_date({{year}}, month_number, 1 + CAST(dice % 28 AS INTEGER)) AS booked,
    '{{year}}-' || lpad(CAST(month_number AS VARCHAR), 2, '0') AS month,
    supplier_id,
    unit_id,
    category,
    CASE WHEN category IS NOT NULL THEN 'text' END AS category_basis,
    CAST(0.6 + (dice % 40) / 100.0 AS DOUBLE) AS category_confidence,
    '22' AS account,
    'vare ' || (dice % 5000) AS text,
    'nr ' || (dice % 5000) AS item,
    CAST(1 + dice % 10 AS DECIMAL(18,6)) AS quantity,
    'EA' AS unit_code,
    CAST(dice % 10000 / 100 AS DECIMAL(18,6)) AS price,
    CAST(CASE WHEN paper % 33 = 1 THEN -1 ELSE 1 END * CAST(dice % 100000 AS BIGINT) / 100
      AS DECIMAL(18,2)) AS amount,
    contractable,
    CASE WHEN NOT contractable THEN 'public_body' END AS exclusion,
    agreement_id,
    CASE WHEN agreement_id IS NOT NULL THEN 'supplier' END AS agreement_basis,
    CASE WHEN agreement_id IS NULL THEN NULL WHEN dice % 10 < 6 THEN 'agreed'
      WHEN dice % 10 < 8 THEN 'above' WHEN dice % 10 = 8 THEN 'below' ELSE 'not_comparable' END
      AS priced,
    CAST(CASE WHEN agreement_id IS NOT NULL AND dice % 10 IN (6, 7) THEN dice % 1000 / 100
      ELSE 0 END AS DECIMAL(18,2)) AS overcharge,
    CAST(CASE WHEN agreement_id IS NOT NULL AND dice % 10 = 8 THEN dice % 1000 / 100
      ELSE 0 END AS DECIMAL(18,2)) AS undercharge,
    CASE WHEN paper % 5 = 0 THEN 'ledger' WHEN relation_id % 2 = 0 THEN 'oioubl' ELSE 'peppol' END
      AS channel,
    CASE WHEN paper % 5 = 0 THEN NULL ELSE paper % 3 = 0 END AS ordered
  FROM drawn JOIN relation USING (relation_id)
) TO '{{folder}}/lines/year={{year}}/lines.parquet' (FORMAT parquet, COMPRESSION zstd)
"""
INVOICES = """
COPY (
  SELECT
    CAST({year}000000000 + i AS VARCHAR) AS document_id,
    CASE WHEN i % 33 = 1 THEN 'credit_note' ELSE 'invoice' END AS kind,
    CAST(i AS VARCHAR) AS number,
    received AS issued,
    received,
    received + 30 AS due,
    CASE WHEN i % 20 > 0 THEN received + CAST(hash(i) % 45 AS INTEGER) END AS paid,
    strftime(received, '%Y-%m') AS month,
    1 + CAST(hash(i * 3) % 6000 AS BIGINT) AS supplier_id,
    1 + CAST(hash(i * 5) % 400 AS BIGINT) AS unit_id,
    CASE WHEN i % 2 = 0 THEN 'oioubl' ELSE 'peppol' END AS channel,
    i % 50 > 0 AS sound,
    i % 3 = 0 AS order_found,
    CAST(100 AS DECIMAL(18,2)) AS net,
    CAST(25 AS DECIMAL(18,2)) AS tax,
    CAST(125 AS DECIMAL(18,2)) AS payable
  FROM (SELECT i, DATE '{year}-01-01' + CAST(365 * i // {invoices} AS INTEGER) AS received
        FROM range({invoices}) AS numbers(i))
) TO '{folder}/invoices/year={year}/invoices.parquet' (FORMAT parquet, COMPRESSION zstd)
"""
SMALL = {
    "suppliers": f"""SELECT i AS supplier_id, CAST(i AS VARCHAR) AS cvr, 'S' || i AS name,
      '2750' AS postcode, CASE i % 4 WHEN 0 THEN NULL WHEN 1 THEN TRUE ELSE FALSE END AS local,
      CASE i % 5 WHEN 0 THEN NULL WHEN 1 THEN 'micro' WHEN 2 THEN 'small' WHEN 3 THEN 'medium'
      ELSE 'large' END AS size, FALSE AS public_body
      FROM range(1, {SUPPLIERS + 2}) AS numbers(i)""",
    "units": f"""SELECT i AS unit_id, 'U' || i AS name, CAST(NULL AS VARCHAR) AS gln,
      CASE WHEN i > 20 THEN 1 + i % 20 END AS parent_id FROM range(1, {UNITS + 1}) AS numbers(i)""",
    "agreements": """SELECT i AS agreement_id, 'A' || i AS number, 'A' || i AS title,
      CASE i % 4 WHEN 0 THEN 'own' WHEN 1 THEN 'ski' WHEN 2 THEN 'joint' ELSE 'dis' END AS kind,
      i AS supplier_id, DATE '2023-01-01' AS starts, DATE '2026-06-30' + CAST(i AS INTEGER) AS ends,
      CAST(NULL AS DECIMAL(18,2)) AS value_ceiling,
      [substr($codes[1 + CAST(i % len($codes) AS INTEGER)], 1, 3)] AS categories
      FROM range(1, 301) AS numbers(i)""",
    "deviations": """SELECT i AS deviation_id, CAST(i AS VARCHAR) AS document_id,
      CAST(i AS VARCHAR) AS line_id, CASE i % 3 WHEN 0 THEN 'price' WHEN 1 THEN 'fee'
      ELSE 'range' END AS kind, CAST(i % 500 - 50 AS DECIMAL(18,2)) AS amount,
      i % 6000 AS supplier_id, i % 400 AS unit_id, i % 300 AS agreement_id,
      '2026-' || lpad(CAST(1 + i % 12 AS VARCHAR), 2, '0') AS month, 2026 AS year
      FROM range({lines} // 200) AS numbers(i)""",
}


def make(folder: Path, lines: int) -> None:
    """Write the lake: `lines` lines, the invoices they stand on, and the small tables."""
    import duckdb

    from pejl.engines import codelists

    codes = sorted(r["code"] for r in codelists.rows("cpv") if r["level"] == "4")[::4]
    connection = duckdb.connect(config={"threads": 2, "memory_limit": "3GB"})
    connection.execute("SET preserve_insertion_order = true")
    connection.execute(RELATION, {"codes": codes})
    said = {
        "lines": lines // len(YEARS),
        "invoices": lines // len(YEARS) // LINES_AN_INVOICE,
        "folder": folder,
    }
    for year in YEARS:
        for table in ("lines", "invoices"):
            (folder / table / f"year={year}").mkdir(parents=True)
        connection.execute(LINES.format(year=year, **said))
        connection.execute(INVOICES.format(year=year, **said))
    make_small(connection, folder, lines, codes)


def make_small(connection: Any, folder: Path, lines: int, codes: list[str]) -> None:
    """Write the other tables; only the deviations grow with the lines."""
    for table, query in SMALL.items():
        (folder / table).mkdir()
        bound = {"codes": codes} if "$codes" in query else {}
        rows = query.replace("{lines}", str(lines))
        connection.execute(f"COPY ({rows}) TO '{folder}/{table}/all.parquet'", bound)


def figures(folder: Path) -> dict[str, str]:
    """Every figure, total and by month, by Pejl."""
    from pejl.engines.figures.definition import catalogue
    from pejl.engines.figures.lake import opened

    lake = opened(folder, AS_OF, THRESHOLDS, memory="3GB")
    page = lake.page(catalogue())
    return {name: str(answers.total.numerator) for name, answers in page.items()}


def cube(folder: Path) -> dict[str, str]:
    """The cube over the lines."""
    from pejl.engines.figures.lake import condense

    return {"rows": str(condense(folder, memory="3GB"))}


def filtered(folder: Path) -> dict[str, str]:
    """Every figure for a year and a unit not asked of before, as a filtered page does."""
    from pejl.engines.figures.definition import catalogue
    from pejl.engines.figures.filters import Filters
    from pejl.engines.figures.lake import opened

    lake = opened(folder, AS_OF, THRESHOLDS, memory="3GB")
    times = []
    for unit in range(1, 12):
        started = time.perf_counter()
        lake.page(catalogue(), Filters(year=2026, unit=unit))
        times.append(time.perf_counter() - started)
    return {"median_seconds": f"{sorted(times)[5]:.3f}"}


def pandas(folder: Path) -> dict[str, str]:
    """The same figures, total and by month, in pandas."""
    from bench.figures_pandas import all_figures

    return all_figures(folder, AS_OF, THRESHOLDS)


PARTS: dict[str, Callable[[Path], dict[str, str]]] = {
    "figures": figures,
    "cube": cube,
    "figures_from_cube": figures,
    "filtered": filtered,
    "pandas": pandas,
}


def peak_megabytes() -> int:
    """The most memory this process has held, as Linux counts it."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    return int(found[1]) // 1024 if found else 0


def timed(part: str, folder: Path, lines: int) -> dict[str, Any]:
    """One part in a process of its own: seconds, peak memory, and what it found."""
    command = [sys.executable, "-m", "bench.figures", "--part", part, "--folder", str(folder)]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return {"bench": "figures", "lines": lines, "part": part, **json.loads(output)}


def measured(part: str, folder: Path) -> dict[str, Any]:
    """What `timed` asks its process for."""
    started, worked = time.perf_counter(), time.process_time()
    found = PARTS[part](folder)
    return {
        "seconds": round(time.perf_counter() - started, 2),
        "cpu_seconds": round(time.process_time() - worked, 2),  # steady where others work too
        "peak_mb": peak_megabytes(),
        "found": found,
    }


def run(lines: int, folder: Path, *, with_pandas: bool) -> list[dict[str, Any]]:
    """Every part over one lake, the peer last. AssertionError if they find other numbers."""
    make(folder, lines)
    parts = [part for part in PARTS if part != "pandas" or with_pandas]
    results = {part: timed(part, folder, lines) for part in parts}
    assert results["figures"]["found"] == results["figures_from_cube"]["found"]
    if with_pandas:
        compare(results["figures"]["found"], results["pandas"]["found"])
        ratio = results["pandas"]["seconds"] / results["figures"]["seconds"]
        results["pandas"]["times_slower"] = round(ratio, 1)
    return [brief(result) for result in results.values()]


def brief(result: dict[str, Any]) -> dict[str, Any]:
    """A result without the figures themselves, which were compared already."""
    found = result.pop("found")
    return result | (found if result["part"] in ("cube", "filtered") else {})


def compare(ours: dict[str, str], theirs: dict[str, str]) -> None:
    """AssertionError where pandas found another number, but for what floats lose."""
    for name, number in ours.items():
        assert abs(float(number) - float(theirs[name])) <= abs(float(number)) * 1e-9, name


@click.command(help=__doc__)
@click.option("--lines", default=1_000_000, show_default=True)
@click.option("--pandas", "with_pandas", is_flag=True, help="Run the peer too.")
@click.option("--part", hidden=True)
@click.option("--folder", type=click.Path(path_type=Path), help="Where the lake is made.")
def main(lines: int, with_pandas: bool, part: str | None, folder: Path | None) -> None:  # noqa: FBT001
    """Print one JSON object for each part."""
    if part and folder:
        click.echo(json.dumps(measured(part, folder)))
        return
    with tempfile.TemporaryDirectory(dir=folder) as place:
        for result in run(lines, Path(place), with_pandas=with_pandas):
            click.echo(json.dumps(result))


if __name__ == "__main__":
    main()
