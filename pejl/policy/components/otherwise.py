"""The tables of a what-if: how each purchase, invoice or month is judged, and how it would be."""

from collections.abc import Callable, Iterator
from datetime import date
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from pejl.engines.cpv import called
from pejl.engines.rules import Rule
from pejl.engines.rules.bulk import Ending
from pejl.engines.rules.judgement import Outcome
from pejl.engines.rules.rule import Duty
from pejl.lake.components.drill_down import AT_ONCE, Row, to, with_names
from pejl.policy.components import explaining
from pejl.policy.components.explaining import headed
from pejl.policy.queries import replaying
from pejl.policy.queries.judging import ChangedOutcome
from pejl.policy.queries.replaying import Month, ReplayedOutcome
from pejl.web.formats import month as named_month
from pejl.web.tables import Column, Table
from pejl.web.words import kind_of, spoken


class ChangedRows:
    """The rows that would be judged otherwise, given their names when they are shown."""

    def __init__(self, found: list[ChangedOutcome], then: dict[str, Rule], on: date) -> None:
        """What was found, and every rule as it would be."""
        self.found, self.then, self.on = found, then, on

    def __len__(self) -> int:
        return len(self.found)

    def __getitem__(self, part: slice) -> list[Row]:
        return with_names([self.row(it) for it in self.found[part]])

    def __iter__(self) -> Iterator[Row]:
        for first in range(0, len(self), AT_ONCE):
            yield from self[first : first + AT_ONCE]

    def row(self, it: ChangedOutcome) -> Row:
        """What the lake holds of it, how it ends, and why it would."""
        subject = replaying.subject_of(it.rule)
        facts = replaying.told(subject, it.row) if subject else {}
        verdict = replaying.reason(self.then[it.rule.code], facts, self.on)
        return {**it.row, "changed": it, "because": spoken(verdict.because)}


def table(found: list[ChangedOutcome], then: dict[str, Rule], as_of: date) -> Table:
    """What would be judged otherwise, down to the purchase or the invoice."""
    is_bills = any("document_id" in it.row for it in found)
    what = bill_columns() if is_bills else purchase_columns()
    columns = [Column(_("Regel"), lambda it: it["changed"].rule.code, link=to_rule), *what]
    return Table("hvad-nu-hvis", [*columns, *verdict_columns()], ChangedRows(found, then, as_of))


def verdict_columns() -> list[Column]:
    """How it is judged, how it would be, and why."""
    return [
        Column(_("Kroner"), lambda it: it["own"], "money"),
        Column(_("Nu"), ended("now"), mark=marked("now")),
        Column(_("Så"), ended("then"), mark=marked("then")),
        Column(_("Fordi"), lambda it: it["because"]),
    ]


def purchase_columns() -> list[Column]:
    """Which purchase."""
    return [
        Column(_("Leverandør"), lambda it: it["supplier_id_name"], link=to("supplier_id")),
        Column(_("Aftale"), lambda it: it["agreement_id_name"], link=to("agreement_id")),
        Column(_("Varegruppe"), lambda it: spoken(called(it["category"]))),
        Column(_("Linjer"), lambda it: it["lines"], "number", link=to_lines),
    ]


def bill_columns() -> list[Column]:
    """Which invoice."""
    return [
        Column(_("Faktura"), lambda it: it["number"], link=to("document_id")),
        Column(_("Leverandør"), lambda it: it["supplier_id_name"], link=to("supplier_id")),
        Column(_("Udstedt"), lambda it: it["issued"], "date"),
    ]


def to_lines(it: Row) -> str:
    """The way to the lines of a purchase: on its agreement, or without one in its class."""
    kind = ("aftale", it["agreement_id"]) if it["agreement_id"] else ("kategori", it["category"])
    asked = [(name, value) for name, value in (("leverandoer", it["supplier_id"]), kind) if value]
    return f"{reverse('bought')}?{urlencode(asked)}"


def to_rule(it: Row) -> str:
    """The page of the rule."""
    return reverse("rule", args=[it["changed"].rule.code])


def ended(when: str) -> Callable[[Row], str]:
    """How it ends, in a word; that a duty applies though nobody knows whether it is kept."""

    def words(it: Row) -> str:
        rule, ending = it["changed"].rule, getattr(it["changed"], when)
        return applies(rule, ending) or explaining.outcome(rule, ending.outcome)

    return words


def applies(rule: Rule, ending: Ending) -> str:
    """That a duty is there, though nobody can tell whether it is kept."""
    is_duty = isinstance(rule.demand, Duty)
    is_asked = is_duty and ending.applies and ending.outcome == Outcome.UNKNOWN
    return _("gælder; ukendt, om det er overholdt") if is_asked else ""


def marked(when: str) -> Callable[[Row], str]:
    """The mark of how it ends; of a choice, that a way follows."""

    def mark(it: Row) -> str:
        outcome = getattr(it["changed"], when).outcome
        return outcome.replace(" ", "_") if outcome in explaining.OUTCOMES else "met"

    return mark


def months(rule: Rule, found: list[Month]) -> Table:
    """Every month, its figure, and how it is and would be judged."""
    unit = found[0].unit if found else ""
    columns = [
        Column(_("Måned"), lambda it: named_month(it.month)),
        Column(headed(_("Tallet"), rule), lambda it: it.value, kind_of(unit)),
        judged_as(rule, _("Nu"), lambda it: it.now),
        judged_as(rule, _("Så"), lambda it: it.then),
        Column(_("Fordi"), lambda it: spoken(it.then.because)),
    ]
    return Table("hvad-nu-hvis", columns, found)


def judged_as(rule: Rule, title: str, verdict: Callable[[Month], ReplayedOutcome]) -> Column:
    """A column of outcomes."""
    return Column(
        title,
        lambda it: explaining.outcome(rule, verdict(it).outcome),
        mark=lambda it: verdict(it).outcome.replace(" ", "_"),
    )
