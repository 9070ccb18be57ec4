"""How much each price book differs from the one before it."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils import timezone

from pejl.contracts.models import Agreement, Price, PriceBook
from pejl.contracts.queries.differences import differences
from pejl.parties.models import Supplier

pytestmark = pytest.mark.django_db


@pytest.fixture
def agreement() -> Agreement:
    supplier = Supplier.objects.create(name="Nordlys Papir")
    return Agreement.objects.create(
        number="A-1", title="Papir", kind="own", supplier=supplier, starts=date(2025, 1, 1)
    )


def book(agreement: Agreement, starts: date, prices: dict[str, str]) -> PriceBook:
    it = PriceBook.objects.create(
        agreement=agreement,
        valid_from=starts,
        digest=str(starts),
        imported_at=timezone.now(),
        imported_by="anna",
    )
    for item, price in prices.items():
        Price.objects.create(
            book=it, item=item, text=item, price=Decimal(price), unit="C62", valid_from=starts
        )
    return it


def test_an_agreement_without_price_books_has_no_differences(agreement):
    assert differences(agreement) == []


def test_the_first_book_has_nothing_before_it(agreement):
    book(agreement, date(2025, 1, 1), {"P1": "10"})

    (first,) = differences(agreement)

    assert first.previous is None
    assert first.changes == []


def test_rises_falls_and_the_new_and_gone_are_counted_apart(agreement):
    book(agreement, date(2025, 1, 1), {"P1": "10", "P2": "10", "P3": "10", "P4": "10"})
    book(agreement, date(2025, 7, 1), {"P1": "12", "P2": "9", "P3": "10", "P5": "1"})

    newest = differences(agreement)[0]

    assert (newest.rises, newest.falls, newest.others) == (1, 1, 2)


def test_the_steepest_rise_is_told(agreement):
    book(agreement, date(2025, 1, 1), {"P1": "10", "P2": "10"})
    book(agreement, date(2025, 7, 1), {"P1": "11", "P2": "15"})

    steepest = differences(agreement)[0].steepest

    assert steepest
    assert (steepest.item, steepest.share) == ("P2", Decimal("0.5"))


def test_the_newest_book_stands_first(agreement):
    book(agreement, date(2025, 7, 1), {})
    book(agreement, date(2025, 1, 1), {})

    assert [it.book.valid_from.month for it in differences(agreement)] == [7, 1]
