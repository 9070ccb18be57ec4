"""Many files read at once: all of it loads, or nothing does and every file at fault is named."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from pejl.engines.files.faults import FileError

Result = TypeVar("Result")


class FilesError(Exception):
    """One or more files do not load; `mistakes` says what is wrong with each."""

    def __init__(self, found: Iterable[FileError]) -> None:
        self.mistakes = tuple(found)
        super().__init__("\n".join(str(mistake) for mistake in self.mistakes))


def read_all(paths: Iterable[Path], read: Callable[[Path], Result]) -> list[Result]:
    """What is read from each file, or every file at fault at once: one mistake from each."""
    found: list[Result] = []
    mistakes: list[FileError] = []
    for path in paths:
        try:
            found.append(read(path))
        except FileError as mistake:
            mistakes.extend(refused(path, mistake).mistakes)
    if mistakes:
        raise FilesError(mistakes)
    return found


def refused(path: Path, mistake: FileError) -> FilesError:
    """The mistake with its file, called by folder and name."""
    mistake.file = "/".join(path.parts[-2:])  # with its folder, where it was named with one
    return FilesError([mistake])
