"""How one figure moved: month by month, with the levels it is judged by."""

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, NamedTuple

import altair as alt

from pejl.engines.charts.drawing import INK, PALE, SEA, drawn

WIDTH, HEIGHT = 420, 210
WIDEST = 64.0  # pixels of a column
FORMATS = {"share": ".0%", "DKK": ",.0f", "count": ",.0f"}
MOST_DIGITS = Decimal(10)  # below this an axis of whole numbers would say the same one twice

Unit = Literal["share", "DKK", "count"]


class Point(NamedTuple):
    """A month or a year, as it is written under the axis, and the value; None is a gap."""

    label: str
    value: Decimal | None


class ChartLevel(NamedTuple):
    """The value over several points together, with its words, from one point to another."""

    words: str
    value: Decimal
    first: str
    last: str


@lru_cache(maxsize=256)
def movement(
    points: tuple[Point, ...],
    unit: Unit,
    language: str,
    levels: tuple[ChartLevel, ...] = (),
    fonts: Path | None = None,
) -> str:
    """The figure as SVG: a line for shares, columns for what is added up. The axis begins at 0."""
    axis = level_ground([it.label for it in points])
    rows = alt.InlineData(values=[{"label": it.label, "value": placed(it)} for it in points])
    plain = alt.Chart(rows, width=WIDTH, height=HEIGHT).encode(x=axis, y=upright(points, unit))
    columns = [plain.mark_bar(color=SEA, size=min(WIDTH * 0.7 / len(points), WIDEST))]
    layers = lines(plain, PALE if levels else SEA) if unit == "share" else columns
    return drawn(alt.layer(*layers, *flat(levels, axis)), language, fonts)


def level_ground(order: list[str]) -> alt.X:
    """The axis of months or years, in their order also where two pictures are laid together."""
    return alt.X(
        "label:N",
        scale=alt.Scale(domain=order),
        title=None,
        axis=alt.Axis(labelAngle=0, grid=False),
    )


def placed(point: Point) -> float | None:
    """Where the point lies on the axis."""
    return None if point.value is None else float(point.value)


def upright(points: Sequence[Point], unit: Unit) -> alt.Y:
    """The axis of values; of few whole things each has its own line."""
    highest = max((it.value for it in points if it.value is not None), default=Decimal(0))
    few = unit != "share" and highest < MOST_DIGITS
    axis = alt.Axis(
        format=FORMATS[unit], domain=False, tickCount=max(int(highest), 1) if few else 5
    )
    return alt.Y("value:Q", title=None, axis=axis, scale=alt.Scale(zero=True, nice=True))


def lines(plain: alt.Chart, colour: str) -> list[alt.Chart]:
    """The line and its points; paler where levels are drawn on top of it."""
    return [
        plain.mark_line(color=colour, strokeWidth=2),
        plain.mark_point(color=colour, filled=True, size=36, opacity=1),
    ]


def flat(levels: Sequence[ChartLevel], axis: alt.X) -> list[alt.Chart]:
    """Each level as a heavy line with its words above, kept readable over the line behind."""
    if not levels:
        return []
    values = [{**it._asdict(), "value": float(it.value), "label": it.first} for it in levels]
    chart = alt.Chart(alt.InlineData(values=values)).encode(x=axis, y="value:Q")
    words = chart.encode(text="words:N")
    look: dict[str, Any] = {
        "align": "left",
        "dx": -3,
        "dy": -9,
        "fontSize": 12.5,
        "fontWeight": 600,
    }
    return [
        chart.mark_rule(color=INK, strokeWidth=2.5).encode(x2="last:N"),
        words.mark_text(stroke="white", strokeWidth=4, **look),
        words.mark_text(color=INK, **look),
    ]
