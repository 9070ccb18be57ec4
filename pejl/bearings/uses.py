"""Where a rule or an agreement is used, and the ways there; other rooms tell of theirs.

This room lies below those that use its rules, so they are found by the settings' `USES`.
"""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from django.conf import settings
from django.urls import reverse
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from pejl.bearings.models import Bearing
from pejl.bearings.printing import spoken
from pejl.engines.figures.definition import catalogue
from pejl.engines.rules import Rule, Rulebooks
from pejl.engines.rules.uses import names, naming


class Use(NamedTuple):
    """A place something is used, and the way to it; those of one `what` stand together."""

    what: str
    title: str
    link: str


def of_rule(books: Rulebooks, rule: Rule, bearing: Bearing | None) -> list[Use]:
    """Its figure, its bearing, the rules that name its values, and what other rooms say."""
    others = sorted(names(rule) - {rule.code})
    return [
        *([to_figure(rule.figure.now.name)] if rule.figure else []),
        *([to_bearing(bearing)] if bearing else []),
        *(to_rule(_("Regel, der bruger værdien"), it) for it in naming(books.rules, rule.code)),
        *(to_rule(_("Regel, den henter en værdi fra"), books.rule(it)) for it in others),
        *elsewhere("rule", rule.code),
    ]


def elsewhere(kind: str, key: Any) -> list[Use]:
    """Where other rooms use a rule, by code, or an agreement, by number."""
    tellers: Iterable[Callable[[Any], list[Use]]] = map(import_string, settings.USES[kind])
    return [use for tell in tellers for use in tell(key)]


def to_figure(name: str) -> Use:
    """The figure that measures a rule."""
    return Use(_("Nøgletal"), spoken(catalogue()[name].title), reverse("figure", args=[name]))


def to_bearing(it: Bearing) -> Use:
    """The newest bearing of a rule, on the policy page."""
    place = f"{reverse('policy')}?aar={it.round.year}#{it.rule}"
    return Use(_("Pejling i %d") % it.round.year, it.get_outcome_display(), place)


def to_rule(what: str, rule: Rule) -> Use:
    """The use of, or by, another rule."""
    return Use(what, f"{rule.code} {spoken(rule.title)}", reverse("rule", args=[rule.code]))


def measured_by(books: Rulebooks, figure: str) -> list[Use]:
    """The rules that are judged by a figure."""
    rules = (it for it in books.rules if it.figure and it.figure.now.name == figure)
    return [to_rule("", it) for it in rules]
