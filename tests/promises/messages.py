"""Every table of messages, and every place in the code that names one of its codes."""

import ast
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from pejl.engines.refusal import FILE, Messages

PEJL = Path(__file__).resolve().parents[2] / "pejl"
NAMES = {"refusal", "reason"}


class Named(NamedTuple):
    """A call that names a code, the table it looks in, and what it gives to the message."""

    file: Path
    line: int
    table: Messages
    code: str
    given: frozenset[str]


class User(NamedTuple):
    """A file of code that looks in a table."""

    file: Path
    tree: ast.Module
    table: Messages


def tables() -> list[Messages]:
    """The tables there are, each as the code knows it."""
    return sorted({it for user in users() for it in both(user.table)}, key=lambda it: it.folder)


def both(table: Messages) -> set[Messages]:
    """A table, and the one it shares."""
    return {table} | (both(table.also) if table.also else set())


def folders() -> set[Path]:
    """Where a table lies."""
    return {file.parent for file in PEJL.rglob(FILE)}


@cache
def users() -> tuple[User, ...]:
    """Every file that looks in a table, tests aside."""
    files = [file for file in PEJL.rglob("*.py") if "tests" not in file.parts]
    trees = ((file, ast.parse(file.read_text("utf-8"))) for file in files)
    return tuple(
        User(file, tree, it) for file, tree in trees if calls(tree) and (it := looks_in(file, tree))
    )


def calls(tree: ast.Module) -> list[ast.Call]:
    """The calls of `refusal` and `reason`."""
    return [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in NAMES
    ]


def looks_in(file: Path, tree: ast.Module) -> Messages | None:
    """The table a file looks in: of the module it has `refusal` from, else its own."""
    own = ".".join(("pejl", *file.relative_to(PEJL).with_suffix("").parts))
    modules = [
        node.module or ""
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and NAMES & {it.name for it in node.names}
    ]
    found = getattr(import_module((modules or [own])[0]), "refusal", None)
    return getattr(found, "__self__", None)


def named() -> Iterator[Named]:
    """Every code that is written where it is raised."""
    for user in users():
        for call in calls(user.tree):
            for code in codes(call.args[0]):
                yield Named(user.file, call.lineno, user.table, code, frozenset(given(call)))


def codes(node: ast.expr) -> Iterator[str]:
    """The codes an argument may be; none where it is worked out elsewhere."""
    if isinstance(node, ast.Constant):
        yield str(node.value)
    elif isinstance(node, ast.IfExp | ast.BoolOp):
        parts = [node.body, node.orelse] if isinstance(node, ast.IfExp) else node.values
        for part in parts:
            yield from codes(part)


def given(call: ast.Call) -> Iterator[str]:
    """What a call gives by name; `**among(…)` gives what there is to choose from."""
    for it in call.keywords:
        if it.arg != "meant":
            yield it.arg or ("allowed" if "among(" in ast.unparse(it.value) else "**")


def words(user: User) -> set[str]:
    """Every text that stands in a file."""
    constants = (it.value for it in ast.walk(user.tree) if isinstance(it, ast.Constant))
    return {it for it in constants if isinstance(it, str)}


def told_in_tests(table: Messages) -> str:
    """All that is written in the tests of whoever looks in the table; its own room among them."""
    rooms = {home(user.file) for user in users() if table in both(user.table)}
    files = (
        it for room in rooms for it in room.rglob("tests/**/*") if it.suffix in {".py", ".txt"}
    )
    return "\n".join(file.read_text("utf-8") for file in files)


def home(file: Path) -> Path:
    """The room or the engine a file is of."""
    parts = file.relative_to(PEJL).parts
    return PEJL.joinpath(*parts[: 2 if parts[0] == "engines" else 1])
