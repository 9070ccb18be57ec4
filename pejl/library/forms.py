"""What is asked of the library, and what is said of a new list."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from pejl.bearings.forms import divisions
from pejl.contracts.models import Agreement
from pejl.engines.cpv import names_in
from pejl.engines.requirements import AMBITIONS, TYPES
from pejl.library.components.results import LibraryQuery
from pejl.library.models import RequirementList
from pejl.web.words import language, spoken


class LibraryFilter(forms.Form):
    """Words, category, type and ambition; each may be left out."""

    q = forms.CharField(label=_("Hvad skal købes?"), max_length=200, required=False)
    kategori = forms.ChoiceField(label=_("Kategori"), required=False)
    type = forms.ChoiceField(label=_("Kravtype"), required=False)
    ambition = forms.ChoiceField(label=_("Ambition"), required=False)

    def __init__(self, data: QueryDict) -> None:
        """Offer CPV's divisions, and the very code that is asked for. Labels have no colon."""
        super().__init__(data, label_suffix="")
        everything = [("", _("Alle"))]
        self.offer("kategori", [*everything, *self.categories()])
        self.offer("type", [*everything, *((it.value, spoken(TYPES[it])) for it in TYPES)])
        self.offer(
            "ambition", [*everything, *((it.value, spoken(AMBITIONS[it])) for it in AMBITIONS)]
        )

    def offer(self, name: str, choices: list[tuple[str, Any]]) -> None:
        """Let one of the questions be answered with these."""
        field: Any = self.fields[name]
        field.choices = choices

    def categories(self) -> list[tuple[str, str]]:
        """The divisions, after the code that is asked for where it is another."""
        code, known = str(self.data.get("kategori", "")), names_in(language())
        closer = [(code, f"{code} {known[code]}")] if code in known else []
        return [*([] if code.endswith("000000") else closer), *divisions()]

    def wanted(self) -> LibraryQuery:
        """The answers. A question that makes no sense is not asked."""
        self.is_valid()
        asked = self.cleaned_data
        return LibraryQuery(
            asked.get("q", ""),
            asked.get("kategori", ""),
            asked.get("type", ""),
            asked.get("ambition", ""),
        )


class ListForm(forms.Form):
    """A new list: its name, and the tender or the agreement it is for."""

    name = forms.CharField(label=_("Listens navn"), max_length=200)
    tender = forms.CharField(
        label=_("Udbuddets titel"),
        help_text=_("Skriv den, hvis kravene er til et udbud."),
        max_length=300,
        required=False,
    )
    agreement = forms.ModelChoiceField(
        Agreement.objects.all(),
        label=_("Eller en aftale"),
        help_text=_("Vælg den, hvis kravene er til en aftale, vi har."),
        required=False,
        empty_label=_("Ingen aftale"),
    )

    def __init__(self, data: QueryDict | None = None) -> None:
        """Labels stand alone, without a colon."""
        super().__init__(data, label_suffix="")

    def clean(self) -> dict[str, Any]:
        """It is for a tender or for an agreement, and not for both."""
        said: dict[str, Any] = self.cleaned_data
        if bool(said.get("tender")) is bool(said.get("agreement")):
            raise forms.ValidationError(
                _("Skriv udbuddets titel, eller vælg en aftale; én af delene.")
            )
        return said


class InsertForm(forms.Form):
    """Into which list a text goes, in the version that was read."""

    list = forms.ModelChoiceField(
        RequirementList.objects.all(), label=_("Sæt ind i"), empty_label=None
    )
    code = forms.CharField(widget=forms.HiddenInput)
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, data: QueryDict | None = None, **initial: object) -> None:
        """Labels stand alone, without a colon."""
        super().__init__(data, initial=initial, label_suffix="")
