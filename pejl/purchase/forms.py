"""What is asked of a purchase; every answer stands in the address, so it can be sent on."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from pejl.contracts.queries.register import in_force
from pejl.engines.applies.contradictions import contradictions
from pejl.engines.applies.names import others
from pejl.engines.applies.purchase import Purchase
from pejl.engines.lookup.categories import codes_for
from pejl.engines.rules.facts import FactDefinition, FactType, Given
from pejl.policy.queries.rulebooks import rulebooks
from pejl.web.words import spoken

NO_AGREEMENT = "ingen"
YES, NO = "ja", "nej"
UNKNOWN = ("", _("Ved ikke"))
KIND_WORDS = {
    "goods": _("Varer"),
    "services": _("Tjenesteydelser"),
    "light_services": _("Sociale og andre specifikke tjenesteydelser, for eksempel pleje"),
    "works": _("Bygge og anlæg"),
}
CONCERN_WORDS = {
    "land": _("Arealer"),
    "buildings": _("Bygninger"),
    "transport": _("Transport og køretøjer"),
    "energy": _("Energi"),
}
NONE_OF_THEM = "ingen"
MONTHS = _("Skriv et antal måneder over 0, for eksempel 48.")
A_DAY = _("Skriv en dag, der findes, for eksempel 2026-05-06.")
# The form's names, and the plain name of what each asks for.
ASKS_FOR = {
    "kind": "slags",
    "cpv": "vare",
    "value": "vaerdi",
    "starts": "start",
    "published": "bekendtgjort",
    "meetings": "moeder",
}


class Kroner(forms.DecimalField):
    """An amount as people write it: 5.000.000, 5 000 000, 5000000,50 or 5 mio."""

    default_error_messages: ClassVar[dict[str, Any]] = {
        "invalid": _("Skriv et beløb i kroner, for eksempel 9.000 eller 1,5 mio."),
        "min_value": _("Skriv et beløb, der ikke er under 0."),
    }

    def to_python(self, value: Any) -> Any:
        """The amount in kroner."""
        words = str(value or "").casefold().replace("kr.", "").replace("kr", "").strip()
        number = words.removesuffix("mio.").removesuffix("mio").strip()
        millions = number != words
        amount = super().to_python(_without_thousands(number))
        return amount * 1_000_000 if amount is not None and millions else amount


def _without_thousands(number: str) -> str:
    """A decimal point, and nothing between thousands; Danish first: 5.000 is five thousand."""
    number = number.replace(" ", "").replace("\u00a0", "")
    whole, _comma, part = number.partition(",")
    return f"{whole.replace('.', '')}.{part}" if part else whole.replace(".", "")


class Days(forms.CharField):
    """Days with commas between."""

    NO_DAY = _("Skriv dage med komma imellem, for eksempel 2026-05-06, 2026-06-03.")

    def to_python(self, value: Any) -> Any:
        """Each day, in order."""
        said = str(value or "").replace(";", ",").split(",")
        one = forms.DateField(error_messages={"invalid": self.NO_DAY})
        return tuple(sorted(one.clean(each.strip()) for each in said if each.strip()))


def _day(label: Any, help_text: Any = "") -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(
        label=label,
        help_text=help_text,
        required=False,
        widget=widget,
        error_messages={"invalid": A_DAY},
    )


class PurchaseForm(forms.Form):
    """The purchase in half a minute. Everything but the need may be left out."""

    behov = forms.CharField(label=_("Hvad skal bruges?"), max_length=200)
    vare = forms.CharField(
        label=_("Hvilken varegruppe?"),
        help_text=_("Almindelige ord eller en CPV-kode, for eksempel: kontorstole"),
        max_length=100,
        required=False,
    )
    slags = forms.ChoiceField(
        label=_("Slags"), required=False, choices=[UNKNOWN, *KIND_WORDS.items()]
    )
    vaerdi = Kroner(
        label=_("Pris i alt uden moms, kr."),
        help_text=_("For hele perioden, uden optioner"),
        required=False,
        min_value=0,
        max_digits=14,
        decimal_places=2,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
    )
    optioner = Kroner(
        label=_("Optioner og forlængelser, kr."),
        required=False,
        min_value=0,
        max_digits=14,
        decimal_places=2,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
    )
    maaneder = forms.DecimalField(
        label=_("Varighed, måneder"),
        error_messages=dict.fromkeys(("invalid", "min_value"), MONTHS),
        required=False,
        min_value=Decimal("0.1"),
        max_digits=5,
        decimal_places=1,
    )
    start = _day(_("Skal begynde"), _("Så regnes datoerne ud"))
    vedroerer = forms.MultipleChoiceField(
        label=_("Vedrører købet noget af dette?"),
        required=False,
        choices=[*CONCERN_WORDS.items(), (NONE_OF_THEM, _("Intet af det"))],
        widget=forms.CheckboxSelectMultiple(attrs={"class": "form-checkbox"}),
    )
    aftale = forms.ChoiceField(label=_("Aftale"), required=False)
    andre = Kroner(
        label=_("Køber resten af kommunen det samme? For hvor mange kr.?"),
        help_text=_("Lad feltet være tomt, så tælles det op af fakturaerne"),
        required=False,
        min_value=0,
        max_digits=14,
        decimal_places=2,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
    )
    enhed = forms.CharField(label=_("Enhed"), required=False, max_length=100)
    sted = forms.CharField(label=_("Sted"), required=False, max_length=100)
    bekendtgjort = _day(_("Bekendtgøres"), _("Tærskelværdien er den, der gælder den dag"))
    moeder = Days(
        label=_("Politiske møder, der kan godkende"),
        help_text=_("Datoer med komma imellem: 2026-05-06, 2026-06-03"),
        required=False,
    )
    vurdering = forms.IntegerField(
        label=_("Dage til at vurdere tilbud"), required=False, min_value=1, max_value=365
    )
    den = _day(_("Spurgt den"), _("Tomt er i dag. Svaret gælder, som reglerne er den dag"))

    def __init__(self, data: QueryDict | None, *, today: date) -> None:
        """Offer the agreements there are, and ask again what rules asked for."""
        super().__init__(data, label_suffix="")
        self.today = today
        field: Any = self.fields["aftale"]
        field.choices = agreement_choices(today)
        self.told = told_facts(data or {})
        for name, definition in self.told.items():
            self.fields[name] = field_for(definition)

    def clean(self) -> dict[str, Any]:
        """The answers, where they can all be so."""
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("vare") and not self.categories():
            self.add_error("vare", _("Ingen varegruppe hedder sådan. Prøv et andet ord."))
        if self.errors:
            return cleaned
        for name, text in contradictions(self.purchase(), self.on()):
            self.add_error(ASKS_FOR[name], spoken(text))
        return cleaned

    def on(self) -> date:
        """The day it is asked for; today where none is told."""
        day: date | None = self.cleaned_data.get("den")
        return day or self.today

    def categories(self) -> list[str]:
        """The codes the words for the category lead to."""
        return codes_for(self.cleaned_data["vare"])

    def purchase(self) -> Purchase:
        """The purchase as it is told."""
        said = self.cleaned_data
        codes = self.categories()
        concerns = frozenset(said["vedroerer"]) - {NONE_OF_THEM}
        return Purchase(
            title=said["behov"],
            kind=said["slags"] or None,
            cpv=codes[0] if len(codes) == 1 else None,
            value=said["vaerdi"],
            options_value=said["optioner"],
            months=said["maaneder"],
            published=said["bekendtgjort"],
            starts=said["start"],
            meetings=said["moeder"],
            evaluation_days=_decimal(said["vurdering"]),
            concerns=concerns if said["vedroerer"] else None,
            unit=said["enhed"],
            place=said["sted"],
            agreement="" if said["aftale"] == NO_AGREEMENT else said["aftale"] or None,
            others_buy_it=said["andre"],
            more=self.more(),
        )

    def more(self) -> dict[str, Given]:
        """The facts rules asked for, those that were answered."""
        facts = {
            definition.name: as_fact(definition, self.cleaned_data.get(name))
            for name, definition in self.told.items()
        }
        return {name: value for name, value in facts.items() if value is not None}


def agreement_choices(on: date) -> list[tuple[str, Any]]:
    """Look it up, know that there is none, or name one of those that run."""
    by_number = {it.number: str(it) for it in in_force(on)}
    return [
        ("", _("Slå det op i aftalerne")),
        (NO_AGREEMENT, _("Ingen aftale dækker købet")),
        *by_number.items(),
    ]


def told_facts(data: Mapping[str, Any]) -> dict[str, FactDefinition]:
    """The facts beyond the form's own that stand in the address, by their plain names."""
    vocabulary = rulebooks().vocabulary
    return {
        name: vocabulary.facts[fact] for name, fact in others(vocabulary).items() if name in data
    }


def asked_fields(names: Iterable[str]) -> dict[str, FactDefinition]:
    """The facts that are asked for, those a field can be made of."""
    vocabulary = rulebooks().vocabulary
    facts = others(vocabulary)
    return {name: vocabulary.facts[facts[name]] for name in names if name in facts}


def field_for(definition: FactDefinition) -> forms.Field:
    """A field for a fact, by its type."""
    label = spoken(definition.label)
    label = f"{label[:1].upper()}{label[1:].rstrip(',')}"
    match definition.type:
        case FactType.YES_NO:
            choices: list[tuple[str, Any]] = [UNKNOWN, (YES, _("Ja")), (NO, _("Nej"))]
        case FactType.CHOICE:
            choices = [UNKNOWN, *((key, spoken(it)) for key, it in definition.choices.items())]
        case FactType.DATE:
            return _day(label)
        case FactType.TEXT | FactType.CPV:
            return forms.CharField(label=label, required=False, max_length=100)
        case _:
            return forms.DecimalField(label=label, required=False, max_digits=14)
    return forms.ChoiceField(label=label, required=False, choices=choices)


def as_fact(definition: FactDefinition, said: Any) -> Given:
    """What was answered, as the fact wants it; None where nothing was."""
    if said in (None, ""):
        return None
    if definition.type is FactType.YES_NO:
        return bool(said == YES)
    given: Given = said
    return given


def _decimal(number: int | None) -> Decimal | None:
    return None if number is None else Decimal(number)
