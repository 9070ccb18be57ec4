"""Faults as data: a snippet of the code, what is put in its place, and who must notice."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

LIST = Path(__file__).with_name("faults.yaml")
PLACES = ("pejl", "policy")
KINDS = {".py", ".html", ".sql", ".yaml"}


class PlacingError(Exception):
    """The snippet is not where it can be planted: nowhere, or in several places."""


class Fault(NamedTuple):
    """A fault in words; `find` has the spellings its snippet has had, the newest first."""

    name: str
    find: tuple[str, ...]
    put: str
    tests: tuple[str, ...] = ()  # folders or files; those of other times are passed over
    check: tuple[str, ...] = ()  # a tool of `make check`, where that is who must notice


def faults() -> list[Fault]:
    """Every fault of the list."""
    return [read(it) for it in yaml.safe_load(LIST.read_text("utf-8"))]


def read(said: dict[str, object]) -> Fault:
    """A fault as the list tells it."""
    find, put = said["find"], str(said["put"])
    spellings = find if isinstance(find, list) else [find]
    return Fault(
        str(said["fault"]),
        tuple(map(str, spellings)),
        put,
        many(said.get("tests")),
        many(said.get("check")),
    )


def many(said: object) -> tuple[str, ...]:
    """The words of a list, where there is one."""
    return tuple(map(str, said)) if isinstance(said, list) else ()


@cache
def sources(tree: Path) -> dict[Path, str]:
    """Every file a fault may be planted in, and what it says. Tests are not planted in."""
    under = (file for place in PLACES for file in sorted((tree / place).rglob("*")))
    files = (it for it in under if it.suffix in KINDS and "tests" not in it.relative_to(tree).parts)
    return {file: file.read_text("utf-8") for file in files}


def place(fault: Fault, tree: Path) -> tuple[Path, str]:
    """The one file, and the spelling, in which the snippet occurs. PlacingError where it is not."""
    found = [
        (file, snippet)
        for snippet in fault.find
        for file, text in sources(tree).items()
        for _time in range(text.count(snippet))
    ]
    if len(found) != 1:
        files = ", ".join(sorted({str(file.relative_to(tree)) for file, _snippet in found}))
        raise PlacingError(f"the snippet occurs {len(found)} times ({files or 'nowhere'})")
    return found[0]


def unplaced(every: Iterable[Fault], tree: Path) -> dict[str, str]:
    """The faults that cannot be planted, and why."""
    found = {}
    for fault in every:
        try:
            place(fault, tree)
        except PlacingError as error:
            found[fault.name] = str(error)
    return found
