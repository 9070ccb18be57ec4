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
CLOCK = {"now", "today", "utcnow"}
ENVIRONMENT = {"environ", "getenv"}
OUTSIDE = {"http", "random", "requests", "secrets", "socket", "time", "urllib"}


def asked(file: Path, names: set[str]) -> list[str]:
    """Where a file asks for something by one of those names: `date.today`."""
    tree = ast.walk(ast.parse(file.read_text("utf-8")))
    return [ast.unparse(it) for it in tree if isinstance(it, ast.Attribute) and it.attr in names]


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
    assert asked(file, CLOCK) == [], "take the day as an argument"


@pytest.mark.parametrize("file", FILES)
def test_an_engine_reads_no_environment(file: Path):
    assert asked(file, ENVIRONMENT) == [], "take what it says as an argument"


@pytest.mark.parametrize("file", FILES)
def test_an_engine_knows_no_clock_no_network_and_draws_no_lots(file: Path):
    assert imports(file) & OUTSIDE == set()
