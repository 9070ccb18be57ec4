"""Rulebooks: what is decided, read strictly from files, and facts judged by it.

`load_all(policy)` reads every rulebook under a folder; `judge(rule, facts, on)`
says met, not met, not applicable or unknown, always with the reason; `choose`
says which of several ways follows. Facts in, judgements out: nothing is stored.
"""

from pejl.engines.rules.choosing import ChoiceResult, choose
from pejl.engines.rules.facts import Fact, Facts, Vocabulary
from pejl.engines.rules.files.loading import load, load_all
from pejl.engines.rules.judgement import Judgement, Outcome
from pejl.engines.rules.judging import judge
from pejl.engines.rules.rule import Rule
from pejl.engines.rules.rulebook import Rulebook, Rulebooks
from pejl.engines.rules.steps import Brings, Step
from pejl.engines.rules.values import Value
from pejl.engines.source import Mark, Source

__all__ = [
    "Brings",
    "ChoiceResult",
    "Fact",
    "Facts",
    "Judgement",
    "Mark",
    "Outcome",
    "Rule",
    "Rulebook",
    "Rulebooks",
    "Source",
    "Step",
    "Value",
    "Vocabulary",
    "choose",
    "judge",
    "load",
    "load_all",
]
