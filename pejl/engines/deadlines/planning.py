"""The days of a plan, worked out backwards from the day it is to be finished."""

from collections.abc import Iterable, Mapping
from datetime import date
from graphlib import CycleError, TopologicalSorter
from typing import NamedTuple

from pejl.engines.deadlines.counting import Kind, last_day_to_begin
from pejl.engines.deadlines.working_days import working_day_until


class Step(NamedTuple):
    """Something that happens at the earliest when `days` have run from the step `after`.

    The first step of a plan is after None, and its days are not counted.
    """

    code: str
    days: int
    kind: Kind
    after: str | None


def dates_backwards(steps: Iterable[Step], finished: date) -> dict[str, date]:
    """The latest working day of each step, in order, so that the last ones fall on `finished`.

    ValueError where a step is named twice, follows one that is not there, or follows itself.
    """
    plan = _by_code(steps)
    latest: dict[str, date] = {}
    for code in reversed(_in_order(plan)):
        begins = [
            last_day_to_begin(latest[step.code], step.days, step.kind)
            for step in plan.values()
            if step.after == code
        ]
        latest[code] = working_day_until(min(begins, default=finished))
    return dict(reversed(latest.items()))


def _by_code(steps: Iterable[Step]) -> Mapping[str, Step]:
    plan: dict[str, Step] = {}
    for step in steps:
        if step.code in plan:
            raise ValueError(f"the step {step.code} is there twice")
        plan[step.code] = step
    for step in plan.values():
        if step.after is not None and step.after not in plan:
            raise ValueError(f"{step.code} follows {step.after}, which is no step of the plan")
    return plan


def _in_order(plan: Mapping[str, Step]) -> list[str]:
    follows = {step.code: [step.after] if step.after else [] for step in plan.values()}
    try:
        return list(TopologicalSorter(follows).static_order())
    except CycleError as error:
        raise ValueError(f"the steps follow each other in a circle: {error.args[1]}") from error
