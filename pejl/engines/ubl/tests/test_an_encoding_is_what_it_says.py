"""The letters of a name are right, or the file is turned away."""

import pytest

from pejl.engines.refusal import Refusal
from pejl.engines.ubl.read import read
from pejl.engines.ubl.tests.raw import PEPPOL

TEXT = PEPPOL.decode()


def declared(encoding):
    return f'<?xml version="1.0" encoding="{encoding}"?>\n{TEXT}'


def note(data):
    return read(data).lines[0].item.name


@pytest.mark.parametrize(
    ("name", "codec"),
    [
        ("UTF-8", "utf-8"),
        ("utf-8", "utf-8-sig"),
        ("UTF-16", "utf-16"),
        ("UTF-16", "utf-16-le"),
        ("utf-16", "utf-16-be"),
        ("ISO-8859-1", "latin-1"),
        ("iso-8859-15", "iso-8859-15"),
        ("Windows-1252", "cp1252"),
    ],
)
def test_it_is_read(name, codec):
    assert note(declared(name).encode(codec)) == "Kuglepen, blå"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_it_may_be_left_unsaid(codec):
    assert note(TEXT.encode(codec)) == "Kuglepen, blå"


@pytest.mark.parametrize(
    ("said", "codec"),
    [
        ("UTF-8", "latin-1"),
        ("UTF-8", "utf-16"),
        ("UTF-16", "utf-8"),
        ("US-ASCII", "utf-8"),
        ("US-ASCII", "latin-1"),
        ("ISO-8859-1", "utf-8"),
        ("ISO-8859-1", "utf-8-sig"),
        ("ISO-8859-1", "utf-16"),
    ],
)
def test_another_than_it_says_is_refused(said, codec):
    with pytest.raises(Refusal) as raised:
        read(declared(said).encode(codec))

    assert raised.value.code == "wrong-encoding"
    assert said in raised.value.text.da


@pytest.mark.parametrize("codec", ["UTF-7", "EBCDIC-CP-DK", "klingon"])
def test_one_nobody_writes_bills_in_is_refused(codec):
    with pytest.raises(Refusal) as raised:
        read(declared(codec).encode())

    assert raised.value.code == "unknown-encoding"


def test_unsaid_it_must_be_utf_8():
    with pytest.raises(Refusal) as raised:
        read(TEXT.encode("latin-1"))

    assert raised.value.code == "wrong-encoding"


def test_half_a_letter_at_the_end_is_refused():
    with pytest.raises(Refusal) as raised:
        read(declared("UTF-16").encode("utf-16") + b"\n")

    assert raised.value.code == "wrong-encoding"
