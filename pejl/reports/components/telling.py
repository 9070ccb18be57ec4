"""What is frozen, said in the language in use."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from django.utils.translation import get_language

from pejl.reports.queries.freezing import Frozen
from pejl.web.words import measure


def language() -> str:
    """The language in use: one of the two that are frozen."""
    return "en" if (get_language() or "da").startswith("en") else "da"


def said(both: Mapping[str, str] | None) -> str:
    """What is frozen in both languages, in the one in use."""
    return both[language()] if both else ""


def printed(value: str | None, unit: str) -> str:
    """A frozen number with its unit."""
    return measure(None if value is None else Decimal(value), unit)


def counted(statements: Sequence[Frozen]) -> dict[str, int]:
    """How many are on course, off course and unknown."""
    found = [it["outcome"] for it in statements]
    return {
        "all": len(found),
        **{outcome: found.count(outcome) for outcome in ("met", "not_met", "unknown")},
    }
