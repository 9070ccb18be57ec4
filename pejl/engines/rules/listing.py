"""A rulebook rule by rule: what each says, its values by date, and where they stand.

For books such as the law, which are not followed paragraph by paragraph.
"""

from collections.abc import Iterator

from pejl.engines.rules.rule import Choice, Rule
from pejl.engines.rules.rulebook import Rulebook
from pejl.engines.rules.values import Values
from pejl.engines.rules.words import day, shown
from pejl.engines.source import Source
from pejl.engines.text import Text

VALUES = Text("| Fra | Værdi | Kilde |", "| From | Value | Source |")
OPTIONS = Text("Vejene, prøvet fra oven:", "The ways, tried from the top:")
SOURCES = Text("Kilder:", "Sources:")
UNCONFIRMED = Text(
    "**Ikke bekræftet: vises, men dømmer ikke.**", "**Not confirmed: shown, but does not judge.**"
)
DOUBTED = Text(" (ikke bekræftet)", " (not confirmed)")


def listed(book: Rulebook, language: str) -> Iterator[str]:
    """The Markdown lines of every rule of the book."""
    for rule in book.rules:
        yield f"## {rule.code}\n\n{rule.title.in_(language)}\n"
        yield f"{rule.says.in_(language)} {rule.because.in_(language)}\n"
        if not rule.confirmed:
            yield f"{UNCONFIRMED.in_(language)}\n"
        yield from _body(rule, language)
        yield ""


def _body(rule: Rule, language: str) -> Iterator[str]:
    if rule.values:
        yield from _dated(rule.values, language)
    elif isinstance(rule.demand, Choice):
        yield from _ways(rule.demand, language)
    else:
        yield f"{SOURCES.in_(language)} " + "; ".join(_cited(source) for source in rule.sources)


def _dated(values: Values, language: str) -> Iterator[str]:
    yield VALUES.in_(language)
    yield "|---|---|---|"
    for line in values.lines:
        worth = shown(values.shown_as, line.amount).in_(language)
        yield f"| {day(line.since).in_(language)} | {worth} | {_cited(line.source)} |"


def _ways(choice: Choice, language: str) -> Iterator[str]:
    yield f"{OPTIONS.in_(language)}\n"
    for option in choice.options:
        doubt = "" if option.confirmed else DOUBTED.in_(language)
        cited = "; ".join(_cited(source) for source in option.sources)
        yield f"- {option.title.in_(language)}{doubt}: {cited}"


def _cited(source: Source) -> str:
    return f"[{source.title}]({source.url})" if source.url else source.title
