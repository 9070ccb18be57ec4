"""The way to buy, as one sentence: on which agreement, else by which procedure."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pejl.engines.applies.finding import Applicability, RuleFinding
from pejl.engines.applies.names import WAY
from pejl.engines.applies.purchase import CoveringAgreement
from pejl.engines.applies.total import EstimatedValue
from pejl.engines.rules.rule import Choice, Option
from pejl.engines.rules.steps import Step
from pejl.engines.rules.words import after, day
from pejl.engines.text import Text

WHERE = (Step.NEED, Step.MARKET)  # a choice that falls due here says where one buys
UNTOLD = Text(
    "Undersøg først, om en aftale dækker købet. Gør ingen det:",
    "First find out whether an agreement covers the purchase. Where none does:",
)
NO_RULE = Text(
    "Ingen regel siger, hvilken fremgangsmåde der følger.",
    "No rule says which procedure follows.",
)
UNSETTLED = Text("Fremgangsmåden kan ikke afgøres.", "The procedure cannot be settled.")
UNKNOWN = "unknown"
ON_AGREEMENT = "agreement"


class Route(NamedTuple):
    """How to buy. `way` is the name of the way that follows, or `unknown`.

    `waits` says what must be known before the rest of the way is settled.
    `where` and `procedures` are the findings it rests on: where to buy, and by which
    procedure, the one that decides first and any that says more of it after.
    """

    way: str
    sentence: Text
    waits: tuple[Text, ...]
    where: RuleFinding | None
    procedures: tuple[RuleFinding, ...]
    agreement: CoveringAgreement | None
    counted: EstimatedValue

    @property
    def procedure(self) -> RuleFinding | None:
        """The choice that decides the procedure."""
        return self.procedures[0] if self.procedures else None

    @property
    def confirmed(self) -> bool:
        """Whether everything the way rests on was checked against its source."""
        resting = (self.where,) if self.agreement else self.procedures
        return all(each.confirmed for each in resting if each)


def route(
    findings: Sequence[RuleFinding], agreement: CoveringAgreement | None, counted: EstimatedValue
) -> Route:
    """The way that follows from the choices among the findings."""
    choices = [each for each in findings if isinstance(each.rule.demand, Choice)]
    where = next((each for each in choices if each.rule.step in WHERE), None)
    procedures = tuple(each for each in choices if each is not where and _says_something(each))
    way, sentence = _on(agreement, where) if agreement else _own(where, procedures)
    waits = () if agreement else tuple(it.because for it in procedures[1:] if it.option is None)
    return Route(way, sentence, waits, where, procedures, agreement, counted)


def _says_something(finding: RuleFinding) -> bool:
    """Whether the choice applies, or may; one that waits for the procedure itself says nothing."""
    is_open = finding.standing is not Applicability.NOT_APPLICABLE and finding.rule.step is not None
    return is_open and WAY not in [each.name for each in finding.missing]


def _on(agreement: CoveringAgreement, where: RuleFinding | None) -> tuple[str, Text]:
    option = where.option if where else None
    title = option.title if option else Text("Køb på aftalen", "Buy on the agreement")
    called = " ".join(word for word in (agreement.number, agreement.title) if word)
    supplier = f" ({agreement.supplier})" if agreement.supplier else ""
    until = day(agreement.ends) if agreement.ends else None
    ends = Text(f", til {until.da}", f", until {until.en}") if until else Text("", "")
    return option.name if option else ON_AGREEMENT, Text(
        f"{title.da}: {called}{supplier}{ends.da}.", f"{title.en}: {called}{supplier}{ends.en}."
    )


def _own(where: RuleFinding | None, procedures: Sequence[RuleFinding]) -> tuple[str, Text]:
    if where and where.standing is Applicability.APPLIES and where.option and _joins(where):
        return where.option.name, Text(f"{where.option.title.da}.", f"{where.option.title.en}.")
    if not procedures:
        return UNKNOWN, NO_RULE
    first = procedures[0].option
    way = first.name if first and procedures[0].confirmed else UNKNOWN
    is_untold = where is not None and where.standing is Applicability.UNKNOWN
    return way, after(UNTOLD if is_untold else None, *_sentences(procedures))


def _joins(where: RuleFinding) -> bool:
    """Whether somebody else runs the tender: the last way of the choice is to do it oneself."""
    choice = where.rule.demand
    return isinstance(choice, Choice) and where.option is not choice.options[-1]


def _sentences(procedures: Sequence[RuleFinding]) -> Iterator[Text]:
    """What decides the procedure, and the ways within it that follow."""
    if procedures[0].option is None:
        yield UNSETTLED
        yield procedures[0].because
    for each in procedures:
        if each.option:
            yield _titled(each, each.option)


def _titled(finding: RuleFinding, option: Option) -> Text:
    if finding.confirmed:
        return Text(f"{option.title.da}.", f"{option.title.en}.")
    return Text(
        f"Det ser ud til at være »{option.title.da}«, men reglen er ikke bekræftet."
        " Spørg indkøbsafdelingen.",
        f"It seems to be “{option.title.en}”, but the rule is not confirmed."
        " Ask the procurement office.",
    )
