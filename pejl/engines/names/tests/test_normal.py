"""What makes two spellings one supplier, and what does not."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pejl.engines.names.normal import key, words


def test_nothing_written_has_no_key():
    assert key("") == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nordlys Rengøring ApS", "NORDLYS RENGØRING"),
        ("Nordlys Rengøring A/S", "Nordlys rengøring a.s."),
        ("Nordlys Rengøring A/S", "Nordlys Rengøring ApS"),
        ("Nordlys Rengøring ApS", "Nordlys Rengoering"),
        ("Lilleby Elforsyning A.m.b.a.", "Lilleby Elforsyning"),
        ("Aktieselskabet Nordlys", "Nordlys A/S"),
        ("A/S Nordlys", "Nordlys Aktieselskab"),
        ("I/S Lilleby Affald", "Lilleby Affald Interessentskab"),
        ("Århus Maskinfabrik", "Aarhus Maskinfabrik A/S"),
        ("Lilleby Tømrer- og Snedker", "Lilleby Tømrer & Snedker"),
        ("Holm & Søn", "Holm + Søn"),
        ("Holm & Søn A/S", "Holm og Søn"),
        ("K J Maskiner", "KJ Maskiner Ltd"),
        ("K.J. Maskiner", "KJ Maskiner"),
        ("Nordlys ApS v/ M. Jensen", "Nordlys ApS"),
        ("Nordlys A/S (Afdeling Lilleby)", "Nordlys"),
        ("Nordlys A/S via Solvang Indkøb", "Nordlys A/S"),
        ("Holm & Co A/S", "Holm og Company"),
        ("Nordlys DK", "Nordlys Danmark A/S"),
        ("The Paper Company Limited", "Paper Company Ltd."),
        ("Electro North West plc", "Electro Northwest P.L.C."),
        ("O'Hara Foods Ltd", "OHara Foods"),
    ],
)
def test_case_form_and_punctuation_make_no_other_supplier(one, other):
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nordlys Rengøring", "Solvang Rengøring"),
        ("Slagter Holm, Lilleby", "Slagter Holm, Storeby"),
        ("Lilleby VVS", "Lillebæk VVS"),
        ("Holm & Søn Murer", "Holm & Søn Maler"),
        ("Holm & Søn", "Holm & Sønner"),
        ("Holm & Søn", "Holm"),
        ("Holm & Co A/S", "Holm A/S"),
        ("Entreprenørfirmaet Holm", "Murerfirmaet Holm"),
        ("Entreprenørfirmaet Holm", "Holm"),
        ("AS Byg", "Byg"),
        ("Afdeling 3", "Afdeling 4"),
        ("Lilleby Kommune", "Lilleby Forsyning"),
        ("Boligselskabet Lilleby", "Lilleby"),
    ],
)
def test_another_word_makes_another_supplier(one, other):
    assert key(one) != key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lilleby Taxi v/ Jens Holm", "Lilleby Taxi v/ Ole Berg"),
        ("Lilleby Taxi v/Jens Holm", "Lilleby Taxi"),
        ("Nordlys Danmark A/S", "Nordlys A/S"),
        ("Holm Byg I/S", "Holm Byg ApS"),
        ("Holm Byg K/S", "Holm Byg"),
        ("Lilleby Kommune c/o Nordlys", "Lilleby Kommune"),
        ("Aktieselskabet af 1. januar 1990", "Anpartsselskabet af 1. januar 1990"),
        ("A/B Solvang", "Solvang ApS"),
    ],
)
def test_what_may_tell_two_apart_stays(one, other):
    assert key(one) != key(other)


def test_a_business_and_whom_it_is_run_by_stay_apart_in_the_words():
    assert words("Vestergaards Bageri v/M. Jensen") == "vestergaards bageri | m jensen"


def test_a_form_in_the_middle_of_two_firms_drops_neither():
    assert words("Nordlys A/S & Solvang A/S") == "nordlys as and solvang"


def test_a_name_that_is_only_a_company_form_keeps_it():
    assert key("A/S") == "as"


def test_letters_in_two_parts_are_the_same_letters():
    name = "Århus Smørrebrød"

    assert key(unicodedata.normalize("NFD", name)) == key(name)


def test_a_name_in_other_letters_has_a_key():
    assert key("ΔΙΑΣ Α.Ε.") == "διασαε"


def test_a_name_without_letters_is_its_own_key():
    assert key(" ?? ") == "??"


@example("+")  # a word where it stands alone, "and" between two names
@given(st.text(max_size=80))
def test_space_around_a_name_makes_no_difference(name):
    assert key(name) == key(f" {name.strip()} ")


@given(st.text(max_size=80))
def test_every_name_has_a_key(name):
    assert bool(key(name)) == bool(name.strip())
