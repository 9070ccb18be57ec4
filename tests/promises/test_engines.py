"""Engines are given the time, the place and the luck; they take none of it themselves."""

import ast
from pathlib import Path

import pytest

ENGINES = Path(__file__).resolve().parents[2] / "pejl" / "engines"
FILES = [
    pytest.param(file, id=str(file.relative_to(ENGINES)))
    for file in sorted(ENGINES.rglob("*.py"))
    if "tests" not in file.parts
]
CLOCK = {"now", "today", "utcnow", "time", "time_ns", "monotonic", "perf_counter", "localtime"}
KEPT_BY = {"datetime", "date", "time", "timezone"}
OUTSIDE = {"environ", "getenv"}
FORBIDDEN = {"socket", "urllib", "http", "requests", "random", "secrets", "time"}


def asked(file: Path) -> list[str]:
    """Every `thing.name` that a file asks for, as `thing.name`."""
    tree = ast.walk(ast.parse(file.read_text("utf-8")))
    return [ast.unparse(it) for it in tree if isinstance(it, ast.Attribute)]


def imports(file: Path) -> set[str]:
    """The packages a file imports."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name.partition(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add((node.module or "").partition(".")[0])
    return found


@pytest.mark.parametrize("file", FILES)
def test_an_engine_reads_no_clock(file: Path):
    parts = [name.split(".") for name in asked(file)]

    assert [it for it in parts if it[-1] in CLOCK and it[-2] in KEPT_BY] == []


@pytest.mark.parametrize("file", FILES)
def test_an_engine_reads_no_environment(file: Path):
    assert [name for name in asked(file) if name.rpartition(".")[2] in OUTSIDE] == []


@pytest.mark.parametrize("file", FILES)
def test_an_engine_knows_no_network_and_draws_no_lots(file: Path):
    assert imports(file) & FORBIDDEN == set()
