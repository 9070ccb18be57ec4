"""A rulebook rule by rule: what each says, its values by date, and where they stand.

For books such as the law, which are not followed paragraph by paragraph.
"""

from collections.abc import Iterator

from pejl.engines.rules.rule import Choice, Rule
from pejl.engines.rules.rulebook import Rulebook
from pejl.engines.rules.standing import STRENGTHS
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
APPLIES, SINCE, UNTIL = Text("Gælder", "In force"), Text("fra", "from"), Text("til", "until")
SUCCEEDED = Text("I dens sted:", "In its place:")
IF_NEEDED = Text(" (hvis der er behov)", " (if needed)")
CORRECTIONS = Text("Rettelser:", "Corrections:")
DOUBTED = Text(" (ikke bekræftet)", " (not confirmed)")


def listed(book: Rulebook, language: str) -> Iterator[str]:
    """The Markdown lines of every rule of the book."""
    for rule in book.rules:
        yield f"## {rule.code}\n\n{rule.title.in_(language)}\n"
        yield f"{rule.says.in_(language)} {rule.because.in_(language)}\n"
        if not rule.confirmed:
            yield f"{UNCONFIRMED.in_(language)}\n"
        yield from _standing(rule, language)
        yield from _body(rule, language)
        yield from _corrections(rule, language)
        yield ""


def _body(rule: Rule, language: str) -> Iterator[str]:
    if rule.values:
        yield from _dated(rule.values, language)
    elif isinstance(rule.demand, Choice):
        yield from _ways(rule.demand, language)
    else:
        yield from _steps(rule, language)
        yield f"{SOURCES.in_(language)} " + "; ".join(cited(source) for source in rule.sources)


def _dated(values: Values, language: str) -> Iterator[str]:
    yield VALUES.in_(language)
    yield "|---|---|---|"
    for line in values.lines:
        worth = shown(values.shown_as, line.amount).in_(language)
        yield f"| {day(line.since).in_(language)} | {worth} | {cited(line.source)} |"


def _ways(choice: Choice, language: str) -> Iterator[str]:
    yield f"{OPTIONS.in_(language)}\n"
    for option in choice.options:
        doubt = "" if option.confirmed else DOUBTED.in_(language)
        where = "; ".join(cited(source) for source in option.sources)
        yield f"- {option.title.in_(language)}{doubt}: {where}"


def _standing(rule: Rule, language: str) -> Iterator[str]:
    """How binding it is, in which category, and when it applies; nothing of what has none."""
    if rule.strength is None:
        return
    strength = STRENGTHS[rule.strength].in_(language).capitalize()
    number = f"{rule.category.number}, " if rule.category and rule.category.number else ""
    about = f" ({number}{rule.category.title.in_(language)})" if rule.category else ""
    item = f" {rule.item}" if rule.item else ""
    yield f"{strength}{item}{about}.{_in_force(rule, language)}\n"


def _in_force(rule: Rule, language: str) -> str:
    first, last = rule.period
    since = f" {SINCE.in_(language)} {day(first).in_(language)}" if first else ""
    until = f" {UNTIL.in_(language)} {day(last).in_(language)}" if last else ""
    when = f" {APPLIES.in_(language)}{since}{until}." if since or until else ""
    named = ", ".join(rule.successors)
    return when + (f" {SUCCEEDED.in_(language)} {named}." if named else "")


def _steps(rule: Rule, language: str) -> Iterator[str]:
    for number, step in enumerate(rule.steps, 1):
        needed = IF_NEEDED.in_(language) if step.if_needed else ""
        outputs = "; ".join(output.in_(language) for output in step.outputs)
        yield f"{number}. {step.title.in_(language)}{needed}{': ' if outputs else ''}{outputs}"
    if rule.steps:
        yield ""


def _corrections(rule: Rule, language: str) -> Iterator[str]:
    if not rule.corrections:
        return
    yield f"\n{CORRECTIONS.in_(language)}\n"
    for each in rule.corrections:
        said = each.says.in_(language)
        yield f"- {day(each.since).in_(language)}: {said} {cited(each.source)}"


def cited(source: Source) -> str:
    """The source by its title, with its address where it has one."""
    return f"[{source.title}]({source.url})" if source.url else source.title
