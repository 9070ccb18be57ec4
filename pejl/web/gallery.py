"""The gallery: every component on one page, with made-up content, for those who build pages."""

from datetime import date
from decimal import Decimal

from django import forms
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _

from pejl.web.numbers import Number
from pejl.web.tables import Column, Table, answer


class GalleryForm(forms.Form):
    """A form with a field of each kind."""

    choice = forms.ChoiceField(choices=[("one", "1"), ("two", "2")])
    words = forms.CharField()
    longer = forms.CharField(widget=forms.Textarea(attrs={"rows": 2}), required=False)


def gallery(request: HttpRequest) -> HttpResponseBase:
    """Every component."""
    rows = [(number, Decimal(number) / 60, date(2026, 1, 15)) for number in range(75, 0, -1)]
    context = {
        "form": GalleryForm({"choice": "one"}),
        "numbers": numbers(),
        "series": [(f"2026-{month:02}", Decimal(month * month)) for month in range(1, 13)],
        "outcomes": ["met", "not_met", "near", "not_applicable", "unknown"],
        "shares": [Decimal("0.3"), Decimal("1.2")],
    }
    return answer(request, "gallery.html", table(rows), context)


def numbers() -> list[Number]:
    """Numbers with and without a note, a bar and a way on."""
    return [
        Number(_("Et tal"), "1.234"),
        Number(_("Et tal med note"), "78,4 %", _("hvad det tæller"), "#numbers"),
        Number(_("Et tal med søjle"), "30,0 %", bar=Decimal("0.3")),
    ]


def table(rows: list[tuple[int, Decimal, date]]) -> Table:
    """A table with a column of each kind."""
    columns = [
        Column(_("Tekst"), lambda it: _("Række %d") % it[0], link=lambda _it: "#table"),
        Column(_("Kroner"), lambda it: Decimal(it[0]), "money"),
        Column(_("Tal"), lambda it: it[0], "number"),
        Column(_("Procent"), lambda it: it[1], "percent"),
        Column(_("Andel"), lambda it: it[1], "share"),
        Column(_("Dag"), lambda it: it[2], "date"),
        Column(_("Tom"), lambda _it: None),
        Column(_("Mærke"), lambda _it: _("på kurs"), mark=lambda _it: "met"),
    ]
    return Table("galleri", columns, rows)
