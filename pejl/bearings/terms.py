"""A figure and a rule explained: what they say, one term after the other."""

from datetime import date

from django.utils.translation import gettext as _

from pejl.bearings.printing import spoken
from pejl.engines.figures.definition import Definition
from pejl.engines.rules import Rule, Rulebook
from pejl.engines.rules.words import explained
from pejl.engines.text import Text
from pejl.web.formats import day

Term = tuple[str, str]

OUTCOMES = {
    "met": Text("overholdt", "met"),
    "not met": Text("ikke overholdt", "not met"),
    "not applicable": Text("ikke relevant", "not applicable"),
    "unknown": Text("ukendt", "unknown"),
}


def of_figure(definition: Definition) -> list[Term]:
    """A figure's definition."""
    terms = [
        (_("Tæller med"), spoken(definition.counts)),
        (_("Uden for"), spoken(definition.leaves_out)),
        (_("Tæller"), spoken(definition.numerator)),
    ]
    if definition.denominator:
        terms.append((_("Nævner"), spoken(definition.denominator)))
    version = _("%(version)s, brugt siden %(day)s") % {
        "version": definition.version,
        "day": day(definition.since),
    }
    return [*terms, (_("Definition"), version)]


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
