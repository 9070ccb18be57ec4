"""A sentence is said in Danish unless English is asked for."""

from pejl.engines.text import Text

HELLO = Text("Goddag", "Good day")


def test_danish_comes_first():
    assert HELLO.in_("da") == HELLO.in_("") == "Goddag"


def test_english_is_said_in_any_of_its_kinds():
    assert HELLO.in_("en") == HELLO.in_("en-gb") == "Good day"
