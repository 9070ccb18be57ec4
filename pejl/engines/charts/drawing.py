"""How every chart looks, and the one place where a chart becomes SVG."""

from functools import cache
from pathlib import Path
from typing import Any

import altair as alt
import vl_convert

FONT = "IBM Plex Sans"
INK, SOFT, LINE = "#1a1a1a", "#4e5865", "#d9dee5"
SEA, PALE = "#0b5a8a", "#8fb4cb"
MET, NOT_MET, UNKNOWN = "#1d7044", "#b3261e", "#aab3bf"

NUMBERS: dict[str, dict[str, Any]] = {
    "da": {
        "decimal": ",",
        "thousands": ".",
        "grouping": [3],
        "currency": ["", "\u00a0kr."],
        "percent": "\u00a0%",
    },
    "en": {
        "decimal": ".",
        "thousands": ",",
        "grouping": [3],
        "currency": ["", "\u00a0kr."],
        "percent": "%",
    },
}

LOOK = {
    "font": FONT,
    "background": "#ffffff",
    "padding": 2,
    "view": {"stroke": None},
    "axis": {
        "labelColor": SOFT,
        "labelFontSize": 12,
        "domainColor": SOFT,
        "gridColor": LINE,
        "ticks": False,
        "labelPadding": 6,
    },
}


def drawn(
    chart: alt.Chart | alt.LayerChart | alt.FacetChart, language: str, fonts: Path | None
) -> str:
    """The chart as SVG, with numbers written as the language writes them.

    `fonts` is a folder in which the typeface lies; without it another one is used.
    """
    if fonts is not None:
        known(fonts)
    # The charts are ours and tested: altair is asked neither to copy them for a look they all
    # share nor to hold each against its schema, which together take as long as the drawing.
    said = {**chart.to_dict(validate=False), "config": LOOK}
    svg: str = vl_convert.vegalite_to_svg(said, format_locale=NUMBERS[language])
    return svg


@cache
def known(fonts: Path) -> None:
    """Make the typefaces of a folder known to the one who measures the words of a chart."""
    vl_convert.register_font_directory(str(fonts))
