"""The texts nobody is sure of, most kroner in doubt first."""

from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pejl.bearings.queries.doubts import doubtful

PLAIN = {
    "year": 2025,
    "text": "Papir",
    "supplier_id": 1,
    "unit_id": 1,
    "category": None,
    "category_basis": None,
    "category_confidence": 0.0,
    "amount": Decimal("100.00"),
    "contractable": True,
}
GUESSED = {"category": "30190000", "category_basis": "text"}


@pytest.fixture
def state(tmp_path: Path):
    """A state of the lake with these lines."""

    def of(*lines: dict[str, object]) -> Path:
        (tmp_path / "lines").mkdir()
        types = {"category": pa.string(), "category_basis": pa.string(), "contractable": pa.bool_()}
        rows = [{**PLAIN, **line} for line in lines] or [PLAIN]
        columns = {name: pa.array([row[name] for row in rows], types.get(name)) for name in PLAIN}
        table = pa.table(columns).slice(0, len(lines))
        pq.write_table(table, tmp_path / "lines" / "part.parquet")
        return tmp_path

    return of


def texts(folder: Path, units: frozenset[int] | None = None) -> list[str]:
    return [it["text"] for it in doubtful(folder, 2025, units)]


def test_without_lines_nothing_is_in_doubt(state):
    assert texts(state()) == []


def test_what_a_code_told_is_not_in_doubt(state):
    assert texts(state({"category": "30190000", "category_basis": "cpv"})) == []


def test_what_could_never_be_on_an_agreement_need_no_category(state):
    assert texts(state({"contractable": False})) == []


def test_a_sure_guess_leaves_less_in_doubt_than_an_unknown(state):
    guessed = {"text": "Toner", "amount": Decimal("500.00"), **GUESSED}

    folder = state({"text": "Ukendt"}, {**guessed, "category_confidence": 0.9})

    assert texts(folder) == ["Ukendt", "Toner"]


def test_the_lines_of_a_text_are_one(state):
    folder = state({}, {"amount": Decimal("-30.00")})

    (papir,) = doubtful(folder, 2025, None)

    assert (papir["lines"], papir["amount"]) == (2, Decimal("70.00"))


def test_one_of_a_unit_sees_the_doubts_there(state):
    folder = state({"text": "Vores"}, {"text": "Deres", "unit_id": 2})

    assert texts(folder, frozenset([1])) == ["Vores"]


def test_one_of_no_unit_sees_none(state):
    assert texts(state({}), frozenset()) == []
