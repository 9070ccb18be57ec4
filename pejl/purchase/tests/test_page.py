"""The form that asks, and the answer: everything stands in the address."""

from datetime import date
from decimal import Decimal

import pytest
from django.http import QueryDict
from django.test import Client

from pejl.contracts.models import Agreement
from pejl.engines.applies.purchase import NOTHING_KNOWN
from pejl.parties.models import Supplier
from pejl.purchase.forms import Days, Kroner, PurchaseForm
from pejl.purchase.queries import alike, covering, known

pytestmark = pytest.mark.django_db
ON = date(2026, 3, 2)
ASKED = "/hvad-gaelder/?den=2026-03-02&behov=Skole&vare=45214200&vaerdi=60+mio."


@pytest.fixture
def paper() -> Agreement:
    """An agreement on office supplies that runs in 2026."""
    return Agreement.objects.create(
        number="L-1",
        title="Papir",
        kind="own",
        supplier=Supplier.objects.create(name="Kontor A/S"),
        starts=date(2026, 1, 1),
        ends=date(2026, 12, 31),
        categories=["3019"],
    )


def page(client: Client, address: str) -> str:
    """What is shown there."""
    return client.get(address).content.decode()


def form(address: str) -> PurchaseForm:
    """The form as it is filled in by an address."""
    filled = PurchaseForm(QueryDict(address.partition("?")[2]), today=ON)
    assert filled.is_valid(), filled.errors
    return filled


def test_an_empty_form_is_no_mistake(reader: Client):
    assert "form-error-message" not in page(reader, "/hvad-gaelder/")


def test_the_route_stands_first(reader: Client):
    shown = page(reader, ASKED)

    assert shown.index("EU-udbud efter udbudsloven.") < shown.index("Det skal du gøre")


def test_the_address_can_be_corrected(reader: Client):
    assert 'value="Skole"' in page(reader, f"{ASKED}&ret=1")


def test_a_contradiction_is_said_at_its_field(reader: Client):
    assert "Kun CPV 45 er bygge og anlæg" in page(reader, f"{ASKED}&slags=goods")


def test_a_category_nobody_knows_is_said(reader: Client):
    assert "Ingen varegruppe hedder sådan" in page(reader, "/hvad-gaelder/?behov=x&vare=xyzzy")


def test_all_that_is_wrong_is_said_at_once(reader: Client):
    said = page(reader, "/hvad-gaelder/?behov=x&vare=xyzzy&vaerdi=mange")

    assert "Ingen varegruppe hedder sådan" in said
    assert "Skriv et beløb i kroner" in said


def test_what_rules_asked_for_can_be_told_in_the_address():
    assert form(f"{ASKED}&cross_border=nej").purchase().more == {"tender.cross_border": False}


def test_none_of_them_is_told_of_what_the_purchase_concerns():
    assert form(f"{ASKED}&vedroerer=ingen").purchase().concerns == frozenset()


def test_nothing_ticked_is_not_told():
    assert form(ASKED).purchase().concerns is None


@pytest.mark.parametrize(
    ("written", "kroner"),
    [
        ("5.000.000", "5000000"),
        ("5 000 000", "5000000"),
        ("5000000,50", "5000000.50"),
        ("5 mio.", "5000000"),
        ("1,5 mio. kr.", "1500000"),
        ("9.000 kr.", "9000"),
    ],
)
def test_kroner_are_read_as_people_write_them(written: str, kroner: str):
    assert Kroner().clean(written) == Decimal(kroner)


def test_days_are_put_in_order():
    assert Days().clean("2026-06-03, 2026-05-06") == (date(2026, 5, 6), date(2026, 6, 3))


def test_an_agreement_covers_what_lies_within_its_groups(paper: Agreement):
    covered = covering("30197640", ON)

    assert covered is not None
    assert [it.number for it in covered] == ["L-1"]


def test_an_agreement_covers_nothing_else(paper: Agreement):
    assert covering("39110000", ON) == ()


def test_an_agreement_that_has_ended_when_the_purchase_starts_does_not_cover(paper: Agreement):
    assert known("30197640", ON, date(2027, 2, 1)).agreements is None


def test_an_empty_register_tells_nothing():
    assert covering("30197640", ON) is None


def test_without_a_category_nothing_is_looked_up():
    assert known(None, ON).agreements is NOTHING_KNOWN.agreements


@pytest.mark.parametrize(
    ("category", "digits"), [("39113200", "3911"), ("39100000", "391"), ("39000000", "39")]
)
def test_what_is_alike_lies_in_the_class_or_in_the_group_told(category: str, digits: str):
    assert alike(category) == digits


def test_the_agreement_is_linked_from_the_answer(reader: Client, paper: Agreement):
    shown = page(reader, "/hvad-gaelder/?den=2026-03-02&behov=Papir&vare=30197640&vaerdi=9.000")

    assert f'href="/aftaler/{paper.pk}/"' in shown
