"""Figures in people's words: a mark such as {tal} stands where the report itself puts the number.

Nobody types a figure, so no figure in the words can differ from the one that was measured.
What names something may be typed: a year, a date, a paragraph, a global goal.
"""

import re
from collections.abc import Mapping

MARK = re.compile(r"\{([^{}]*)\}")
MONTHS = (
    "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"
    "|January|February|March|May|June|July|October|December"
)
NUMBERED = (
    r"stk\.|nr\.|afsnit|kapitel|artikel|punkt|verdensmål|mål"
    r"|no\.|section|chapter|article|item|goals?"
)
UNITS = r"\s*(?:%|kr|DKK|mio|mia|pct|procent|per ?cent|million|milliard|billion|thousand|tusind)"
NAMING = (
    rf"\b(?:19|20)\d\d\b(?!{UNITS})",
    rf"\b\d{{1,2}}\.?\s+(?:{MONTHS})\b",
    rf"\b(?:{MONTHS})\s+\d{{1,2}}\b",
    rf"(?:§+|\b(?:{NUMBERED}))\s*\d+(?:\.\d+)*",
    r"\b(?:SKI|ISO|EN)\s+\d+(?:[.:-]\d+)*",
)
NAMES = re.compile("|".join(NAMING), re.IGNORECASE)
FIGURE = re.compile(r"\d(?:[\d.,]*\d)?")


def typed_figures(text: str) -> list[str]:
    """The numbers in the text that are typed and name nothing."""
    return FIGURE.findall(NAMES.sub(" ", MARK.sub(" ", text)))


def unknown_marks(text: str, values: Mapping[str, str]) -> list[str]:
    """The marks in the text that stand for nothing."""
    return [f"{{{name}}}" for name in MARK.findall(text) if tidy(name) not in values]


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with each mark replaced by its value; one nobody knows stays as written.

    An amount ends in "kr."; where the sentence ends there too, one full stop is enough.
    """

    def value(found: re.Match[str]) -> str:
        said = values.get(tidy(found[1]), f"{{{found[1]}}}")
        return said if said.endswith(".") else f"{said}{found[2]}"

    return re.sub(rf"{MARK.pattern}(\.?)", value, text)


def paragraphs(text: str) -> list[str]:
    """The text as paragraphs: an empty line is between two."""
    return [" ".join(it.split()) for it in re.split(r"\n\s*\n", text.strip()) if it.strip()]


def tidy(name: str) -> str:
    """A mark's name without spaces too many."""
    return " ".join(name.split())
