"""What became of one rule for one purchase: it applies, does not apply, or cannot be told."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from pejl.engines.rules import Rule, Rulebook
from pejl.engines.rules.facts import FactDefinition
from pejl.engines.rules.rule import Option
from pejl.engines.text import Text


class Applicability(StrEnum):
    """The three answers there are. Unknown is never a silent pass."""

    APPLIES = "applies"
    NOT_APPLICABLE = "not_applicable"
    UNKNOWN = "unknown"


class RuleFinding(NamedTuple):
    """One rule and how it stands to the purchase.

    `because` is the comparison that decided, `changes` what would decide otherwise and
    `missing` the facts one would have to know. Of a choice, `option` is the way that
    follows, also where it is not confirmed and only shown; of a limit, `demand` is the
    value that is to be kept. `due` is the last day.
    """

    rule: Rule
    book: Rulebook
    standing: Applicability
    because: Text
    missing: tuple[FactDefinition, ...] = ()
    changes: tuple[Text, ...] = ()
    option: Option | None = None
    demand: Text | None = None
    due: date | None = None

    @property
    def confirmed(self) -> bool:
        """Whether the rule, and of a choice the way that follows, was checked against a source."""
        return self.rule.confirmed and (self.option is None or self.option.confirmed)
