"""What is asked of the policy page: a year, a unit, a category."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from pejl.bearings.queries import years
from pejl.engines.codelists import rows
from pejl.engines.figures.filters import Filters
from pejl.parties.models import Unit
from pejl.parties.queries import Viewer, units_for


def divisions() -> list[tuple[str, str]]:
    """The divisions of CPV, each with its name in the language in use."""
    column = "en" if (get_language() or "da").startswith("en") else "da"
    found = [(it["code"], it[column]) for it in rows("cpv") if it["code"].endswith("000000")]
    return [("", _("Alle")), *found]


def year_choices() -> list[tuple[str, str]]:
    """The years there are bearings for."""
    return [(str(year), str(year)) for year in years()] or [("", "–")]


class PolicyFilter(forms.Form):
    """Every question may be left open, and stands in the address."""

    aar = forms.TypedChoiceField(
        label=_("År"), coerce=int, empty_value=None, required=False, choices=year_choices
    )
    enhed = forms.ModelChoiceField(
        Unit.objects.none(), label=_("Enhed"), required=False, empty_label=_("Hele kommunen")
    )
    kategori = forms.ChoiceField(label=_("Kategori"), required=False, choices=divisions)

    def __init__(self, data: Any, *, user: Viewer) -> None:
        """Offer the units `user` may see, and no others."""
        super().__init__(data, label_suffix="")
        self.scope = units_for(user)
        units = Unit.objects.all() if self.scope is None else Unit.objects.filter(pk__in=self.scope)
        field = self.fields["enhed"]
        field.queryset = units  # type: ignore[attr-defined]
        if self.scope is not None:
            field.empty_label = None  # type: ignore[attr-defined]

    def filters(self) -> Filters:
        """What is asked, as figures understand it. A question that makes no sense is not asked.

        One who may see a unit alone is shown that unit, asked for or not.
        """
        self.is_valid()
        asked = self.cleaned_data
        unit = asked.get("enhed") or (
            self.fields["enhed"].queryset.first() if self.scope is not None else None
        )  # type: ignore[attr-defined]
        return Filters(
            year=asked.get("aar"),
            unit=unit.pk if unit else (-1 if self.scope is not None else None),
            category=asked.get("kategori") or None,
        )
