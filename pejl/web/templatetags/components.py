"""The components: small pieces of page, used in any template without loading anything.

Each is shown in the gallery. They know how things look, never what they mean.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from django.template import Context, Library

from pejl.web import formats

register = Library()

register.filter("kroner", formats.kroner)
register.filter("percent", formats.percent)
register.filter("number", formats.number)
register.filter("day", formats.day)

WIDTH, HEIGHT, EDGE = 120, 34, 4


@register.filter
def cell(it: Any) -> str:
    """A table cell's value as text."""
    return formats.shown(it.value, it.kind)


@register.simple_tag(takes_context=True)
def address(context: Context, **changes: object) -> str:
    """This page's address with some of its questions changed; None takes one away."""
    asked = {**context["request"].GET.dict(), **changes}
    return "?" + urlencode({name: it for name, it in asked.items() if it not in (None, "")})


@register.inclusion_tag("components/mark.html")
def mark(outcome: str, words: str = "") -> dict[str, str]:
    """An outcome as a sign and a word; colour is never the only difference."""
    signs = {"met": "✓", "not_met": "✕", "near": "▲", "not_applicable": "–", "unknown": "?"}
    return {"outcome": outcome, "sign": signs.get(outcome, "?"), "words": words}


@register.inclusion_tag("components/sparkline.html")
def sparkline(
    series: Sequence[tuple[str, Decimal]], label: str = "", outcome: str = ""
) -> dict[str, object]:
    """A small line of how a figure moved, with its first and last value said for those who listen."""
    values = [(month, Decimal(value)) for month, value in series if value is not None]
    return {
        "points": points([value for _month, value in values]),
        "values": values,
        "label": label,
        "outcome": outcome,
    }


def points(values: Sequence[Decimal]) -> list[tuple[str, str]]:
    """The values as places in the picture, the highest at the top; none for fewer than two."""
    if len(values) < 2:
        return []
    low, high = min(values), max(values)
    rise = (high - low) or Decimal(1)
    step = Decimal(WIDTH - 2 * EDGE) / (len(values) - 1)
    return [
        (
            f"{EDGE + step * place:.1f}",
            f"{HEIGHT - EDGE - (value - low) / rise * (HEIGHT - 2 * EDGE):.1f}",
        )
        for place, value in enumerate(values)
    ]


@register.inclusion_tag("components/table.html", takes_context=True)
def show_table(context: Context, empty: str = "") -> dict[str, Any]:
    """The page's table with its pages and its files."""
    return {**context.flatten(), "empty": empty}
