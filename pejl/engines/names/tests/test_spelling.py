"""Which words may be one word, and which may not."""

from collections import Counter

import pytest

from pejl.engines.names.spelling import Spellings

COMMON = Counter({"rengoering": 40, "association": 12, "services": 30, "entreprenoerfirma": 8})


def test_an_empty_register_has_no_words_near():
    assert Spellings({}).near("rengoering") == set()


@pytest.mark.parametrize("written", ["rengoring", "rengoerring", "regnoering", "rengoerinq"])
def test_one_slip_is_near(written):
    assert Spellings(COMMON).near(written) == {"rengoering"}


def test_two_slips_are_not_near():
    assert Spellings(COMMON).near("rengorng") == set()


@pytest.mark.parametrize(
    ("written", "meant"),
    [("assoc", "association"), ("servs", "services"), ("entreprenoer", "entreprenoerfirma")],
)
def test_a_common_word_may_be_written_short(written, meant):
    assert Spellings(COMMON).near(written) == {meant}


def test_a_short_way_of_writing_is_near_from_the_long_one_too():
    assert Spellings({"assoc": 1, "association": 12}).near("association") == {"assoc"}


def test_the_article_makes_no_other_word():
    assert Spellings({"bageri": 1, "bageriet": 1}).near("bageri") == {"bageriet"}


def test_a_rare_word_is_not_a_longer_one_written_short():
    assert not Spellings({"crowdfunder": 1}).alike("crowd", "crowdfunder")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("lilleby", "lillebaek"),
        ("murer", "maler"),
        ("holm", "helm"),
        ("hus3", "hus4"),
        ("2020a1", "2020a2"),
        ("solvang", "molvang"),
    ],
)
def test_another_word_is_not_near(one, other):
    assert not Spellings({one: 9, other: 9}).alike(one, other)
