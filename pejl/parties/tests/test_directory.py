"""Suppliers are one by CVR number, else by name, and never by a guess."""

import pytest
from stdnum.dk import cvr as cvr_number

from pejl.parties.actions import register
from pejl.parties.actions.directory import Directory
from pejl.parties.models import Supplier, Unit

pytestmark = pytest.mark.django_db


def valid_cvr(start: int = 20_000_000) -> str:
    return next(it for it in map(str, range(start, start + 100)) if cvr_number.is_valid(it))


def test_the_same_cvr_number_is_one_supplier_whatever_the_name():
    directory = Directory()

    one = directory.supplier(name="Nordlys Rengøring ApS", cvr=valid_cvr())
    other = directory.supplier(name="NR Service", cvr=f"DK{valid_cvr()}")

    assert one == other


def test_two_spellings_without_cvr_number_are_one_by_name():
    directory = Directory()

    one = directory.supplier(name="Nordlys Rengøring ApS")
    other = directory.supplier(name="NORDLYS RENGØRING")

    assert one == other


def test_a_name_gets_its_cvr_number_when_it_is_told():
    directory = Directory()
    one = directory.supplier(name="Nordlys Rengøring")

    other = directory.supplier(name="Nordlys Rengøring ApS", cvr=valid_cvr())

    assert one == other
    assert Supplier.objects.get().cvr == valid_cvr()


def test_an_invalid_cvr_number_decides_nothing():
    directory = Directory()

    one = directory.supplier(name="Nordlys", cvr="12345678")
    other = directory.supplier(name="Solvang", cvr="12345678")

    assert one != other


def test_alike_names_stay_two():
    directory = Directory()

    assert directory.supplier(name="Chippendale Plant") != directory.supplier(
        name="Chippindale Plant"
    )


@pytest.fixture
def namesakes() -> set[int]:
    """Two suppliers of one name, with each their CVR number."""
    directory = Directory()
    numbers = (valid_cvr(), valid_cvr(30_000_000))
    return {directory.supplier(name="Nordlys ApS", cvr=number) for number in numbers}


def test_a_name_two_suppliers_share_is_one_question_however_often_it_comes(namesakes):
    directory = Directory()

    unnumbered = {directory.supplier(name="NORDLYS") for _ in range(3)}

    assert len(unnumbered) == 1
    assert unnumbered.isdisjoint(namesakes)


def test_whom_a_shared_name_means_is_remembered(namesakes):
    meant = Supplier.objects.get(pk=min(namesakes))
    unnumbered = Supplier.objects.get(pk=Directory().supplier(name="Nordlys"))

    register.merge(supplier=unnumbered, into=meant, by="anna")

    assert Directory().supplier(name="Nordlys") == meant.pk


def test_a_supplier_given_its_cvr_number_no_longer_stands_for_the_name_alone():
    directory = Directory()
    one = directory.supplier(name="Nordlys")
    directory.supplier(name="Nordlys", cvr=valid_cvr())

    other = directory.supplier(name="Nordlys", cvr=valid_cvr(30_000_000))

    assert directory.supplier(name="Nordlys") not in (one, other)


def test_a_name_in_other_letters_is_known_again():
    directory = Directory()

    assert directory.supplier(name="ΔΙΑΣ") == directory.supplier(name="διας")


def test_what_was_learned_is_known_next_time():
    known = Directory().supplier(name="Nordlys Rengøring", number="4711", source="ledger")

    assert Directory().supplier(name="NR", number="4711", source="ledger") == known


def test_a_municipality_is_known_to_be_a_public_body():
    Directory().supplier(name="Ballerup Kommune", cvr="58271713")

    assert Supplier.objects.get().is_public_body


def test_a_valid_gln_makes_a_unit_and_an_invalid_one_does_not():
    directory = Directory()

    assert directory.unit(gln="5790000123452") is not None
    assert directory.unit(gln="5790000123453", name="Lilleby Kommune") is None
    assert Unit.objects.count() == 1
