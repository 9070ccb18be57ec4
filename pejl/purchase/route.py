"""The way to buy, as one sentence: on which agreement, else by which procedure."""

from collections.abc import Sequence
from typing import NamedTuple

from pejl.engines.rules.rule import Choice
from pejl.engines.rules.steps import Step
from pejl.engines.rules.words import after, day
from pejl.engines.text import Text
from pejl.purchase.finding import Finding, Standing
from pejl.purchase.purchase import Covering
from pejl.purchase.total import Counted

WHERE = (Step.NEED, Step.MARKET)  # a choice that falls due here says where one buys
UNTOLD = Text(
    "Undersøg først, om en aftale dækker købet. Gør ingen det:",
    "First find out whether an agreement covers the purchase. Where none does:",
)
NO_RULE = Text(
    "Ingen regel siger, hvilken fremgangsmåde der følger.",
    "No rule says which procedure follows.",
)
UNKNOWN = "unknown"
ON_AGREEMENT = "agreement"


class Route(NamedTuple):
    """How to buy. `way` is the name of the way that follows, or `unknown`.

    `where` and `procedure` are the findings it rests on; None where no rule decides.
    """

    way: str
    sentence: Text
    where: Finding | None
    procedure: Finding | None
    agreement: Covering | None
    counted: Counted

    @property
    def confirmed(self) -> bool:
        """Whether what decides was checked against its source."""
        deciding = self.where if self.agreement else self.procedure
        return deciding is None or deciding.confirmed


def route(findings: Sequence[Finding], agreement: Covering | None, counted: Counted) -> Route:
    """The way that follows from the choices among the findings."""
    choices = [each for each in findings if isinstance(each.rule.demand, Choice)]
    of_step = [each for each in choices if each.rule.step is not None]
    where = next((each for each in of_step if each.rule.step in WHERE), None)
    procedure = next((each for each in of_step if each.rule.step not in WHERE), None)
    way, sentence = _on(agreement, where) if agreement else _own(where, procedure)
    return Route(way, sentence, where, procedure, agreement, counted)


def _on(agreement: Covering, where: Finding | None) -> tuple[str, Text]:
    option = where.option if where else None
    title = option.title if option else Text("Køb på aftalen", "Buy on the agreement")
    called = " ".join(word for word in (agreement.number, agreement.title) if word)
    supplier = f" ({agreement.supplier})" if agreement.supplier else ""
    until = day(agreement.ends) if agreement.ends else None
    ends = Text(f", til {until.da}", f", until {until.en}") if until else Text("", "")
    return option.name if option else ON_AGREEMENT, Text(
        f"{title.da}: {called}{supplier}{ends.da}.", f"{title.en}: {called}{supplier}{ends.en}."
    )


def _own(where: Finding | None, procedure: Finding | None) -> tuple[str, Text]:
    if where and where.standing is Standing.APPLIES and where.option and _joins(where):
        return where.option.name, Text(f"{where.option.title.da}.", f"{where.option.title.en}.")
    way, sentence = _by_procedure(procedure)
    is_untold = where is not None and where.standing is Standing.UNKNOWN
    return way, after(UNTOLD if is_untold else None, sentence)


def _joins(where: Finding) -> bool:
    """Whether somebody else runs the tender: the last way of the choice is to do it oneself."""
    choice = where.rule.demand
    return isinstance(choice, Choice) and where.option is not choice.options[-1]


def _by_procedure(finding: Finding | None) -> tuple[str, Text]:
    if finding is None:
        return UNKNOWN, NO_RULE
    option = finding.option
    if option is None:
        return UNKNOWN, Text(
            f"Fremgangsmåden kan ikke afgøres. {finding.because.da}",
            f"The procedure cannot be settled. {finding.because.en}",
        )
    if not finding.confirmed:
        return UNKNOWN, Text(
            f"Fremgangsmåden ser ud til at være »{option.title.da}«, men reglen er ikke bekræftet."
            " Spørg indkøbsafdelingen.",
            f"The procedure seems to be “{option.title.en}”, but the rule is not confirmed."
            " Ask the procurement office.",
        )
    return option.name, Text(f"{option.title.da}.", f"{option.title.en}.")
