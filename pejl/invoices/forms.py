"""What is asked of invoices and deviations over the web."""

from django import forms
from django.utils.translation import gettext_lazy as _

from pejl.invoices.models import Deviation, Receipt
from pejl.parties.models import Unit


class InvoiceFilter(forms.Form):
    """Which bills: every question may be left open, and stands in the address."""

    aar = forms.IntegerField(label=_("År"), required=False, min_value=2000, max_value=2100)
    enhed = forms.ModelChoiceField(
        Unit.objects.all(), label=_("Enhed"), required=False, empty_label=_("Alle enheder")
    )
    q = forms.CharField(label=_("Nummer, ordre eller leverandør"), required=False, max_length=100)
    udfald = forms.ChoiceField(
        label=_("Udfald"), required=False, choices=[("", _("Alle")), *Receipt.Outcome.choices]
    )


class DeviationFilter(forms.Form):
    """Which deviations."""

    aar = forms.IntegerField(label=_("År"), required=False, min_value=2000, max_value=2100)
    enhed = forms.ModelChoiceField(
        Unit.objects.all(), label=_("Enhed"), required=False, empty_label=_("Alle enheder")
    )
    slags = forms.ChoiceField(
        label=_("Slags"), required=False, choices=[("", _("Alle")), *Deviation.Kind.choices]
    )
    tilstand = forms.ChoiceField(
        label=_("Tilstand"), required=False, choices=[("", _("Alle")), *Deviation.State.choices]
    )


class Settlement(forms.Form):
    """What a person says of a deviation."""

    state = forms.ChoiceField(
        label=_("Hvad gør du?"),
        choices=[
            (Deviation.State.CLAIMED, _("Kræv beløbet tilbage")),
            (Deviation.State.RECOVERED, _("Beløbet er fået tilbage")),
            (Deviation.State.ACCEPTED, _("Acceptér afvigelsen")),
        ],
    )
    note = forms.CharField(
        label=_("Begrundelse"), widget=forms.Textarea(attrs={"rows": 2}), max_length=2000
    )
