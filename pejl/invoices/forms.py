"""What is asked of invoices and deviations over the web."""

from typing import Any

from django import forms
from django.db.models import Max, Min
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from pejl.contracts.models import Agreement
from pejl.invoices.models import Deviation, Invoice, ReceivedFile
from pejl.parties.models import Supplier, Unit
from pejl.parties.queries import Viewer, units_for


def year_choices() -> list[tuple[str, Any]]:
    """From the year of the last bill back to that of the first: two looks in an index."""
    ends = Invoice.objects.aggregate(first=Min("issued"), last=Max("issued"))
    if ends["first"] is None:
        return [("", _("Alle"))]
    years = range(ends["last"].year, ends["first"].year - 1, -1)
    return [("", _("Alle")), *((str(year), str(year)) for year in years)]


class UnitFilter(forms.Form):
    """Which year, and which of the units one may see; every question may be left open."""

    aar = forms.TypedChoiceField(label=_("År"), coerce=int, empty_value=None, required=False)
    enhed = forms.ModelChoiceField(
        Unit.objects.none(), label=_("Enhed"), required=False, empty_label=_("Alle enheder")
    )

    def __init__(self, data: QueryDict, *, user: Viewer) -> None:
        """Offer the years there are, the units `user` may see, and no others."""
        super().__init__(data, label_suffix="")
        fields: dict[str, Any] = self.fields
        fields["aar"].choices = year_choices()
        scope, units = units_for(user), Unit.objects.all()
        fields["enhed"].queryset = units if scope is None else units.filter(pk__in=scope)

    def asked(self) -> dict[str, Any]:
        """The answers. A question that makes no sense is not asked."""
        self.is_valid()
        return self.cleaned_data


class InvoiceFilter(UnitFilter):
    """Which bills."""

    udfald = forms.ChoiceField(
        label=_("Udfald"), required=False, choices=[("", _("Alle")), *ReceivedFile.Outcome.choices]
    )
    q = forms.CharField(label=_("Nummer, ordre eller leverandør"), required=False, max_length=100)


class DeviationFilter(UnitFilter):
    """Which deviations."""

    slags = forms.ChoiceField(
        label=_("Slags"), required=False, choices=[("", _("Alle")), *Deviation.Kind.choices]
    )
    tilstand = forms.ChoiceField(
        label=_("Tilstand"), required=False, choices=[("", _("Alle")), *Deviation.State.choices]
    )
    leverandoer = forms.ModelChoiceField(
        Supplier.objects.all(), required=False, widget=forms.HiddenInput
    )
    aftale = forms.ModelChoiceField(
        Agreement.objects.all(), required=False, widget=forms.HiddenInput
    )


class Settlement(forms.Form):
    """What a person says of a deviation, having seen it in one state."""

    seen = forms.ChoiceField(choices=Deviation.State.choices, widget=forms.HiddenInput)
    state = forms.ChoiceField(
        label=_("Svar"),
        choices=[
            (Deviation.State.CLAIMED, _("Kræv beløbet tilbage")),
            (Deviation.State.RECOVERED, _("Beløbet er fået tilbage")),
            (Deviation.State.ACCEPTED, _("Acceptér afvigelsen")),
        ],
    )
    note = forms.CharField(
        label=_("Begrundelse"), widget=forms.Textarea(attrs={"rows": 3}), max_length=2000
    )
