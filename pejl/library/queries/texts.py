"""The library as this Pejl holds it: read once, with the codes it may point to."""

from datetime import date
from functools import lru_cache

from django.conf import settings
from django.utils import timezone

from pejl.engines import codelists
from pejl.engines.requirements import Library, load
from pejl.policy.queries.rulebooks import rulebooks

FOLDER = "requirements"


def library() -> Library:
    """Every requirement, as of today; a changed file is read when the process starts again."""
    return as_of(timezone.localdate())


@lru_cache(maxsize=2)
def as_of(day: date) -> Library:
    """Every requirement as of a day."""
    found = load(
        settings.POLICY / FOLDER,
        rules=[rule.code for rule in rulebooks().rules],
        labels=codelists.codes("labels"),
        entries=[entry.code for entry in rulebooks().entries],
        categories=codelists.codes("cpv"),
    )
    return found.as_of(day)
