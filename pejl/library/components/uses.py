"""Where the library uses a rule or an agreement, told to the rooms below it."""

from django.urls import reverse
from django.utils.translation import gettext as _

from pejl.library.models import RequirementList
from pejl.library.queries.texts import library
from pejl.policy.components.uses import Use
from pejl.web.words import spoken


def of_rule(code: str) -> list[Use]:
    """The requirement texts that serve a rule."""
    return [
        Use(_("Kravtekst"), spoken(it.title), reverse("requirement", args=[it.code]))
        for it in library().serving(code)
    ]


def of_agreement(pk: int) -> list[Use]:
    """The requirement lists of an agreement."""
    return [
        Use(_("Kravliste"), it.name, reverse("requirement_list", args=[it.pk]))
        for it in RequirementList.objects.filter(agreement=pk)
    ]
