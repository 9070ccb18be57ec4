"""How much of what was planted was found, and how much was found that was not there."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from pejl.example.truth import ANY, KINDS


class FaultLocation(NamedTuple):
    """One thing: its kind, the file as the truth names it, and the line if there is one."""

    kind: str
    file: str
    line: str | None = None

    @property
    def anywhere(self) -> "FaultLocation":
        """The same without its line: what a plant on the whole file looks like."""
        return self._replace(line=None)


class DetectionScore(NamedTuple):
    """Of one kind: how many were planted, how many of these found, how many found in vain."""

    planted: int
    found: int
    false: int


def compare(truth: Mapping[str, Any], found: Iterable[FaultLocation]) -> dict[str, DetectionScore]:
    """The tally of each kind; `truth` is what stands in truth.json.

    A plant on a whole file is found by anything of its kind in that file. What the
    truth allows to be said `also` is neither demanded nor false.
    """
    said = set(found)
    reached = said | {one.anywhere for one in said}
    plants = _things(truth["plants"])
    right = plants | _things(truth["also"])
    planted = Counter(plant.kind for plant in plants)
    hits = Counter(plant.kind for plant in plants if plant in reached)
    false = Counter(one.kind for one in said if not _is_right(one, right))
    kinds = (*KINDS, *sorted({one.kind for one in said} - set(KINDS)))
    return {kind: DetectionScore(planted[kind], hits[kind], false[kind]) for kind in kinds}


def _things(rows: Iterable[Mapping[str, Any]]) -> set[FaultLocation]:
    return {FaultLocation(row["kind"], row["file"], row["line"]) for row in rows}


def _is_right(one: FaultLocation, right: set[FaultLocation]) -> bool:
    """Whether it was planted or may be said: there, anywhere in the file, or as any kind."""
    return not right.isdisjoint((one, one.anywhere, FaultLocation(ANY, one.file)))
