"""A code held against a long list gets the answer `contains` would give."""

import pytest
from lxml import etree

from pejl.engines.ubl.official.stylesheet import stylesheet
from pejl.engines.ubl.official.tests.small import invoice, rule, schema

pytest.importorskip("saxonche")

CODES = " ".join(f"C{number:02}" for number in range(40))
SPACED = f"' {CODES} '"
COMMAS = f"',{CODES.replace(' ', ',')},'"


def held(code, listed=SPACED, mark=" ", before=""):
    """A schema whose one rule fires where `contains` finds `code` in the list."""
    test = f"contains({listed}, concat('{mark}', {code}, '{mark}'))"
    return schema(before + rule("inv:Invoice", f'<report id="R-1" test="{test}">Yes.</report>'))


def numbered(number):
    return invoice(f"<cbc:ID>{number}</cbc:ID>")


@pytest.mark.parametrize(
    ("number", "fires"),
    [("C00", True), ("C39", True), ("C40", False), ("C0", False), ("", False), ("C01 C02", True)],
)
def test_a_code_is_found_as_contains_finds_it(findings, number, fires):
    assert bool(findings(held("cbc:ID"), numbered(number))) is fires


def test_a_code_that_is_not_there_is_not_found(findings):
    assert findings(held("cbc:UUID"), numbered("C00")) == []


def test_a_list_may_have_commas(findings):
    assert findings(held("cbc:ID", COMMAS, ","), numbered("C07"))


def test_a_list_may_have_a_name(findings):
    let = f'<let name="codes" value="{COMMAS}"/>'

    assert findings(held("cbc:ID", "$codes", ",", let), numbered("C07"))


def test_a_name_declared_twice_is_left_to_the_rule(findings):
    fires = "<report id=\"R-2\" test=\"contains($codes, concat(',', cbc:ID, ','))\">Yes.</report>"
    own = '<let name="codes" value="\',X,\'"/>'
    text = schema(f'<let name="codes" value="{COMMAS}"/>' + rule("inv:Invoice", own + fires))

    assert findings(text, numbered("C07")) == []


def test_several_codes_where_one_is_meant_stop_the_rules(findings):
    found = findings(held("cbc:ID"), invoice("<cbc:ID>C01</cbc:ID><cbc:ID>C02</cbc:ID>"))

    assert [it.rule for it in found] == ["official-rules-stopped"]


def test_a_short_list_is_left_as_it_is():
    text = schema(
        rule("inv:Invoice", "<report id=\"R\" test=\"contains(' A B ', ' A ')\">!</report>")
    )

    assert "contains(' A B '" in stylesheet(etree.fromstring(text))
