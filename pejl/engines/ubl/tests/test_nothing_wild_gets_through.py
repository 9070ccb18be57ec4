"""Whatever bytes come in, the answer is a document or a reason, never a surprise."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pejl.engines.refusal import Reason, Refusal
from pejl.engines.ubl.intake import files
from pejl.engines.ubl.parse import parse
from pejl.engines.ubl.read import read
from pejl.engines.ubl.reading.names import SHORT
from pejl.engines.ubl.tests.raw import CREDIT_NOTE, OIOUBL, PEPPOL

PIECES = [
    b"<", b">", b"/", b"&", b'"', b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<?", b"?>", b"<!DOCTYPE",
    b"&lt;", b"&#0;", b"&#x1F4A9;", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xc3", b"9" * 60, b"-",
    b".", b",", b"NaN", b"1e9", b"2026-02-30", b"true", b"DKK", b"EUR", b"xmlns=''", b"\xe2\x80",
    b"OIOUBL-2.1", b"<cbc:ID>", b"</cbc:ID>", b"<cac:Price>", b"</cac:Price>", b" ", b"\n", b"",
]  # fmt: skip


@st.composite
def mutated(draw):
    """A sound bill with pieces of it cut out, doubled, moved or replaced."""
    data = draw(st.sampled_from([PEPPOL, OIOUBL, CREDIT_NOTE]))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(data)))
        end = start + draw(st.integers(0, 200))
        piece = draw(st.sampled_from([*PIECES, data[start:end] * 2, data[end : end + 50]]))
        data = data[:start] + piece + data[end:]
    return data


def answer(data):
    """The document or the reason; anything else fails the test."""
    try:
        return read(data)
    except Refusal as error:
        return error.reasons[0]


@given(st.binary(max_size=2000))
def test_any_bytes(data):
    assert answer(data).text.da


@given(mutated())
def test_a_bill_that_was_damaged(data):
    found = answer(data)

    assert found.text.en if isinstance(found, Reason) else found.seller is not None


@given(mutated(), st.sampled_from(["utf-16", "utf-16-le", "latin-1", "cp1252", "utf-32"]))
def test_a_damaged_bill_in_another_encoding(data, codec):
    assert answer(data.decode("utf-8", "replace").encode(codec, "replace"))


@given(st.text(max_size=300))
def test_any_text_as_a_value(said):
    data = PEPPOL.replace(b"225.00", said.encode("utf-8", "replace"))

    found = answer(data)

    assert isinstance(found, Reason) or found.number == "F-1001" or found.flaws


@given(mutated())
def test_no_tree_ever_has_a_doctype_or_an_entity(data):
    try:
        root = parse(data)
    except Refusal:
        return

    assert root.getroottree().docinfo.internalDTD is None
    assert all(isinstance(element.tag, str) for element in root.iter())


@given(mutated())
def test_every_flaw_has_a_place_and_words(data):
    found = answer(data)

    for flaw in () if isinstance(found, Reason) else found.flaws:
        assert flaw.location.startswith("/")
        assert flaw.message.da


@pytest.fixture
def kept():
    """The names kept so far, left as they were."""
    before = dict(SHORT)
    yield SHORT
    SHORT.clear()
    SHORT.update(before)


def test_names_without_end_are_not_kept(kept):
    names = [f"N{n}" for n in range(5000)] + ["L" * 300]
    odd = "".join(f"<cbc:{name}/>" for name in names)

    assert read(PEPPOL.replace(b"<cbc:Note>", f"{odd}<cbc:Note>".encode())) == read(PEPPOL)
    assert len(kept) <= 4096
    assert max(map(len, kept.values())) < 200


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("ind")


def a_zip():
    inner, outer = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("1.xml", PEPPOL)
    with zipfile.ZipFile(outer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("maj.zip", inner.getvalue())
        archive.writestr("2.xml", OIOUBL)
    return outer.getvalue()


@given(st.lists(st.tuples(st.integers(0, 10_000), st.binary(max_size=8)), max_size=12))
def test_a_zip_that_was_damaged(folder, damage):
    data = bytearray(a_zip())
    for place, said in damage:
        data[place % len(data) : place % len(data) + len(said)] = said
    (folder / "a.zip").write_bytes(b"PK\x03\x04" + data[4:])

    for name, found in files(folder):
        assert name
        assert isinstance(found, bytes | Reason)
