"""No module imports another in a circle: not for its types alone, and not inside a function."""

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def dotted(file: Path, root: Path) -> str:
    """The name a module is imported by."""
    return ".".join(file.relative_to(root).with_suffix("").parts).removesuffix(".__init__")


def named(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """What each import anywhere in a module may mean: a module in a package, or the package."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((it.name, it.name) for it in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.module, "modules are imported by their whole name"
            yield from ((f"{node.module}.{it.name}", node.module) for it in node.names)


def imports(root: Path) -> dict[str, set[str]]:
    """Each module of the package `pejl` in `root`, with those of the package it imports."""
    files = {dotted(file, root): file for file in (root / "pejl").rglob("*.py")}
    found = {}
    for module, file in files.items():
        meant = (
            name if name in files else package
            for name, package in named(ast.parse(file.read_text("utf-8")))
        )
        found[module] = {name for name in meant if name in files} - {module}
    return found


def circle(root: Path) -> list[str]:
    """The modules of a circle, the first again at the end; none where there is no circle."""
    try:
        TopologicalSorter(imports(root)).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def test_no_module_of_an_engine_or_a_room_is_in_a_circle():
    assert circle(ROOT) == []


@pytest.mark.parametrize(
    "back",
    [
        "import pejl.bill",
        "from pejl import bill",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from pejl.bill import Bill",
        "def late():\n    from pejl.bill import Bill",
    ],
)
def test_a_circle_is_found_however_it_is_closed(back: str, tmp_path: Path):
    (tmp_path / "pejl").mkdir()
    (tmp_path / "pejl" / "bill.py").write_text("from pejl.line import Line")
    (tmp_path / "pejl" / "line.py").write_text(back)

    assert set(circle(tmp_path)) == {"pejl.bill", "pejl.line"}
