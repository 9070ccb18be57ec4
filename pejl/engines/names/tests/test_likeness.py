"""Which names are put to a person, and how high they score."""

import pytest

from pejl.engines.names.likeness import ASK, NameIndex
from pejl.engines.names.normal import words

SURNAMES = ["Holm", "Berg", "Dahl", "Krogh", "Lund", "Skov", "Bach", "Friis"]
TRADES = ["Murer", "Maler", "VVS", "Tømrerfirma", "Slagter", "Entreprenørfirma", "Rengøring"]
TOWNS = ["Lilleby", "Storeby", "Nordby", "Sønderby"]
REGISTER = [
    *(f"{surname} & Søn {trade}" for surname in SURNAMES for trade in TRADES),
    *(f"{trade} {town}" for trade in TRADES for town in TOWNS),
]


def names(*more: str) -> NameIndex:
    """A register where trades, towns and surnames are common, and `more` besides."""
    return NameIndex(map(words, (*REGISTER, *more)))


def test_an_empty_register_is_like_nothing():
    assert NameIndex([]).like("nordlys rengoering") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Chippindale Rengøring", "Chippendale Rengøring"),
        ("Nordlys Tømrer Firma", "Nordlys Tømrerfirma"),
        ("Nordlys Entr. Firma", "Nordlys Entrfirma"),
        ("Entreprenørfirmaet Nordlys", "Nordlys Entreprenørfirma"),
        ("Nordlys Entreprenør", "Nordlys Entreprenørfirma"),
        ("Nordlys Danmark A/S", "Nordlys A/S"),
        ("Nordlys I/S", "Nordlys A/S"),
        ("Nordlys v/ M. Jensen", "Nordlys"),
        ("Bageriet Solhjørnet v/ Anne Juul", "Anne Juul"),
        ("Nordlys Service Lilleby", "Nordlys Service"),
        ("Nordlys A/S, Afd. Lilleby Øst", "Nordlys ApS"),
        ("Foreningen Fælles Fremtid for Nordb", "Foreningen Fælles Fremtid for Nordby og Omegn"),
    ],
)
def test_a_name_that_may_be_another_is_asked_about(one, other):
    found = names(one, other).like(words(one))

    assert words(other) in [it.other for it in found]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nordlys Rengøring", "Solvang Rengøring"),
        ("Slagter Nordlys Lilleby", "Slagter Solvang Lilleby"),
        ("Slagter Lilleby", "Slagter Storeby"),
        ("Lilleby VVS", "Lillebæk VVS"),
        ("Holm & Søn Murer", "Holm & Søn Maler"),
        ("Holm & Søn Murer", "Berg & Søn Murer"),
        ("Nordlys Bageri Lilleby", "Nordlys"),
        ("Daginstitution 3", "Daginstitution 4"),
        ("Lilleby Taxi v/ Jens Nygaard", "Lilleby Taxi v/ Ole Toft"),
    ],
)
def test_a_shared_trade_or_town_is_not_asked_about(one, other):
    assert words(other) not in [it.other for it in names(one, other).like(words(one))]


def test_the_score_is_the_same_both_ways():
    one, other = words("Holm & Søn Maler"), words("Maler Holm Lilleby")

    assert names().score(one, other) == names().score(other, one)


def test_every_pair_is_found_once():
    found = names("Nordlys Service", "Nordlys Service Lilleby").pairs()

    assert [(it.one, it.other) for it in found if "nordlys" in it.one] == [
        ("nordlys service", "nordlys service lilleby")
    ]


def test_all_who_share_a_trade_are_not_held_against_each_other():
    cleaners = NameIndex(f"{number}stjerne rengoering" for number in range(1000))

    assert len(cleaners.candidates("7stjerne rengoering")) < 10


def test_a_lower_bar_asks_more():
    few, many = NameIndex(map(words, REGISTER)), NameIndex(map(words, REGISTER), at_least=ASK / 2)

    assert len(few.pairs()) < len(many.pairs())
