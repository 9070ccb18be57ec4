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
CLOCK = {"datetime.now", "datetime.today", "datetime.utcnow", "date.today"}
ENVIRONMENT = {"os.environ", "os.getenv"}
OUTSIDE = {"http", "random", "requests", "secrets", "socket", "time", "urllib"}


def asked(file: Path, names: set[str]) -> set[str]:
    """Which of those names the file asks for."""
    tree = ast.walk(ast.parse(file.read_text("utf-8")))
    found = (ast.unparse(it).split(".") for it in tree if isinstance(it, ast.Attribute))
    return names & {".".join(parts[-2:]) for parts in found}


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
    assert asked(file, CLOCK) == set(), "take the day as an argument"


@pytest.mark.parametrize("file", FILES)
def test_an_engine_reads_no_environment(file: Path):
    assert asked(file, ENVIRONMENT) == set(), "take what it says as an argument"


@pytest.mark.parametrize("file", FILES)
def test_an_engine_knows_no_clock_no_network_and_draws_no_lots(file: Path):
    assert imports(file) & OUTSIDE == set()
