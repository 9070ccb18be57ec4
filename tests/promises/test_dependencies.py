"""What Pejl is built on is declared, each with its sentence, and locked."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROJECT = (ROOT / "pyproject.toml").read_text("utf-8")
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
DECLARED = re.compile(r'^  "([a-z0-9-]+)[\[><=].*$', re.MULTILINE)
EXTRAS = tomllib.loads(PROJECT)["project"]["optional-dependencies"]


def names(requirements: list[str]) -> set[str]:
    """The packages that are asked for."""
    return {re.split(r"[\[><=]", it)[0] for it in requirements}


def imported(code: str) -> Iterator[str]:
    """The packages some code imports."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            yield from (name.name.partition(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").partition(".")[0]


def undeclared(code: str) -> set[str]:
    """The packages some code imports that are neither ours, nor Python's, nor asked for."""
    asked = names(tomllib.loads(PROJECT)["project"]["dependencies"]) | names(EXTRAS["official"])
    brought_by = packages_distributions()
    foreign = set(imported(code)) - {"pejl", *sys.stdlib_module_names}
    return {it for it in foreign if not asked & {by.lower() for by in brought_by.get(it, [])}}


def test_what_is_imported_is_declared():
    files = [it for it in (ROOT / "pejl").rglob("*.py") if "tests" not in it.parts]
    missing = {it.name: undeclared(it.read_text("utf-8")) for it in files}

    assert {name: of for name, of in missing.items() if of} == {}, "name it in pyproject.toml"


def test_what_only_another_package_brings_is_missed():
    assert undeclared("import markupsafe.x\nfrom json import loads") == {"markupsafe"}


@pytest.mark.parametrize("line", [it.group() for it in DECLARED.finditer(PROJECT)])
def test_a_dependency_has_its_sentence(line: str):
    assert re.search(r",\s+# \S.{3}", line)


@pytest.mark.parametrize("name", DECLARED.findall(PROJECT))
def test_a_dependency_is_locked_and_said_to_be_asked_for_by_us(name: str):
    locked = re.search(rf"^{name}(\[\w+\])?==.*\n(?:    .*\n)+", LOCK, re.MULTILINE)

    assert locked
    assert "pejl (pyproject.toml)" in locked.group()
