"""The components: small pieces of page, used in any template without loading anything.

Each is shown in the gallery. They know how things look, never what they mean.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from django.forms import BoundField
from django.template import Context, Library
from django.utils.safestring import SafeString

from pejl.web import formats
from pejl.web.numbers import Number

register = Library()

register.filter("kroner", formats.kroner)
register.filter("millions", formats.millions)
register.filter("percent", formats.percent)
register.filter("number", formats.number)
register.filter("day", formats.day)
register.filter("moment", formats.moment)

WIDTH, HEIGHT, EDGE = 120, 34, 4


@register.filter
def cell(it: Any) -> str:
    """A table cell's value as text."""
    return formats.shown(it.value, it.column.kind)


@register.filter
def dressed(field: BoundField) -> SafeString:
    """A form's field with the design system's class for what it is."""
    looks = {"select": "form-select", "checkbox": "", "hidden": ""}
    return field.as_widget(attrs={"class": looks.get(field.widget_type, "form-input")})


@register.simple_tag(takes_context=True)
def address(context: Context, **changes: object) -> str:
    """This page's address with some of its questions changed; None takes one away."""
    asked = {**dict(context["request"].GET.lists()), **changes}
    kept = {name: it for name, it in asked.items() if it not in (None, "", [""])}
    return "?" + urlencode(kept, doseq=True)


@register.inclusion_tag("components/mark.html")
def mark(outcome: str, words: str = "") -> dict[str, str]:
    """An outcome as a sign and a word; colour is never the only difference."""
    signs = {"met": "✓", "not_met": "✕", "near": "▲", "not_applicable": "–", "unknown": "?"}
    return {"outcome": outcome, "sign": signs.get(outcome, "?"), "words": words}


@register.inclusion_tag("components/sparkline.html")
def sparkline(
    series: Sequence[tuple[str, Decimal]], label: str, outcome: str = ""
) -> dict[str, object]:
    """A small line of how a figure moved; `label` says the finding to those who cannot see it."""
    values = [Decimal(value) for _month, value in series if value is not None]
    return {"points": points(values), "label": label, "outcome": outcome}


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


@register.inclusion_tag("components/share.html")
def share_bar(value: Decimal | None) -> dict[str, object]:
    """A part of a whole as a bar; beyond the whole it is full and says so by its colour."""
    part = Decimal(value or 0)
    width = min(max(part, Decimal(0)), Decimal(1)) * WIDTH
    return {"width": f"{width:.0f}", "is_over": part > 1}


@register.inclusion_tag("components/numbers.html")
def show_numbers(numbers: Sequence[Number]) -> dict[str, object]:
    """A few numbers side by side, each with what it counts."""
    return {"numbers": numbers}


@register.inclusion_tag("components/table.html", takes_context=True)
def show_table(context: Context, caption: str, empty: str) -> dict[str, Any]:
    """The page's table with its pages and files; `empty` says what to do where it has no rows."""
    page: dict[Any, Any] = context.flatten()
    return {**page, "caption": caption, "empty": empty}
