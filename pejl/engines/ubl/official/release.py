"""What a release says of itself: its version and the day it was issued.

Publishers say it in three ways: in the folder's name (`…_2025-05-30_v1.15.0`,
`sch-2026.5`, `validation-1.3.16`), in a comment at the top of the rule file
(`Last update: 2026 May release 3.0.21`), or in a note beside it (`version.txt`).
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
NOTES = re.compile(r"(?i)(version|read.?me).*\.(txt|md)$")
HEAD = 4000  # bytes; the comments before the rules
NOTE = 20_000

_DATED = re.compile(r"_(\d{4}-\d{2}-\d{2})_v(\d+(?:\.\d+)+)")
_CALENDAR = re.compile(r"(?<![\d.])((20\d\d)[.-](?:Q([1-4])|(1[0-2]|0?[1-9])))(?![\d.-])")
_NUMBERED = re.compile(r"(?<![\d.])(\d+\.\d+\.\d+(?:\.\d+)?)$")
_UPDATED = re.compile(r"[^\n]*Last update:[^\n]*")
_NUMBER = re.compile(r"(?:version|release)\s+v?(\d+(?:\.\d+)+)")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_MONTH = re.compile(rf"(?i)\b(\d{{4}}) ({'|'.join(MONTHS)})\b")
_NOTED = re.compile(r"Version\s*:\s*(\d+(?:\.\d+){1,2})")
_BUILT = re.compile(r"Build (?:date|time)\s*:\s*([^\n]*)")


class ReleaseStatement(NamedTuple):
    """A version and a day of issue; None where nothing is said."""

    version: str | None = None
    issued: date | None = None


def fullest(statements: Iterable[ReleaseStatement]) -> ReleaseStatement:
    """The first statement of both version and day, else of a version, else of a day."""
    said = list(statements)
    return max(said, key=lambda one: (one.version is not None) * 2 + (one.issued is not None))


def in_name(name: str) -> ReleaseStatement:
    """What a folder's name says. `oioubl-2.1` names a format, not a release."""
    if found := _DATED.search(name):
        return ReleaseStatement(found[2], _day(found[1]))
    if found := _CALENDAR.search(name):
        month = int(found[4]) if found[4] else int(found[3]) * 3 - 2
        return ReleaseStatement(found[1], date(int(found[2]), month, 1))
    found = _NUMBERED.search(name)
    return ReleaseStatement(found[1] if found else None)


def in_rules(path: Path) -> ReleaseStatement:
    """What the comments at the top of a rule file say."""
    with path.open("rb") as file:
        head = file.read(HEAD).decode("utf-8", "replace")
    line = _UPDATED.search(head)
    if not line:
        return ReleaseStatement()
    number = _NUMBER.search(line[0])
    return ReleaseStatement(number[1] if number else None, _day(line[0]))


def in_notes(folder: Path) -> ReleaseStatement:
    """What a version file or a readme in `folder` says."""
    notes = sorted(path for path in folder.iterdir() if NOTES.match(path.name) and path.is_file())
    return fullest([ReleaseStatement(), *map(_in_note, notes)])


def _in_note(path: Path) -> ReleaseStatement:
    with path.open("rb") as file:
        text = file.read(NOTE).decode("utf-8", "replace")
    if found := _DATED.search(text):
        return in_name(found[0])
    number, built = _NOTED.search(text), _BUILT.search(text)
    return ReleaseStatement(number[1] if number else None, _day(built[1]) if built else None)


def above(folder: Path) -> Iterator[Path]:
    """`folder` and the three above it: as far up as a release keeps its notes and licence."""
    yield folder
    yield from folder.parents[:3]


def of(folder: Path, rule_file: Path) -> ReleaseStatement:
    """The release in `folder`, whose chief rule file is `rule_file`."""
    around = (said for place in above(folder) for said in (in_notes(place), in_name(place.name)))
    return fullest([in_name(folder.name), in_rules(rule_file), *around])


def _day(text: str) -> date | None:
    """The first date in `text`; a month is its first day. None where there is none."""
    if found := _MONTH.search(text):
        return date(int(found[1]), MONTHS.index(found[2].lower()) + 1, 1)
    if found := _ISO.search(text):
        try:
            return date.fromisoformat(found[0])
        except ValueError:
            return None
    return None
