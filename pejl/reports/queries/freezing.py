"""What a report freezes: every statement's numbers, and what is said of them in both languages.

Rulebooks, definitions and the lake all move on. A report must not, so it keeps the sentences as
well as the numbers; numbers are kept as text, exactly as the bearing has them.
"""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from functools import partial
from typing import Any, TypeVar

from django.utils.translation import override

from pejl.bearings.components import sentences
from pejl.bearings.components.findings import furthest, off_course
from pejl.bearings.components.page import rules, title
from pejl.bearings.components.unknown import known_when
from pejl.bearings.components.words import BESIDE, COUNTED, EXCLUDED
from pejl.bearings.models import Bearing, Round
from pejl.engines.figures.definition import FigureDefinition, catalogue
from pejl.engines.rules import Rule, Rulebook
from pejl.engines.text import Text
from pejl.parties.models import Organisation
from pejl.policy.components import explaining
from pejl.policy.queries.rulebooks import policies
from pejl.web.words import spoken

LANGUAGES = ("da", "en")
FORM = 1  # of what is frozen; a later form must still be able to print this one

T = TypeVar("T")
Said = dict[str, str]
Frozen = dict[str, Any]

NAMELESS = Text("Kommunen", "The municipality")


def both(say: Callable[[], T]) -> dict[str, T]:
    """What is said, in each language."""
    found = {}
    for language in LANGUAGES:
        with override(language):
            found[language] = say()
    return found


def freeze(round_: Round) -> Frozen:
    """The bearings of the municipality's own rulebooks, ready to be kept as canonical JSON."""
    books = policies()
    standing = [rule.code for book in books for rule in book.rules]
    bearings = list(round_.bearings.filter(rule__in=standing))
    organisation = Organisation.objects.first()
    return {
        "form": FORM,
        "year": round_.year,
        "as_of": round_.as_of.isoformat(),
        "organisation": organisation.name if organisation else "",
        "books": [frozen_book(book) for book in books],
        "chapters": [it for book in books for it in frozen_chapters(book, bearings)],
        "furthest": [frozen_course(it) for it in furthest(bearings)],
    }


def frozen_book(book: Rulebook) -> Frozen:
    """A rulebook by name, and the policies it stands under."""
    return {
        "code": book.code,
        "title": book.title._asdict(),
        "stands_under": [it._asdict() for it in book.stands_under],
    }


def frozen_chapters(book: Rulebook, bearings: Iterable[Bearing]) -> list[Frozen]:
    """The statements by objective, in the order of the document."""
    found: dict[str, list[Bearing]] = {}
    for it in bearings:
        if it.rulebook == book.code:
            found.setdefault(rules()[it.rule].objective or "", []).append(it)
    return [
        {
            "place": f"{book.code}-{objective}" if objective else book.code,
            "title": title(book, objective)._asdict(),
            "statements": [frozen_statement(it) for it in them],
        }
        for objective, them in found.items()
    ]


def frozen_statement(it: Bearing) -> Frozen:
    """One statement: what was promised, the bearing, and what is not known of it."""
    rule, definition = rules()[it.rule], catalogue().get(it.figure)
    return {
        "code": rule.code,
        "title": rule.title._asdict(),
        "says": rule.says._asdict(),
        "source": both(partial(explaining.source, rule)),
        "goals": list(rule.goals),
        "aim": both(partial(explaining.aim, rule)),
        "outcome": it.outcome,
        "verdict": both(partial(sentences.verdict, it, rule)) if it.is_told else None,
        "unknown": frozen_unknown(it, rule),
        "figure": frozen_figure(it, definition) if definition else None,
    }


def frozen_unknown(it: Bearing, rule: Rule) -> Frozen | None:
    """Why a statement is unknown, and who can make it known; None where it is known."""
    next_step = known_when(it, rule)
    if next_step is None:
        return None
    return {
        "because": Text(it.because_da, it.because_en)._asdict(),
        "known_when": next_step._asdict(),
    }


def frozen_figure(it: Bearing, definition: FigureDefinition) -> Frozen:
    """The numbers of a bearing as they are, and the definition they were counted by."""
    whole = definition.denominator
    return {
        "name": definition.name,
        "title": definition.title._asdict(),
        "counts": definition.counts._asdict(),
        "leaves_out": definition.leaves_out._asdict(),
        "part": definition.numerator._asdict(),
        "whole": whole._asdict() if whole else None,
        "version": it.version,
        "since": definition.since.isoformat(),
        "unit": it.unit,
        "parts_unit": it.parts_unit,
        "value": exact(it.value),
        "numerator": exact(it.numerator),
        "denominator": exact(it.denominator),
        "before": exact(it.before),
        "halves": [exact(it.first_half), exact(it.last_half)],
        "series": [list(pair) for pair in it.series],
        "excluded": around(it.excluded, EXCLUDED),
        "beside": around(it.beside, BESIDE),
    }


def exact(value: Decimal | None) -> str | None:
    """A number as it is kept: without loss, and the same however the database pads it."""
    return None if value is None else f"{value.normalize():f}"


def around(parts: Mapping[str, str | None], words: Mapping[str, Text]) -> list[Frozen]:
    """What lies outside a figure or stands beside it, with its words; what is nothing is left out.

    Kroner have decimals, what is counted has none.
    """
    return [
        {
            "name": name,
            "words": words[name]._asdict(),
            "value": value,
            "unit": "DKK" if "." in value and name not in COUNTED else "count",
        }
        for name, value in parts.items()
        if value and Decimal(value)
    ]


def frozen_course(it: Bearing) -> Frozen:
    """What lies furthest off course, as the policy page says it."""

    def found(part: str) -> str:
        return str(getattr(off_course(it, spoken(rules()[it.rule].title)), part))

    return {
        "code": it.rule,
        "words": both(partial(found, "words")),
        "amount": both(partial(found, "amount")),
    }
