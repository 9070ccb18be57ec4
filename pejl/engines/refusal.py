"""What is turned away, and why: the one refusal, worded by a table beside whoever raises it.

`messages.csv` has a row for each code: what is found, what is allowed and how to mend it, in
Danish and in English. The last two may be empty; {name} is filled with what is given by name.
People who know law and not programming read and translate these rows; code only names them.
"""

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from pejl.engines.text import Text

FILE = "messages.csv"
PARTS = ("found", "allowed", "mend")
PLACEHOLDER = re.compile(r"\{(\w+)\}")


class Where(NamedTuple):
    """Where it stands: a file, and a line of it counted from one; "" and 0 where it is no place."""

    file: str = ""
    line: int = 0

    @property
    def text(self) -> Text:
        """How a message about the place begins."""
        if self.line:
            return Text(f"{self.file}, linje {self.line}: ", f"{self.file}, line {self.line}: ")
        return Text(f"{self.file}: ", f"{self.file}: ") if self.file else Text("", "")


class Reason(NamedTuple):
    """Why something is turned away. A code keeps its name: files and programs know it."""

    code: str
    found: Text
    allowed: Text
    mend: Text
    where: Where = Where()

    @property
    def text(self) -> Text:
        """The whole message, on one line per language."""
        said = [part for part in (self.found, self.allowed, self.mend) if part.da]
        return Text(*(self.where.text[it] + " ".join(part[it] for part in said) for it in (0, 1)))


class Refusal(Exception):  # noqa: N818 - the word the field uses
    """One or more reasons why something is turned away: a folder tells of all its files at once."""

    def __init__(self, *reasons: Reason) -> None:
        super().__init__(*reasons)  # as it was called, so that it comes whole from a process
        self.reasons = reasons

    @property
    def code(self) -> str:
        """The code of the first reason."""
        return self.reasons[0].code

    @property
    def text(self) -> Text:
        """Every message, each on a line of its own."""
        each = [it.text for it in self.reasons]
        return Text("\n".join(it.da for it in each), "\n".join(it.en for it in each))

    def at(self, file: str) -> "Refusal":
        """The same of `file`, where no file is named yet."""
        return Refusal(
            *(
                it._replace(where=it.where._replace(file=it.where.file or file))
                for it in self.reasons
            )
        )

    def __str__(self) -> str:
        return "\n".join(line for it in self.reasons for line in it.text)


class Message(NamedTuple):
    """A row of the table: three sentences with places to fill."""

    found: Text
    allowed: Text
    mend: Text

    @property
    def asks_for(self) -> set[str]:
        """What must be given by name."""
        return {name for part in self for said in part for name in PLACEHOLDER.findall(said)}


@dataclass(frozen=True)
class Messages:
    """The messages of one folder, read when the first is needed; `also` are those it shares."""

    folder: Path
    also: "Messages | None" = None

    @cached_property
    def own(self) -> Mapping[str, Message]:
        """Those the folder's own table holds."""
        with (self.folder / FILE).open(encoding="utf-8", newline="") as file:
            return {row["code"]: message(row) for row in csv.DictReader(file)}

    def of(self, code: str) -> Message:
        """The message of a code. KeyError where no table holds it."""
        return self.also.of(code) if self.also and code not in self.own else self.own[code]

    def reason(
        self, code: str, line: int = 0, /, *, meant: Text | None = None, **given: object
    ) -> Reason:
        """The reason of that code, on that line; `meant` is asked in place of how to mend it."""
        found, allowed, mend = (filled(part, given) for part in self.of(code))
        return Reason(code, found, allowed, meant or mend, Where(line=line))

    def refusal(
        self, code: str, line: int = 0, /, *, meant: Text | None = None, **given: object
    ) -> Refusal:
        """The refusal for that one reason."""
        return Refusal(self.reason(code, line, meant=meant, **given))


def message(row: Mapping[str, str]) -> Message:
    """The message in a row of the table."""
    return Message(*(Text(row[f"{part}_da"], row[f"{part}_en"]) for part in PARTS))


def filled(sentence: Text, given: Mapping[str, object]) -> Text:
    """A sentence with what is given put in; a Text is put in by its language."""
    return Text(*(put_in(said, given, place) for place, said in enumerate(sentence)))


def put_in(said: str, given: Mapping[str, object], language: int) -> str:
    """One language of a sentence, filled. KeyError where something is not given."""

    def value(found: re.Match[str]) -> str:
        it = given[found[1]]
        return it[language] if isinstance(it, Text) else str(it)

    return PLACEHOLDER.sub(value, said)
