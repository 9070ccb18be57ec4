"""Facts of a purchase that cannot all be so: what is wrong, and what to do about it."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from pejl.engines.applies.purchase import Purchase
from pejl.engines.cpv import SERVICES, WORKS, certain_kind, named
from pejl.engines.rules.words import after, day
from pejl.engines.text import Text

OF_KIND = {
    "goods": Text("varer", "goods"),
    "services": Text("tjenesteydelser", "services"),
    "light_services": Text(
        "sociale og andre specifikke tjenesteydelser", "social and other specific services"
    ),
    "works": Text("bygge og anlæg", "works"),
}
ONLY_WORKS = Text(
    f"Kun CPV {WORKS} er bygge og anlæg.",
    f"Only CPV {WORKS} is works.",
)
CORRECT = Text("Ret slagsen eller varegruppen.", "Correct the kind or the category.")
IS_SERVICES = Text("tjenesteydelser", "services")


class Contradiction(NamedTuple):
    """The plain name at fault, and a sentence on what is wrong and how to mend it."""

    name: str
    text: Text


def contradictions(purchase: Purchase, on: date) -> list[Contradiction]:
    """Everything that cannot be so, as of the day `on`."""
    return [*_of_kind(purchase), *_of_days(purchase, on)]


def _of_kind(purchase: Purchase) -> Iterator[Contradiction]:
    if purchase.kind is None or purchase.cpv is None:
        return
    certain = certain_kind(purchase.cpv)
    allowed = SERVICES if certain in {None, *SERVICES} else (certain,)
    if purchase.kind not in allowed:
        yield Contradiction("kind", _other_kind(purchase.kind, purchase.cpv, certain))


def _other_kind(kind: str, cpv: str, certain: str | None) -> Text:
    told, category = OF_KIND[kind], named(cpv)
    belongs = OF_KIND[certain] if certain else IS_SERVICES
    return after(
        Text(
            f"Købet er oplyst som {told.da}, men CPV {category.da} er {belongs.da}.",
            f"The purchase is told as {told.en}, but CPV {category.en} is {belongs.en}.",
        ),
        ONLY_WORKS if "works" in {kind, certain} else None,
        CORRECT,
    )


def _of_days(purchase: Purchase, on: date) -> Iterator[Contradiction]:
    starts, published = purchase.starts, purchase.published
    if starts and starts < on:
        yield Contradiction("starts", _past(starts, on))
    if starts and published and published >= starts:
        yield Contradiction("published", _too_late(published, starts))
    for meeting in purchase.meetings:
        if meeting < on:
            yield Contradiction("meetings", _past(meeting, on))


def _past(told: date, on: date) -> Text:
    said, today = day(told), day(on)
    return Text(
        f"{said.da} er passeret; i dag er det {today.da}. Skriv en dag, der kommer.",
        f"{said.en} is past; today is {today.en}. Write a day to come.",
    )


def _too_late(published: date, starts: date) -> Text:
    first, last = day(starts), day(published)
    return Text(
        f"Købet begynder {first.da}, men bekendtgøres først {last.da}. Ret en af dagene.",
        f"The purchase starts on {first.en}, but is published on {last.en}. Correct one of them.",
    )
