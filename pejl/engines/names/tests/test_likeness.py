"""Which names are put to a person, and how high they score."""

from pejl.engines.names.likeness import ASK, Names

REGISTER = [
    "nordlys rengoering",
    "solvang rengoering",
    "adullam housing association",
    "chippindale plant",
    "salford community and voluntary services trust",
    "afdeling 3",
    "afdeling 4",
]


def test_an_empty_register_is_like_nothing():
    assert Names([]).like("nordlys rengoering") == []


def test_a_misspelt_rare_word_is_asked_about():
    likeness = Names(REGISTER).like("chippendale plant")

    assert [it.other for it in likeness] == ["chippindale plant"]


def test_an_abbreviated_word_is_asked_about():
    likeness = Names(REGISTER).like("adullam housing assoc")

    assert likeness[0].other == "adullam housing association"


def test_a_name_cut_short_by_a_narrow_column_is_asked_about():
    likeness = Names(REGISTER).like("salford community and voluntary serv")

    assert likeness[0].score >= ASK


def test_a_shared_trade_is_not_enough():
    names = Names(REGISTER)

    assert names.score("nordlys rengoering", "solvang rengoering") < ASK


def test_a_number_tells_two_departments_apart():
    assert Names(REGISTER).score("afdeling 3", "afdeling 4") < ASK


def test_the_score_is_the_same_both_ways():
    names = Names(REGISTER)

    assert names.score(REGISTER[2], REGISTER[3]) == names.score(REGISTER[3], REGISTER[2])
