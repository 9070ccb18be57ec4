"""All requirements there are, found by code, by subject and by the rule they serve."""

from dataclasses import replace
from datetime import date
from typing import NamedTuple

from pejl.engines.requirements.requirement import Requirement, Subject


class Library(NamedTuple):
    """The requirements, in the order of their subjects."""

    subjects: tuple[Subject, ...]
    requirements: tuple[Requirement, ...]

    def as_of(self, day: date) -> "Library":
        """The library on a day: without the versions, and the requirements, still to come."""
        begun = [
            replace(it, versions=tuple(each for each in it.versions if each.since <= day))
            for it in self.requirements
        ]
        return self._replace(requirements=tuple(it for it in begun if it.versions))

    def find(self, code: str) -> Requirement | None:
        """The requirement called `code`; None where there is none, or no longer."""
        return next((it for it in self.requirements if it.code == code), None)

    def of_subject(self, subject: Subject) -> tuple[Requirement, ...]:
        """The requirements of one subject."""
        return tuple(it for it in self.requirements if it.subject == subject)

    def serving(self, rule: str) -> tuple[Requirement, ...]:
        """The requirements that serve a rule."""
        return tuple(it for it in self.requirements if rule in it.serves)
