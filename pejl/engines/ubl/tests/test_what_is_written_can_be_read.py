"""Nothing is lost between writing and reading."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pejl.engines.refusal import Refusal
from pejl.engines.ubl.document import Identifier
from pejl.engines.ubl.read import read
from pejl.engines.ubl.tests.papers import SYNTAXES, catalogue, invoice, order
from pejl.engines.ubl.write import write

xml_text = st.text(
    st.characters(blacklist_categories=["Cs", "Cc"], blacklist_characters="\ufffe\uffff"),
    min_size=1,
)


def back(paper):
    """The paper written and read again."""
    return read(write(paper))


@pytest.mark.parametrize("syntax", SYNTAXES)
@pytest.mark.parametrize("kind", ["invoice", "credit_note"])
def test_an_invoice_comes_back_as_it_was(syntax, kind):
    paper = invoice(syntax, kind)

    assert back(paper) == paper


@pytest.mark.parametrize("syntax", SYNTAXES)
@pytest.mark.parametrize("made", [order, catalogue])
def test_an_order_and_a_catalogue_come_back_as_they_were(syntax, made):
    paper = made(syntax)

    assert back(paper) == paper


@given(xml_text.filter(str.strip))
def test_any_text_comes_back_without_the_blanks_around_it(said):
    paper = invoice("peppol-bis-3")._replace(notes=(said,))

    assert back(paper).notes == (said.strip(),)


@given(xml_text.filter(str.strip))
def test_any_scheme_comes_back_without_the_blanks_around_it(said):
    paper = invoice("peppol-bis-3")
    buyer = paper.buyer._replace(endpoint=Identifier("9520000000004", said))

    assert back(paper._replace(buyer=buyer)).buyer.endpoint.scheme == said.strip()


@given(st.decimals(min_value=-1_000_000, max_value=1_000_000, places=6))
def test_any_price_comes_back_to_the_last_decimal(price):
    paper = invoice("oioubl-2.1")
    line = paper.lines[0]._replace(price=price)

    assert back(paper._replace(lines=(line,))).lines[0].price == price


def test_a_whole_amount_is_written_with_two_decimals():
    paper = invoice("oioubl-2.1")
    totals = paper.totals._replace(payable=Decimal(325))

    assert b">325.00</cbc:PayableAmount>" in write(paper._replace(totals=totals))


def examples(shared):
    """Every official example that can be read without flaws, with where it lies."""
    for folder in ("oioubl-2.1", "peppol-bis-billing-3", "peppol-dk-cius", "peppol-poacc-3"):
        for path in sorted((shared / "data" / folder).rglob("*.xml")):
            try:
                paper = read(path.read_bytes())
            except Refusal:
                continue
            if not paper.flaws:
                yield path, paper


def test_the_official_examples_come_back_as_they_were(shared):
    compared = 0

    for path, paper in examples(shared):
        try:
            written = write(paper)
        except ValueError:
            continue
        assert read(written) == paper, path
        compared += 1

    assert compared > 80
