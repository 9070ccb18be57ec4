"""The library as this Pejl holds it: read once, with the codes it may point to."""

from functools import cache

from django.conf import settings

from pejl.bearings.taking import rulebooks
from pejl.engines import codelists
from pejl.engines.requirements import Library, load

FOLDER = "requirements"


@cache
def library() -> Library:
    """Every requirement; a changed file is read when the process starts again."""
    return load(
        settings.POLICY / FOLDER,
        rules=[rule.code for rule in rulebooks().rules],
        labels=codelists.codes("labels"),
        entries=[entry.code for entry in rulebooks().entries],
        categories=codelists.codes("cpv"),
    )
