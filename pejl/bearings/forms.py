"""What is asked of the policy page and the rows behind it; every question stands in the address."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from pejl.bearings.queries.rounds import years
from pejl.contracts.models import Agreement
from pejl.engines.cpv import names_in
from pejl.engines.figures.filters import Filters
from pejl.parties.models import Supplier, Unit
from pejl.parties.queries import Viewer, own_unit, units_for
from pejl.web.words import language


def year_choices() -> list[tuple[str, str]]:
    """The years there are bearings for."""
    return [(str(year), str(year)) for year in years()] or [("", "–")]


def divisions() -> list[tuple[str, str]]:
    """The divisions of CPV, each with its name in the language in use."""
    return [(code, name) for code, name in names_in(language()).items() if code.endswith("000000")]


class YearFilter(forms.Form):
    """Which year."""

    aar = forms.TypedChoiceField(label=_("År"), coerce=int, empty_value=None, required=False)

    def __init__(self, data: Any) -> None:
        """Offer the years there are bearings for. Labels stand alone, without a colon."""
        super().__init__(data, label_suffix="")
        field: Any = self.fields["aar"]
        field.choices = year_choices()

    def asked(self) -> dict[str, Any]:
        """The answers. A question that makes no sense is not asked."""
        self.is_valid()
        return self.cleaned_data

    def year(self) -> int | None:
        """The year that is asked for."""
        return self.asked().get("aar")


class PolicyFilter(YearFilter):
    """Which year, unit and category."""

    enhed = forms.ModelChoiceField(Unit.objects.none(), label=_("Enhed"), required=False)
    kategori = forms.ChoiceField(label=_("Kategori"), required=False)

    def __init__(self, data: QueryDict, *, user: Viewer) -> None:
        """Offer the units `user` may see; one who may not see all is shown their own unit first."""
        self.scope = units_for(user)
        own = None if self.scope is None else own_unit(user)
        super().__init__(data if own is None else {"enhed": own, **answered(data)})
        units: Any = self.fields["enhed"]
        units.queryset = (
            Unit.objects.all() if self.scope is None else Unit.objects.filter(pk__in=self.scope)
        )
        units.empty_label = _("Hele kommunen") if self.scope is None else None
        categories: Any = self.fields["kategori"]
        categories.choices = category_choices(self["kategori"].data or "")
        self.own = own

    def filters(self) -> Filters:
        """What is asked, as figures understand it; never more than one may see."""
        asked = self.asked()
        unit = asked.get("enhed")
        return Filters(
            year=asked.get("aar"),
            unit=unit.pk if unit else self.own,
            category=asked.get("kategori") or None,
        )


def answered(data: QueryDict) -> dict[str, Any]:
    """The questions that have an answer."""
    return {name: value for name, value in data.items() if value}


def category_choices(asked: str) -> list[tuple[str, Any]]:
    """The divisions, and the class that is asked for where it is one of CPV's."""
    known = names_in(language())
    asked_for = [(asked, known[asked])] if asked in known and not asked.endswith("000000") else []
    return [("", _("Alle")), *asked_for, *divisions()]


class RowFilter(PolicyFilter):
    """Which rows behind a figure: also of one supplier, or on one agreement."""

    leverandoer = forms.ModelChoiceField(
        Supplier.objects.all(), required=False, widget=forms.HiddenInput
    )
    aftale = forms.ModelChoiceField(
        Agreement.objects.all(), required=False, widget=forms.HiddenInput
    )

    def filters(self) -> Filters:
        """What is asked, as figures understand it."""
        supplier, agreement = self.only("leverandoer"), self.only("aftale")
        return (
            super()
            .filters()
            ._replace(
                supplier=supplier.pk if supplier else None,
                agreement=agreement.pk if agreement else None,
            )
        )

    def only(self, name: str) -> Any:
        """The supplier or agreement the rows are of, where one is asked for."""
        return self.asked().get(name)

    def narrowed(self) -> list[str]:
        """The supplier and the agreement the rows are of."""
        return [str(it) for it in (self.only("leverandoer"), self.only("aftale")) if it]


class CategoryForm(forms.Form):
    """What a person says a text is."""

    text = forms.CharField(max_length=1000, widget=forms.HiddenInput)
    code = forms.CharField(
        label=_("CPV-kode"),
        help_text=_("Skriv en kode eller et ord, og vælg på listen."),
        widget=forms.TextInput(attrs={"list": "cpv", "autocomplete": "off"}),
    )
    supplier = forms.ModelChoiceField(
        Supplier.objects.none(),
        label=_("Gælder for"),
        required=False,
        empty_label=_("Alle leverandører"),
    )

    def __init__(self, data: QueryDict | None, *, initial: dict[str, Any]) -> None:
        """Offer the supplier the text stands with, and everybody."""
        super().__init__(data, initial=initial, label_suffix="")
        field: Any = self.fields["supplier"]
        asked = str(self["supplier"].value() or "")
        field.queryset = Supplier.objects.filter(pk__in=[asked] if asked.isdigit() else [])

    def clean_code(self) -> str:
        """Eight digits of CPV; the check digit after a hyphen is no part of the code."""
        code = str(self.cleaned_data["code"]).strip().partition("-")[0]
        if code not in names_in(language()):
            raise forms.ValidationError(
                _("Koden findes ikke i CPV. Skriv otte cifre, for eksempel 30190000.")
            )
        return code
