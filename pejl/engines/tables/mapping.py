"""Which column holds which field: proposed from the headings and from what stands below them.

A heading says what a column is called; the values say whether it can be that.
Both must hold. Where the same field stands in several columns that complement
each other (a file put together from years with different headings), all are
used, in order: the first that holds something.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pejl.engines.tables.arithmetic import Sum, sums
from pejl.engines.tables.fields import Field, Kind
from pejl.engines.tables.phrases import said, same, share
from pejl.engines.tables.sample import Sample, SampleColumn, can_be, has_letter, taken
from pejl.engines.tables.table import Cell, SourceTable, shown
from pejl.engines.tables.words import ideas
from pejl.engines.text import Text

LEAST_FIT = 0.5  # of a column's values that must be readable as the field's kind
LEAST_SCORE = 0.35
OVERLAP = 0.05  # of the smaller column's rows that two complementing columns may share
WORDY = 0.8  # of a column's values with a letter: a value without one is then a code astray
UNNAMED: dict[Kind, float] = {"date": 0.5, "amount": 0.4, "cvr": 0.6}
CERTAIN_FIT = 0.95  # what values must reach where no heading speaks
FROM_SUM = 0.9
ROLES = {"amount": "net", "gross": "gross", "vat": "vat"}  # field → its place in a sum

Choice = dict[str, Sequence[str]]  # field → its columns, in the order they are tried


class Assignment(NamedTuple):
    """The columns that hold a field, tried in order; `worded`: only values with a letter count."""

    field: str
    columns: tuple[str, ...]
    confidence: float
    reason: Text
    worded: bool = False


class Mapping(NamedTuple):
    """What was proposed, or chosen, for a table."""

    assignments: tuple[Assignment, ...]
    unmapped: tuple[str, ...]  # columns that no field uses
    missing: tuple[str, ...]  # required fields without a column

    def columns(self, field: str) -> tuple[str, ...]:
        """The columns of `field`; none where it has none."""
        return next((each.columns for each in self.assignments if each.field == field), ())


class Candidate(NamedTuple):
    """A column that may hold a field, and how much speaks for it."""

    score: float
    field: Field
    column: SampleColumn
    summed: Sum | None = None  # the sum that proves it


def propose_mapping(table: SourceTable, fields: Sequence[Field]) -> Mapping:
    """The columns of `table` that hold `fields`, each with its confidence and its reason."""
    return propose(taken(table), fields)


def propose(sample: Sample, fields: Sequence[Field]) -> Mapping:
    """As `propose_mapping`, from a sample already taken."""
    added = sums(sample.columns)
    candidates = [
        candidate
        for field in fields
        for column in sample.columns
        if (candidate := weighed(field, column, added, sample.rows)).score >= LEAST_SCORE
    ]
    candidates.sort(key=lambda candidate: -candidate.score)
    firsts = first_choices(candidates)
    assigned = [assignment(first, complements(first, candidates, firsts)) for first in firsts]
    return mapped(sample, fields, assigned)


def mapped(sample: Sample, fields: Sequence[Field], assigned: Iterable[Assignment]) -> Mapping:
    """A mapping in the order of the fields, with what is left over and what is missing."""
    by_name = {each.field: each for each in assigned}
    used = {name for each in by_name.values() for name in each.columns}
    return Mapping(
        tuple(by_name[field.name] for field in fields if field.name in by_name),
        tuple(column.name for column in sample.columns if column.name not in used),
        tuple(field.name for field in fields if field.required and field.name not in by_name),
    )


CHOSEN = Text("valgt af en person", "chosen by a person")


def chosen(
    sample: Sample, fields: Sequence[Field], choice: Choice, reason: Text = CHOSEN
) -> Mapping:
    """The mapping decided on: columns by field. KeyError for a field or a column not there."""
    columns = {column.name: column for column in sample.columns}
    known = {field.name: field for field in fields}
    decisions = [
        decided(known[field], [columns[name] for name in names], reason)
        for field, names in choice.items()
        if names
    ]
    return mapped(sample, fields, decisions)


def decided(field: Field, columns: Sequence[SampleColumn], reason: Text) -> Assignment:
    """A field's columns as decided, with full confidence."""
    names = tuple(column.name for column in columns)
    return Assignment(field.name, names, 1.0, reason, is_worded(field, columns[0]))


def weighed(field: Field, column: SampleColumn, added: Sequence[Sum], rows: int) -> Candidate:
    """How much speaks for `column` holding `field`; nought where it cannot.

    A sum says most, then the heading; the values alone only where the heading says nothing.
    """
    summed = next((each for each in added if column.name in each[:3]), None)
    if summed and field.name in ROLES:
        score = FROM_SUM * (getattr(summed, ROLES[field.name]) == column.name)
    elif named := heading_score(field, column.name):
        fit = column.fits[field.kind]
        score = named * (0.4 + 0.6 * fit) * (fit >= LEAST_FIT)
    else:
        score = value_score(field, column)
    return Candidate(score * full(column, rows), field, column, summed)


def value_score(field: Field, column: SampleColumn) -> float:
    """How surely a column with a heading that says nothing holds a field that must be there."""
    clear = column.fits[field.kind] >= CERTAIN_FIT and plain_kind(field.kind, column)
    sought = field.required or field.kind == "cvr"
    return UNNAMED.get(field.kind, 0.0) * (clear and sought and not ideas(column.name))


def full(column: SampleColumn, rows: int) -> float:
    """A column that is seldom filled counts for less: 0.7 at the least, 1 when always filled."""
    return 0.7 + 0.3 * column.filled / (rows or 1) if column.filled else 0.0


def plain_kind(kind: Kind, column: SampleColumn) -> bool:
    """Whether the values alone show the kind: dates with marks, amounts with decimals."""
    if kind == "date":
        return all(not shown(cell).isdigit() for cell in column.cells[:1000])
    if kind == "amount":
        parted = sum(1 for cell in column.cells if set(",.") & set(shown(cell)))
        return parted > 0.2 * column.filled and column.fits["date"] < LEAST_FIT
    return True


def heading_score(field: Field, heading: str) -> float:
    """How surely `heading` names `field`, from 0 to 1."""
    about = ideas(heading)
    if about & set(field.never.split()):
        return 0.0
    return max((matched(weight, pattern, about) for weight, pattern in field.patterns), default=0.0)


def matched(weight: float, pattern: str, about: frozenset[str]) -> float:
    """The weight of a pattern found in the ideas of a heading, less a little for other ideas."""
    wanted = {idea for idea in pattern.split() if not idea.startswith("-")}
    barred = {idea[1:] for idea in pattern.split() if idea.startswith("-")}
    if not wanted <= about or barred & about:
        return 0.0
    return weight - 0.02 * len(about - wanted)


def first_choices(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The best column of each field, no column twice; `candidates` the best first.

    "Payment date" and "Pay date" are one column under two headings, not two fields.
    """
    firsts: list[Candidate] = []
    for candidate in candidates:
        fields = {first.field.name for first in firsts}
        taken_columns = {first.column.name for first in firsts}
        is_free = candidate.column.name not in taken_columns
        if candidate.field.name not in fields and is_free and not any_alike(candidate, firsts):
            firsts.append(candidate)
    return firsts


def any_alike(candidate: Candidate, firsts: Iterable[Candidate]) -> bool:
    """Whether a column already chosen for a field of this kind has a heading of the same ideas."""
    about = ideas(candidate.column.name)
    return any(
        about == ideas(first.column.name) and candidate.field.kind == first.field.kind == "date"
        for first in firsts
    )


def complements(
    first: Candidate, candidates: Sequence[Candidate], firsts: Sequence[Candidate]
) -> list[Candidate]:
    """Columns nobody else uses that hold the field where those before them are blank."""
    taken_names = {each.column.name for each in firsts}
    best: dict[str, Candidate] = {}
    for candidate in candidates:
        best.setdefault(candidate.column.name, candidate)
    found: list[Candidate] = []
    for candidate in candidates:
        own = best[candidate.column.name].field.name == first.field.name == candidate.field.name
        if own and candidate.column.name not in taken_names:
            before = [first, *found]
            if all(apart(candidate, each, first) for each in before):
                found.append(candidate)
    return found


def apart(one: Candidate, other: Candidate, first: Candidate) -> bool:
    """Whether the two columns hardly ever hold a value of the field in the same row."""
    worded = is_worded(first.field, first.column)
    kind = first.field.kind
    holds_one = [holds(kind, cell, worded=worded) for cell in one.column.cells]
    holds_other = [holds(kind, cell, worded=worded) for cell in other.column.cells]
    both = sum(1 for left, right in zip(holds_one, holds_other, strict=True) if left and right)
    return any(holds_one) and both <= OVERLAP * min(sum(holds_one), sum(holds_other))


def holds(kind: Kind, cell: Cell, *, worded: bool) -> bool:
    """Whether `cell` holds a value of the kind, with a letter in it where words are expected."""
    if worded:
        return has_letter(shown(cell))
    return bool(shown(cell)) and can_be(kind, cell)


def is_worded(field: Field, column: SampleColumn) -> bool:
    """Whether the column's values are words, so that digits alone have strayed into it."""
    if field.kind not in ("name", "text"):
        return False
    words = sum(1 for cell in column.cells if has_letter(shown(cell)))
    return words >= WORDY * column.filled


def assignment(first: Candidate, more: Sequence[Candidate]) -> Assignment:
    """The field's columns with the reason said."""
    columns = tuple(each.column.name for each in (first, *more))
    reason = reasoned(first)
    if more:
        together = Text(
            "kolonnerne udfylder hinanden og bruges i den rækkefølge",
            "the columns complement each other and are used in that order",
        )
        reason = said("{}; {}", "{}; {}", reason, together)
    worded = is_worded(first.field, first.column)
    return Assignment(first.field.name, columns, round(min(first.score, 1.0), 2), reason, worded)


def reasoned(first: Candidate) -> Text:
    """Why a column was chosen, for people."""
    fit = share(first.column.fits[first.field.kind])
    if first.summed and first.field.name in ROLES:
        sums_up = same(f"{first.summed.gross} = {first.summed.net} + {first.summed.vat}")
        times = share(first.summed.share)
        return said("{} i {} af rækkerne", "{} in {} of the rows", sums_up, times)
    if not heading_score(first.field, first.column.name):
        return said("værdierne alene: {} passer", "by its values alone: {} fit", fit)
    if first.field.kind == "text":
        return Text("overskriften", "the heading")
    return said(
        "overskriften, og {} af værdierne passer", "the heading, and {} of the values fit", fit
    )
