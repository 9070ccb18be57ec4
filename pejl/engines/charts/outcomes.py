"""How many statements are on course, off course and unknown, group by group."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import altair as alt

from pejl.engines.charts.drawing import INK, MET, NOT_MET, UNKNOWN, drawn

WIDTH, ROW = 420, 34
COLOURS: Mapping[str, str] = {"met": MET, "not_met": NOT_MET, "unknown": UNKNOWN}
INSIDE: Mapping[str, str] = {"met": "white", "not_met": "white", "unknown": INK}
SIGNS: Mapping[str, str] = {"met": "✓", "not_met": "×", "unknown": "?"}


class OutcomeGroup(NamedTuple):
    """A group as it is called, and its numbers."""

    title: str
    met: int
    not_met: int
    unknown: int


@lru_cache(maxsize=64)
def outcomes(groups: tuple[OutcomeGroup, ...], language: str, fonts: Path | None = None) -> str:
    """A bar for each group, as SVG. Each part has its sign: colour is never the only difference."""
    parts = [part for group in groups for part in laid(group)]
    bars = alt.Chart(alt.InlineData(values=parts), width=WIDTH, height=ROW * len(groups))
    across = alt.X("start:Q", title=None, axis=alt.Axis(tickMinStep=1, format=",.0f"))
    order = [it.title for it in groups]
    down = alt.Y("title:N", sort=order, title=None, axis=alt.Axis(labelLimit=260))
    known = list(COLOURS)
    return drawn(
        alt.layer(
            bars.mark_bar(height=20).encode(
                x=across, x2="end:Q", y=down, color=coloured(known, COLOURS)
            ),
            bars.mark_text(fontSize=12).encode(
                x="middle:Q", y=down, text="words:N", color=coloured(known, INSIDE)
            ),
        ).resolve_scale(color="independent"),
        language,
        fonts,
    )


def coloured(known: list[str], colours: Mapping[str, str]) -> alt.Color:
    """A colour for each outcome; what it means is said by its sign."""
    scale = alt.Scale(domain=known, range=[colours[it] for it in known])
    return alt.Color("outcome:N", scale=scale, legend=None)


def laid(group: OutcomeGroup) -> list[dict[str, object]]:
    """The group's parts end to end; an outcome nobody has is no part."""
    parts: list[dict[str, object]] = []
    start = 0
    for outcome, sign in SIGNS.items():
        number: int = getattr(group, outcome)
        if number:
            end = start + number
            parts.append(
                {
                    "title": group.title,
                    "outcome": outcome,
                    "start": start,
                    "end": end,
                    "middle": start + number / 2,
                    "words": f"{sign} {number}" if number > 1 else sign,
                }
            )
            start = end
    return parts
