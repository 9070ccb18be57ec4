"""The classifier: texts a second on one core, and how often it is right on what it never saw.

    python -m bench.classification

Needs the real data in ../shared/data for the accuracy; without it only the speed is told. One
JSON object a line on stdout. A council's lines are split by supplier, five ways.
"""

import csv
import json
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import click
import duckdb
import numpy as np
from sklearn.model_selection import GroupKFold

from pejl.engines.classification.classify import SURE
from pejl.engines.classification.kept import kept
from pejl.engines.classification.model import Guess, Model, guess, learn
from pejl.engines.classification.training import examples
from pejl.engines.classification.wording import telling
from pejl.engines.cpv import placed

SHARED = Path(__file__).resolve().parents[1] / ".." / "shared" / "data"
COUNCIL = "council-spend-uk/north_tyneside_2020_2022.csv.gz"
FIELDS = (
    '"Supplier (Beneficiary) Name"',
    '"Purpose of Spend"',
    '"SeRCOP Expenditure Category"',
    '"Directorate / Service Where Expenditure Incurred"',
    '"Service Category Label"',
)


def speed(model: Model) -> dict[str, Any]:
    """Different texts a second of one core's time."""
    texts = [f"{each.text} {number}" for number, each in enumerate(examples())] * 4
    started = time.process_time()
    guess(model, [telling(text) for text in texts])
    seconds = time.process_time() - started
    return {"part": "speed", "texts_a_second_a_core": round(len(texts) / seconds)}


def names(model: Model) -> dict[str, Any]:
    """CPV names of the levels below those trained on."""
    with (SHARED / "cpv-2008" / "cpv2008_da_en.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if int(row["level"]) > 5]
    texts = [row[language] for row in rows for language in ("name_da", "name_en")]
    codes = [placed(row["code8"]) or "" for row in rows for _ in range(2)]
    found = guess(model, [telling(text) for text in texts])
    coarse, fine = [code[:2] for code in codes], [code[:4] for code in codes]
    return {"part": "CPV names", **rates(found, coarse, fine, np.ones(len(codes)))}


def council() -> dict[str, Any]:
    """A council's own categories, on suppliers not trained on; by different line and by line."""
    suppliers, texts, fine, lines = council_lines()
    coarse = np.array([category.split(".")[0] for category in fine])
    answers: dict[int, Guess] = {}
    for train, test in GroupKFold(5).split(texts, coarse, suppliers):
        model = learn(pick(texts, train), coarse[train], fine[train], [True] * len(train))
        answers |= zip(test.tolist(), guess(model, pick(texts, test)), strict=True)
    found = [answers[row] for row in range(len(texts))]
    return {
        "part": "council",
        "different_lines": len(texts),
        "lines": int(lines.sum()),
        **rates(found, coarse, fine, np.ones(len(texts))),
        "by_line": rates(found, coarse, fine, lines),
        "commonest": commonest(coarse, np.ones(len(texts))),
        "commonest_by_line": commonest(coarse, lines),
    }


def council_lines() -> tuple[list[str], list[str], Any, Any]:
    """Supplier, telling words, category and number of lines of each different line."""
    kinds = duckdb.execute(
        f'SELECT {", ".join(FIELDS)}, "Procurement Classification" AS category, count(*)'
        f" FROM read_csv('{SHARED / COUNCIL}', all_varchar=true) WHERE category IS NOT NULL"
        " GROUP BY ALL ORDER BY ALL"
    ).fetchall()
    suppliers = [kind[0] or "" for kind in kinds]
    texts = [telling(" ".join(filter(None, kind[:-2]))) for kind in kinds]
    return suppliers, texts, np.array([k[-2] for k in kinds]), np.array([k[-1] for k in kinds])


def commonest(labels: Any, weights: Any) -> float:
    """How often one would be right by always saying the commonest label."""
    _, place = np.unique(labels, return_inverse=True)
    return round(float(np.bincount(place, weights).max() / np.sum(weights)), 3)


def pick(texts: Sequence[str], rows: Any) -> list[str]:
    """The texts of those rows."""
    return [texts[row] for row in rows]


def rates(
    found: Iterable[Guess], coarse: Iterable[str], fine: Iterable[str], weights: Any
) -> dict[str, float]:
    """How often right, coarse and fine; and how often sure, and right when sure."""
    outer = np.array([a.coarse == b for a, b in zip(found, coarse, strict=True)])
    inner = np.array([a.fine == b for a, b in zip(found, fine, strict=True)])
    sure = np.array([each.coarse_confidence >= SURE for each in found])
    shares = {
        "right": np.average(outer, weights=weights),
        "right_fine": np.average(inner, weights=weights),
        "sure": np.average(sure, weights=weights),
        "right_when_sure": np.average(outer[sure], weights=np.asarray(weights)[sure]),
    }
    return {name: round(float(share), 3) for name, share in shares.items()}


def results() -> Iterator[dict[str, Any]]:
    """Each part as it is done."""
    with tempfile.TemporaryDirectory() as folder:
        model = kept(Path(folder))
    yield speed(model)
    if SHARED.is_dir():
        yield names(model)
        yield council()


@click.command(help=__doc__)
def main() -> None:
    """Print one JSON object for each part."""
    for result in results():
        click.echo(json.dumps({"bench": "classification", **result}))


if __name__ == "__main__":
    main()
