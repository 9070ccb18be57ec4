"""Who must do what before an unknown statement is known; said wherever one is shown."""

from pejl.bearings.models import Bearing
from pejl.engines.rules import Rule
from pejl.engines.text import Text

CONFIRM = Text(
    "Den, der fører regelsættet, finder kilden og skriver den ved reglen.",
    "Whoever keeps the rulebook finds the source and writes it with the rule.",
)
COUNT = Text(
    "Den, der fører regelsættet, giver reglen et nøgletal eller skriver, hvem der noterer hvad.",
    "Whoever keeps the rulebook gives the rule a figure, or writes who must note what.",
)
LOAD = Text(
    "Den, der indlæser fakturaer, aftaler og finansposter, lægger det manglende ind.",
    "Whoever loads invoices, agreements and ledger entries adds what is missing.",
)
COMPARE = Text(
    "Den, der indlæser fakturaer og finansposter, lægger også året før ind.",
    "Whoever loads invoices and ledger entries adds the year before as well.",
)


def known_when(it: Bearing, rule: Rule) -> Text | None:
    """What makes the statement known; None where it is."""
    if it.outcome != Bearing.Outcome.UNKNOWN:
        return None
    if not rule.confirmed:
        return CONFIRM
    if rule.not_yet:
        return rule.not_yet.known_when
    if rule.figure is None:
        return COUNT
    return LOAD if it.value is None else COMPARE
