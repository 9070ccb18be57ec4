"""Many files read at once: all of it loads, or nothing does and every file at fault is named."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from pejl.engines.refusal import Reason, Refusal

Result = TypeVar("Result")


def read_all(paths: Iterable[Path], read: Callable[[Path], Result]) -> list[Result]:
    """What is read from each file, or every file at fault at once: one mistake from each."""
    found: list[Result] = []
    reasons: list[Reason] = []
    for path in paths:
        try:
            found.append(read(path))
        except Refusal as refusal:
            reasons.extend(refusal.at(called(path)).reasons)
    if reasons:
        raise Refusal(*reasons)
    return found


def called(path: Path) -> str:
    """What a file is called in a message: with its folder, where it was named with one."""
    return "/".join(path.parts[-2:])
