"""The reference page of the figures, written from their heads: docs/reference/figures.md."""

import sys

from pejl.engines.figures.definition import FigureDefinition, catalogue
from pejl.engines.figures.views import BUCKETS

HEAD = """# Figures

Every figure is one SQL file below `pejl/engines/figures/sql/`; this page is written from their
heads by `python -m pejl.engines.figures.reference`. A figure says *unknown* where there are no
rows, nothing to hold it against, or a filter its rows do not carry. Amounts are kroner without VAT.
"""
UNITS = {"DKK": "kroner · kroner", "share": "andel · share", "count": "antal · count"}
GOOD = {"rising": "stigende · rising", "falling": "faldende · falling", "none": "ingen · none"}


def page() -> str:
    """The whole page, Danish before English."""
    return "\n".join([HEAD, *(section(definition) for definition in catalogue().values())])


def section(definition: FigureDefinition) -> str:
    """One figure's definition as a table."""
    rows = "\n".join(f"| {name} | {value} |" for name, value in facts(definition).items())
    return f"## {definition.name}\n\n| | |\n|---|---|\n{rows}\n"


def facts(definition: FigureDefinition) -> dict[str, str]:
    """What the table says, by label."""
    texts = {
        "Titel · Title": definition.title,
        "Tæller med · Counts": definition.counts,
        "Tæller ikke med · Leaves out": definition.leaves_out,
        "Tæller · Numerator": definition.numerator,
        "Nævner · Denominator": definition.denominator,
    }
    return {
        **{label: f"{text.da}<br>{text.en}" for label, text in texts.items() if text},
        "Enhed · Unit": UNITS[definition.unit],
        "Bedre er · Better is": GOOD[definition.good],
        "Kan deles på · Split by": ", ".join(definition.by or BUCKETS[definition.table]),
        "Følger ikke filtre på · Regardless of": ", ".join(definition.regardless_of) or "–",
        "Rækkerne bag · Rows behind": f"`{definition.table}`: `{definition.rows}`",
        "Rækkerne udenfor · Rows outside": f"`{definition.outside}`",
        "Version": f"{definition.version} ({definition.since})",
    }


if __name__ == "__main__":
    sys.stdout.write(page())
