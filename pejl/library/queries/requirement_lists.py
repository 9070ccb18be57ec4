"""Which lists, and what stands on them as the library says it today."""

from collections.abc import Iterable
from typing import NamedTuple

from django.db.models import Count, Q, QuerySet

from pejl.engines.requirements import Library, Requirement, Version
from pejl.library.models import Chosen, RequirementList


class ListedText(NamedTuple):
    """A text on a list. Without `requirement` or `version` the library no longer has it."""

    chosen: Chosen
    requirement: Requirement | None
    version: Version | None

    @property
    def is_gone(self) -> bool:
        """Whether the code or the version is in the library no more."""
        return self.version is None

    @property
    def is_old(self) -> bool:
        """Whether there is a newer version to take."""
        newest = self.requirement.latest if self.requirement else None
        return newest is not None and newest.number > self.chosen.version

    @property
    def is_edited(self) -> bool:
        """Whether the words are no longer the ones that were chosen."""
        return self.version is not None and self.version.digest != self.chosen.digest


def lists() -> QuerySet[RequirementList]:
    """Every list with its agreement and how many texts it has, the newest first."""
    with_agreement = RequirementList.objects.select_related("agreement")
    return with_agreement.annotate(texts=Count("chosen")).order_by("-pk")


def standing(chosen: Iterable[Chosen], library: Library) -> list[ListedText]:
    """Each text that was chosen, beside what the library says of it."""
    return [stand(it, library) for it in chosen]


def stand(chosen: Chosen, library: Library) -> ListedText:
    """One text that was chosen, beside what the library says of it."""
    requirement = library.find(chosen.code)
    version = requirement.version(chosen.version) if requirement else None
    return ListedText(chosen, requirement, version)


def using(code: str) -> QuerySet[Chosen]:
    """Where a requirement is in use, those with the oldest version first."""
    return Chosen.objects.filter(code=code).select_related("list__agreement").order_by("version")


def needing_care(library: Library) -> set[int]:
    """The lists that hold an older version of a text, or a text that is gone."""
    newest = {it.code: it.latest.number for it in library.requirements}
    current = Q()
    for code, number in newest.items():
        current |= Q(code=code, version=number)
    return set(Chosen.objects.exclude(current).values_list("list", flat=True))
