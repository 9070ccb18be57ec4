"""What people may say to a report: its words, which year to make, and a file to check."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from pejl.bearings.queries.rounds import years
from pejl.reports.components.marks import typed_figures, unknown_marks
from pejl.reports.components.paper import unprintable
from pejl.reports.models import Report
from pejl.web import formats

LONGEST = 8000  # characters of the words of one place, some three pages
LARGEST = 20 * 1024 * 1024  # bytes of a file to check


class YearForm(forms.Form):
    """Which year to make a report of."""

    year = forms.TypedChoiceField(label=_("År"), coerce=int)

    def __init__(self, data: Any = None) -> None:
        """Offer the years there are bearings for."""
        super().__init__(data, label_suffix="")
        field: Any = self.fields["year"]
        field.choices = [(year, str(year)) for year in years()]


class WordsForm(forms.Form):
    """The words of one place in both languages, and the versions that were on the page."""

    da = forms.CharField(label=_("På dansk"), required=False, max_length=LONGEST)
    en = forms.CharField(label=_("På engelsk"), required=False, max_length=LONGEST)
    seen_da = forms.IntegerField(widget=forms.HiddenInput)
    seen_en = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, data: Any, *, values: Mapping[str, Mapping[str, str]], **rest: Any) -> None:
        """`values` are the marks that may stand in the words of each language."""
        super().__init__(data, label_suffix="", **rest)
        self.values = values
        for language in ("da", "en"):
            look = forms.Textarea(attrs={"rows": 9, "lang": language})
            self.fields[language].widget = look

    def clean_da(self) -> str:
        """The Danish words."""
        return self.held("da")

    def clean_en(self) -> str:
        """The English words."""
        return self.held("en")

    def held(self, language: str) -> str:
        """The words, if the report can print them and no figure is typed in them."""
        text = str(self.cleaned_data[language]).replace("\r\n", "\n").strip()
        refused = [
            *(REFUSED["typed"] % it for it in typed_figures(text)),
            *(REFUSED["mark"] % it for it in unknown_marks(text, self.values[language])),
            *(REFUSED["letter"] % it for it in unprintable(text)),
        ]
        if refused:
            raise forms.ValidationError(refused)
        return text


REFUSED = {
    "typed": _(
        "Tallet %s er skrevet ind. Brug et af mærkerne, for eksempel {tal}; så sætter rapporten "
        "selv det målte tal ind. Årstal, datoer og paragraffer kan skrives."
    ),
    "mark": _("%s er ikke et mærke, rapporten kender. Mærkerne står under feltet."),
    "letter": _("Tegnet %s kan ikke trykkes. Skriv det med ord."),
}


class PresentationForm(forms.Form):
    """When a report was put before which committee."""

    committee = forms.CharField(label=_("Udvalg"), max_length=120)
    day = forms.DateField(
        label=_("Dag"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )

    def __init__(self, data: Any = None, *, report: Report) -> None:
        """The report that was presented: not before it was made, nor in days to come."""
        super().__init__(data, label_suffix="")
        self.made = timezone.localdate(report.made_at)

    def clean_day(self) -> date:
        """The day, if the report can have been presented on it."""
        said: date = self.cleaned_data["day"]
        if said > timezone.localdate():
            raise forms.ValidationError(
                _("Dagen er ikke kommet endnu. Notér den, når den er gået.")
            )
        if said < self.made:
            raise forms.ValidationError(
                _("Rapporten blev først lavet %s. Vælg en senere dag, eller den tidligere rapport.")
                % formats.day(self.made)
            )
        return said


class CheckForm(forms.Form):
    """A file that says it is a report."""

    file = forms.FileField(label=_("Rapporten som PDF"))

    def __init__(self, data: Any = None, files: Any = None) -> None:
        """Labels stand alone, without a colon."""
        super().__init__(data, files, label_suffix="")

    def clean_file(self) -> bytes:
        """The file's bytes; a report is far smaller than the limit."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError(
                _("Filen er for stor til at være en rapport. Vælg den PDF, du fik herfra.")
            )
        data: bytes = file.read()
        return data
