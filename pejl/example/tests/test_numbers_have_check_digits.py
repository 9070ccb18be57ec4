"""Every made-up number is of the right form, and of a range nobody has."""

from random import Random

from stdnum import ean, iban, luhn
from stdnum.dk import cpr, cvr

from pejl.example.parties import iban as made_iban
from pejl.example.person_numbers import _WEIGHTS, person_number
from pejl.example.tests.conftest import bill_in
from pejl.example.world import World

WORLD = World()


def test_cvr_numbers_hold_and_begin_at_ninety_million():
    numbers = [WORLD.municipality["cvr"], *WORLD.suppliers]

    assert all(cvr.is_valid(number) and number.startswith("9") for number in numbers)


def test_gln_and_gtin_hold_and_are_of_the_range_kept_for_examples():
    numbers = [unit.gln for unit in WORLD.units]
    numbers += [one.gtin for articles in WORLD.articles.values() for one in articles if one.gtin]

    assert all(ean.is_valid(number) and number.startswith("952") for number in numbers)
    assert len(set(numbers)) == len(numbers)


def test_person_numbers_hold_and_are_of_people_long_dead():
    for seed in range(200):
        number = person_number(Random(seed)).replace("-", "")

        assert cpr.is_valid(number)
        assert cpr.get_birth_date(number).year <= 1860
        weighted = sum(int(one) * by for one, by in zip(number, (*_WEIGHTS, 1), strict=True))
        assert weighted % 11 == 0


def test_ibans_hold():
    assert iban.is_valid(made_iban("99990012345678"))


def test_the_payment_lines_of_cards_hold(year):
    lines = [
        way.reference.removeprefix("71#")
        for path in sorted((year / "invoices").iterdir())[:120]
        if b"<cbc:PaymentMeansCode>93<" in path.read_bytes()
        for way in bill_in(path).payments
    ]

    assert lines
    assert all(luhn.is_valid(line) and len(line) == 15 for line in lines)
