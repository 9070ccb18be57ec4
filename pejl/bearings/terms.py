"""A figure and a rule explained: what they say, one term after the other."""

from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from pejl.bearings.printing import measure, spoken
from pejl.bearings.words import BESIDE, COUNTED, EXCLUDED
from pejl.engines.figures.definition import Definition
from pejl.engines.figures.figure import Figure
from pejl.engines.figures.figure import Number as Amount
from pejl.engines.rules import Rule, Rulebook
from pejl.engines.rules.words import explained
from pejl.engines.text import Text
from pejl.web.formats import day
from pejl.web.numbers import Number

Term = tuple[str, str]

OUTCOMES = {
    "met": Text("overholdt", "met"),
    "not met": Text("ikke overholdt", "not met"),
    "not applicable": Text("ikke relevant", "not applicable"),
    "unknown": Text("ukendt", "unknown"),
}


def numbers(definition: Definition, figure: Figure) -> list[Number]:
    """The figure, and the parts it is divided from."""
    unit = parts_unit(figure.numerator)
    found = [Number(_("Tallet"), measure(figure.value, figure.unit))]
    if figure.unit == "share":
        counted = spoken(definition.numerator)
        found.append(Number(_("Tæller"), measure(figure.numerator, unit), counted))
    if definition.denominator:
        whole = spoken(definition.denominator)
        found.append(Number(_("Nævner"), measure(figure.denominator, unit), whole))
    return found


def of_figure(definition: Definition, figure: Figure | None) -> list[Term]:
    """A figure's definition, with what it leaves out and what stands beside it, in numbers."""
    version = _("Version %(version)s, brugt siden %(day)s") % {
        "version": definition.version,
        "day": day(definition.since),
    }
    return [
        (_("Tæller med"), spoken(definition.counts)),
        (_("Uden for"), spoken(definition.leaves_out)),
        *(around(figure) if figure else []),
        (_("Definition"), version),
    ]


def around(figure: Figure) -> list[Term]:
    """What lies outside the figure and what stands beside it, where there is any."""
    unit = parts_unit(figure.numerator)
    excluded, beside = figure.excluded.items(), figure.beside.items()
    outside = [each(EXCLUDED[name], it, unit) for name, it in excluded if it]
    seen_too = [each(BESIDE[name], it, its_unit(name, it)) for name, it in beside if it]
    terms = ((_("Udeladt her"), outside), (_("Ved siden af"), seen_too))
    return [(name, "; ".join(said)) for name, said in terms if said]


def each(words: Text, value: Amount, unit: str) -> str:
    """One part in words."""
    return f"{spoken(words)} {measure(value, unit)}"


def parts_unit(value: Amount | None) -> str:
    """Kroner are decimals; what is counted is whole."""
    return "DKK" if isinstance(value, Decimal) else "count"


def its_unit(name: str, value: Amount) -> str:
    """The unit of what stands beside a figure."""
    return "count" if name in COUNTED else parts_unit(value)


def of_rule(book: Rulebook, rule: Rule) -> list[Term]:
    """What a rule stands on, when it applies, and why."""
    terms = [
        (_("Regelsæt"), spoken(book.title)),
        (_("Afsnit"), rule.section.heading),
        (_("Hvorfor"), spoken(rule.because)),
    ]
    if rule.when:
        applies = "; ".join(spoken(explained(it)) for it in rule.when)
        terms.append((_("Gælder, når"), applies))
    if not rule.confirmed:
        terms.append(
            (_("Ikke bekræftet"), _("Kilden er ikke efterprøvet. Reglen vises, men dømmer ikke."))
        )
    if rule.not_yet:
        terms.append((_("Ukendt, fordi"), spoken(rule.not_yet.because)))
        terms.append((_("Bliver kendt, når"), spoken(rule.not_yet.known_when)))
    return [*terms, (_("Vedtaget"), dated(book.adopted))]


def dated(said: date | Text) -> str:
    """A day, or why it is not known."""
    return spoken(said) if isinstance(said, Text) else day(said)


def outcome(said: str) -> str:
    """An outcome in words; of a choice, the way that was chosen."""
    return spoken(OUTCOMES.get(said, Text(said, said)))
