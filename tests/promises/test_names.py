"""One word, one thing: a class's name tells which class is meant, wherever it is read."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
APART = {"tests", "migrations"}  # each test is read by itself; a migration is never read again


def classes() -> Iterator[tuple[str, str]]:
    """Every public class under pejl/ by name, and where it is."""
    for file in sorted((ROOT / "pejl").rglob("*.py")):
        path = file.relative_to(ROOT)
        if APART.isdisjoint(path.parts):
            for node in ast.parse(file.read_text("utf-8")).body:
                if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                    yield node.name, f"{path}:{node.lineno}"


def test_no_two_public_classes_bear_one_name():
    bearers: dict[str, list[str]] = {}
    for name, place in classes():
        bearers.setdefault(name, []).append(place)

    shared = [f"{it}: {', '.join(bearers[it])}" for it in sorted(bearers) if len(bearers[it]) > 1]

    assert not shared, "\n".join(
        ["leave the name to one; say of the others what they are", *shared]
    )
