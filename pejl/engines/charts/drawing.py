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


def drawn(
    chart: alt.Chart | alt.LayerChart | alt.FacetChart, language: str, fonts: Path | None
) -> str:
    """The chart as SVG, with numbers written as the language writes them.

    `fonts` is a folder in which the typeface lies; without it another one is used.
    """
    if fonts is not None:
        known(fonts)
    styled = (
        chart.configure(font=FONT, background="#ffffff", padding=2)
        .configure_view(stroke=None)
        .configure_axis(
            labelColor=SOFT,
            labelFontSize=12,
            titleColor=SOFT,
            titleFontSize=12,
            titleFontWeight="normal",
            domainColor=SOFT,
            gridColor=LINE,
            ticks=False,
            labelPadding=6,
        )
    )
    svg: str = vl_convert.vegalite_to_svg(styled.to_dict(), format_locale=NUMBERS[language])
    return svg


@cache
def known(fonts: Path) -> None:
    """Make the typefaces of a folder known to the one who measures the words of a chart."""
    vl_convert.register_font_directory(str(fonts))
