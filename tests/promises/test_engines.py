"""Engines are given the time, the place and the luck; they take none of it themselves."""

import ast
from pathlib import Path

import pytest

from conftest import nothing_wrong

ENGINES = Path(__file__).resolve().parents[2] / "pejl" / "engines"
FILES = [it for it in sorted(ENGINES.rglob("*.py")) if "tests" not in it.parts]
CLOCK = {"datetime.now", "datetime.today", "datetime.utcnow", "date.today"}
ENVIRONMENT = {"os.environ", "os.getenv"}
OUTSIDE = {"http", "random", "requests", "secrets", "socket", "time", "urllib"}


@pytest.fixture(scope="module")
def trees() -> dict[str, ast.Module]:
    """Every file of the engines, parsed, by its path."""
    return {str(it.relative_to(ENGINES)): ast.parse(it.read_text("utf-8")) for it in FILES}


def asked(tree: ast.Module, names: set[str]) -> set[str]:
    """Which of those names a file asks for."""
    attributes = (it for it in ast.walk(tree) if isinstance(it, ast.Attribute))
    last = {name.rpartition(".")[2] for name in names}
    found = (ast.unparse(it).split(".") for it in attributes if it.attr in last)
    return names & {".".join(parts[-2:]) for parts in found}


def imports(tree: ast.Module) -> set[str]:
    """The packages a file imports."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {name.name.partition(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add((node.module or "").partition(".")[0])
    return found


def test_an_engine_reads_no_clock(trees: dict[str, ast.Module]):
    found = {file: asked(tree, CLOCK) for file, tree in trees.items()}

    nothing_wrong(found, "take the day as an argument")


def test_an_engine_reads_no_environment(trees: dict[str, ast.Module]):
    found = {file: asked(tree, ENVIRONMENT) for file, tree in trees.items()}

    nothing_wrong(found, "take what it says as an argument")


def test_an_engine_knows_no_clock_no_network_and_draws_no_lots(trees: dict[str, ast.Module]):
    nothing_wrong({file: imports(tree) & OUTSIDE for file, tree in trees.items()})


def test_every_engine_is_asked(trees: dict[str, ast.Module]):
    assert len(trees) > 200
