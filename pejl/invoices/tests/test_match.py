"""Bills are held against orders and agreed prices, and can be again when something changes."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils import timezone

from pejl.contracts.models import Agreement, Price, PriceBook
from pejl.invoices.actions import receiving
from pejl.invoices.actions.matching import match_stale
from pejl.invoices.actions.receiving import receive
from pejl.invoices.models import Deviation, Match, OrderLink
from pejl.invoices.tests.papers import invoice, line, order, paper
from pejl.parties.models import Supplier

pytestmark = pytest.mark.django_db


@pytest.fixture
def billed():
    """Two of A1 billed at 10 kroner each, on order B-1."""
    receive(papers=[paper(order(), "o.xml"), paper(invoice())], about="prøve", by="anna")


def agree(price: str, item: str = "A1") -> Agreement:
    agreement = Agreement.objects.create(
        number="A-7",
        title="Papir",
        kind="own",
        supplier=Supplier.objects.get(),
        starts=date(2025, 1, 1),
        source="t",
    )
    book = PriceBook.objects.create(
        agreement=agreement,
        valid_from=date(2025, 1, 1),
        name="t",
        digest="d",
        imported_at=timezone.now(),
        imported_by="t",
    )
    Price.objects.create(
        book=book,
        item=item,
        text=f"Vare {item}",
        price=Decimal(price),
        unit="C62",
        valid_from=date(2025, 1, 1),
    )
    return agreement


def test_nothing_new_is_nothing_to_match():
    assert match_stale(by="anna") == 0


def test_a_bill_finds_its_order(billed):
    match_stale(by="anna")

    assert OrderLink.objects.filter(order__number="B-1").exists()


def test_without_an_agreement_there_is_no_price_to_hold_against(billed):
    match_stale(by="anna")

    assert Match.objects.get().priced == "no_price_book"


def test_the_agreed_price_is_found(billed):
    agree("10.00")

    match_stale(by="anna")

    assert Match.objects.get().priced == "agreed"


def test_a_higher_price_is_a_deviation_with_its_arithmetic(billed):
    agree("8.00")

    match_stale(by="anna")

    found = Deviation.objects.get()
    assert (found.kind, found.amount) == ("price", Decimal("4.00"))
    assert "8,00" in found.arithmetic_da


def test_matching_twice_gives_the_same(billed):
    agree("8.00")
    match_stale(by="anna")

    assert match_stale(by="anna") == 0
    assert Deviation.objects.count() == 1


def test_a_new_agreement_makes_bills_be_matched_again(billed):
    match_stale(by="anna")
    agree("8.00")

    match_stale(by="anna")

    assert Match.objects.get().priced == "above"


def test_what_a_person_said_is_kept(billed):
    agreement = agree("8.00")
    match_stale(by="anna")
    receiving.settle(
        deviation=Deviation.objects.get(), state="claimed", note="Skrevet til dem", by="bo"
    )
    agreement.save()

    match_stale(by="anna")

    assert (Deviation.objects.get().state, Deviation.objects.get().settled_by) == ("claimed", "bo")


def test_the_second_to_settle_is_told(billed):
    agree("8.00")
    match_stale(by="anna")
    first, second = Deviation.objects.get(), Deviation.objects.get()
    receiving.settle(deviation=first, state="claimed", note="x", by="bo")

    assert not receiving.settle(deviation=second, state="accepted", note="y", by="carl")


def test_more_billed_than_ordered_is_a_deviation(billed):
    receive(
        papers=[paper(invoice("F-9", lines=[line(1, "A1", 5, "10.00")]), "9.xml")],
        about="p",
        by="anna",
    )

    match_stale(by="anna")

    assert Deviation.objects.get().kind == "quantity"
