"""What a rule is shown: a bill that keeps it, and the same bill breaking it."""

from typing import Any, NamedTuple

from pejl.engines.ubl.checks import check
from pejl.engines.ubl.checks.tests.bills import but
from pejl.engines.ubl.document import Document


class Case(NamedTuple):
    """A rule's code, a bill that keeps it, and the changes that break it."""

    code: str
    keeps: Document
    changes: tuple[Any, ...]  # as `but` takes them: path, value, path, value …

    @property
    def breaks(self):
        """The bill that breaks the rule."""
        return but(self.keeps, *self.changes)


def rules(bill):
    """The codes of all that is wrong with `bill`."""
    return {finding.rule for finding in check(bill)}


def speaks_only_when_broken(case):
    """Fails unless the rule is silent of the sound bill and speaks of the broken one."""
    assert case.code not in rules(case.keeps)
    assert case.code in rules(case.breaks)
