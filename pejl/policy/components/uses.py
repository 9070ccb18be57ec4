"""Where a rule or an agreement is used, and the ways there; other rooms tell of theirs.

This room lies below those that use its rules, so it asks them.
"""

from datetime import date
from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import gettext as _

from pejl.engines.figures.definition import catalogue
from pejl.engines.rules import Rule, Rulebooks
from pejl.engines.rules.uses import names, naming
from pejl.room import asked
from pejl.web.words import spoken


class Use(NamedTuple):
    """A place something is used, and the way to it; those of one `what` stand together."""

    what: str
    title: str
    link: str


class PastBearing(NamedTuple):
    """A bearing once taken of a rule, as the room that takes them tells: of which year, when,
    its outcome and the word for it, and where it is shown."""

    year: int
    taken: date
    outcome: str
    verdict: str
    link: str


def of_rule(books: Rulebooks, rule: Rule, bearing: PastBearing | None) -> list[Use]:
    """Its figure, its bearing, the rules that name its values, and what other rooms say."""
    others = sorted(names(rule) - {rule.code})
    return [
        *([to_figure(rule.figure.now.name)] if rule.figure else []),
        *([to_bearing(bearing)] if bearing else []),
        *(to_rule(_("Regel, der bruger værdien"), it) for it in naming(books.rules, rule.code)),
        *(to_rule(_("Regel, den henter en værdi fra"), books.rule(it)) for it in others),
        *elsewhere("uses_of_rule", rule.code),
    ]


def elsewhere(question: str, key: str | int) -> list[Use]:
    """Where other rooms use a rule, by code, or an agreement, by number."""
    return [use for tell in asked(question) for use in tell(key)]


def to_figure(name: str) -> Use:
    """The figure that measures a rule."""
    return Use(_("Nøgletal"), spoken(catalogue()[name].title), reverse("figure", args=[name]))


def to_bearing(it: PastBearing) -> Use:
    """The newest bearing of a rule, on the policy page."""
    return Use(_("Pejling i %d") % it.year, it.verdict, it.link)


def to_rule(what: str, rule: Rule) -> Use:
    """The use of, or by, another rule."""
    return Use(what, f"{rule.code} {spoken(rule.title)}", reverse("rule", args=[rule.code]))


def measured_by(books: Rulebooks, figure: str) -> list[Use]:
    """The rules that are judged by a figure."""
    rules = (it for it in books.rules if it.figure and it.figure.now.name == figure)
    return [to_rule("", it) for it in rules]
