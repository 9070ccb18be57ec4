"""The number decides, then the GTIN; bare text only where a side has no number."""

from pejl.engines.matching.items import ItemIndex, resembles, same_item
from pejl.engines.matching.tests.shop import line, ordered

GTIN, OTHER_GTIN = "5712345780121", "5712345780111"


def found(wanted, *things):
    basis, rows = ItemIndex.of(things).find(wanted)
    return basis, [thing.number for thing in rows]


def test_nothing_is_found_on_an_empty_shelf():
    assert found(line()) == ("none", [])


def test_the_item_number_finds_it():
    assert found(line(), ordered()) == ("item", ["1"])


def test_the_item_number_finds_it_though_the_text_is_another():
    assert found(line(text="Papir"), ordered()) == ("item", ["1"])


def test_the_gtin_finds_it_where_the_number_does_not():
    assert found(line(item="9", gtin=GTIN), ordered(gtin=GTIN)) == ("gtin", ["1"])


def test_number_and_gtin_of_two_things_are_a_conflict():
    things = ordered(number="1"), ordered(number="2", item="9", gtin=GTIN)

    assert found(line(gtin=GTIN), *things) == ("conflict", ["1", "2"])


def test_the_text_finds_what_has_no_number():
    assert found(line(), ordered(item=None)) == ("text", ["1"])


def test_the_text_does_not_find_what_has_another_number():
    assert found(line(), ordered(item="9")) == ("none", [])


def test_lines_of_one_number_are_of_one_item():
    assert same_item(line(), ordered(text="Papir"))


def test_lines_of_one_text_but_two_numbers_are_not():
    assert not same_item(line(), ordered(item="9"))


def test_one_number_with_texts_of_different_worlds_does_not_resemble():
    assert not resembles(line(item="1"), ordered(item="1", text="Projektor, leje"))


def test_one_text_typed_in_another_order_resembles():
    assert resembles(line(text="Tavle 2x5 m"), ordered(item="9", text="Tavle 5x2 m"))


def test_two_short_texts_do_not_resemble_by_chance():
    assert not resembles(line(item="8", text="Beslag"), ordered(item="9", text="Blackboard 2x5 m"))
