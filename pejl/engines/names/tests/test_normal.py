"""What makes two spellings one supplier, and what does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pejl.engines.names.normal import key


def test_nothing_written_has_no_key():
    assert key("") == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nordlys Rengøring ApS", "NORDLYS RENGØRING"),
        ("Nordlys Rengøring A/S", "Nordlys rengøring a.s."),
        ("Lilleby Tømrer- og Snedker", "Lilleby Tømrer & Snedker"),
        ("K J Maskiner", "KJ Maskiner Ltd"),
        ("Vestergaards Bageri v/ M. Jensen", "Vestergaards Bageri"),
        ("The Paper Company Limited", "Paper Company Ltd."),
        ("Electro North West plc", "Electro Northwest P.L.C."),
        ("O'Hara Foods UK Ltd", "OHara Foods"),
    ],
)
def test_case_form_and_punctuation_make_no_other_supplier(one, other):
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nordlys Rengøring", "Solvang Rengøring"),
        ("AS Byg", "Byg"),
        ("Afdeling 3", "Afdeling 4"),
        ("Lilleby Kommune", "Lilleby Forsyning"),
    ],
)
def test_another_word_makes_another_supplier(one, other):
    assert key(one) != key(other)


def test_a_name_that_is_only_a_legal_form_keeps_it():
    assert key("A/S") == "as"


@given(st.text(max_size=80))
def test_any_text_has_a_key_that_stays_the_same(name):
    assert key(name) == key(name.strip())
