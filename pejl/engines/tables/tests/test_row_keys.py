"""A row has the same key wherever it is met."""

from collections import Counter
from datetime import date
from decimal import Decimal

from pejl.engines.tables.keys import row_keys

DAYS = [date(2026, 3, 1), date(2026, 3, 1), date(2026, 3, 2)]
AMOUNTS = [Decimal("5.00"), Decimal("5.00"), Decimal("5.00")]


def keys(source="lilleby", days=DAYS, amounts=AMOUNTS):
    return row_keys(source, [days, amounts], Counter())


def test_no_rows_have_no_keys():
    assert keys(days=[], amounts=[]) == []


def test_rows_that_say_the_same_are_told_apart_by_their_order():
    assert len(set(keys())) == 3


def test_the_same_rows_have_the_same_keys_in_a_longer_file():
    assert keys(days=DAYS[1:], amounts=AMOUNTS[1:])[0] == keys()[0]


def test_rows_are_counted_through_all_batches_of_a_file():
    seen: Counter[bytes] = Counter()

    first = row_keys("lilleby", [DAYS[:1]], seen)
    second = row_keys("lilleby", [DAYS[1:2]], seen)

    assert first + second == row_keys("lilleby", [DAYS[:2]], Counter())


def test_another_source_has_other_keys():
    assert set(keys()).isdisjoint(keys(source="nabokøbing"))


def test_a_blank_is_not_a_value():
    assert row_keys("x", [[None], ["a"]], Counter()) != row_keys("x", [["a"], [None]], Counter())
