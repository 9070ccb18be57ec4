"""What if: the other value or comparison, from which day, and where that stands."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from pejl.engines.rules import Mark, Rule, Source
from pejl.engines.rules.conditions import Operator
from pejl.engines.rules.facts import FactType
from pejl.engines.rules.files.proposing import Comparison, Grounds
from pejl.engines.rules.words import BOUNDS, shown
from pejl.policy.components.parts import RulePart
from pejl.web.formats import day
from pejl.web.words import spoken

NOT_A_NUMBER = _("Her skal stå et tal. Skriv for eksempel 5.000.000 eller 12,5.")
NEGATIVE = _("En værdi kan ikke være mindre end nul.")
TOO_PRECISE = _("Et beløb har højst to decimaler: komma skiller ører fra kroner.")
PASSED = _(
    "Dagen er passeret. Gamle køb dømmes efter den regel, der gjaldt: "
    "vælg i dag eller en senere dag."
)
OUT_OF_ORDER = _("Værdier står i datoorden, og den seneste gælder fra %(day)s. Vælg en senere dag.")
PERCENT = 100


class Day(forms.DateField):
    """A day, picked or typed."""

    def __init__(self, **said: Any) -> None:
        widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        wrong = _("Her skal stå en dag, der findes. Skriv for eksempel 1.1.2027.")
        super().__init__(widget=widget, error_messages={"invalid": wrong}, **said)


class WhatIf(forms.Form):
    """The change itself, and the day and the source without which nothing can be adopted."""

    operator = forms.ChoiceField(label=_("Sammenligning"))
    vaerdi = forms.DecimalField(
        label=_("Ny værdi"),
        localize=True,
        min_value=0,
        max_digits=16,
        error_messages={"invalid": NOT_A_NUMBER, "min_value": NEGATIVE},
    )
    ord = forms.MultipleChoiceField(
        label=_("Et af disse"), help_text=_("Hold Ctrl nede for at vælge flere.")
    )
    fra = Day(label=_("Gælder fra"))
    kilde = forms.CharField(
        label=_("Kilde: hvor står det?"),
        max_length=300,
        error_messages={"required": _("Skriv, hvor det står. Ingen værdi uden kilde.")},
    )
    adresse = forms.URLField(
        label=_("Kildens adresse (kan udelades)"), required=False, assume_scheme="https"
    )
    laest = Day(label=_("Læst den"))

    def __init__(self, data: QueryDict | None, *, rule: Rule, part: RulePart, today: date) -> None:
        """Only the questions this part of the rule has."""
        self.rule, self.part, self.today = rule, part, today
        super().__init__(data, initial=started(part, today), label_suffix="")
        operator: Any = self.fields["operator"]
        operator.choices = [(str(name), spoken(words)) for name, words in BOUNDS.items()]
        among: Any = self.fields["ord"]
        among.choices = [(name, spoken(words)) for name, words in part.fact.choices.items()]
        hints = (str(unit(part)), now(rule, part, today))
        self.fields["vaerdi"].help_text = ". ".join(filter(None, hints))
        for name in unasked(part):
            del self.fields[name]

    def clean_fra(self) -> date:
        """From today on, and after the values there are."""
        since: date = self.cleaned_data["fra"]
        if since < self.today:
            raise ValidationError(PASSED)
        last = self.rule.values.lines[-1].since if self.rule.values else None
        if last and since <= last and self.part.place is None:
            raise ValidationError(OUT_OF_ORDER, params={"day": day(last)})
        return since

    def clean_vaerdi(self) -> Decimal:
        """In the unit the rule is written in: a share as a fraction, kroner to the øre."""
        found: Decimal = self.cleaned_data["vaerdi"]
        if self.part.fact.type is FactType.SHARE:
            if found > PERCENT:
                raise ValidationError(_("En andel er mellem 0 og 100 procent."))
            return found / PERCENT
        if self.part.fact.type is FactType.AMOUNT and found != round(found, 2):
            raise ValidationError(TOO_PRECISE)
        return found

    def clean(self) -> dict[str, Any]:
        """A change must change something."""
        asked: dict[str, Any] = super().clean() or {}
        if self.part.condition and not self.errors and self.comparison() == as_is(self.part):
            raise ValidationError(_("Det er, som det er i dag. Vælg noget andet."))
        return asked

    def comparison(self) -> Comparison:
        """The other comparison."""
        asked, place = self.cleaned_data, self.part.place
        if place is None:
            raise TypeError("the value of a rule is no comparison")
        operator = Operator(asked["operator"]) if "operator" in asked else Operator.ONE_OF
        words = in_order(self.part, asked.get("ord", ()))
        return Comparison(place, operator, asked.get("vaerdi"), words)

    def grounds(self) -> Grounds:
        """From which day, and where that stands, as the file will say it."""
        asked = self.cleaned_data
        source = Source(
            asked["kilde"], asked["adresse"] or None, None, asked["laest"], Mark.VERIFIED
        )
        return Grounds(asked["fra"], source)


def started(part: RulePart, today: date) -> dict[str, Any]:
    """What the form begins with: as it is today."""
    found: dict[str, Any] = {"laest": today}
    condition = part.condition
    if condition is None:
        return found
    if isinstance(condition.operand, Decimal):
        share = part.fact.type is FactType.SHARE
        found["vaerdi"] = condition.operand * PERCENT if share else condition.operand
    if part.has_words:
        found["ord"] = condition.operand
    return {**found, "operator": str(condition.operator)}


def unasked(part: RulePart) -> list[str]:
    """The questions that make no sense of this part."""
    names = []
    if part.condition is None or part.has_words:
        names.append("operator")
    if not part.has_amount:
        names.append("vaerdi")
    if not part.has_words:
        names.append("ord")
    return names


def as_is(part: RulePart) -> Comparison | None:
    """The comparison as it stands."""
    it, place = part.condition, part.place
    if it is None or place is None:
        return None
    amount = it.operand if isinstance(it.operand, Decimal) else None
    words = in_order(part, it.operand) if isinstance(it.operand, tuple) else ()
    return Comparison(place, it.operator, amount, words)


def in_order(part: RulePart, words: Sequence[object]) -> tuple[str, ...]:
    """The words in the order the fact has them."""
    return tuple(name for name in part.fact.choices if name in words)


def now(rule: Rule, part: RulePart, today: date) -> str:
    """What the rule's own value is today; a comparison already stands in the form."""
    value = rule.values.on(today) if rule.values and part.place is None else None
    return _("I dag: %s") % spoken(shown(part.fact, value.amount)) if value else ""


def unit(part: RulePart) -> Any:
    """What the number counts."""
    if part.fact.type is FactType.AMOUNT:
        return _("kroner uden moms")
    if part.fact.type is FactType.SHARE:
        return _("procent")
    return spoken(part.fact.unit.many) if part.fact.unit else ""
