"""The published rules and the UBL schema find nothing in what we write."""

import pytest
from lxml import etree

from pejl.engines.ubl.tests.papers import catalogue, invoice, order
from pejl.engines.ubl.tests.published import published_rules
from pejl.engines.ubl.write import write


@pytest.fixture(scope="module")
def official(shared):
    return published_rules(shared)


@pytest.mark.parametrize(
    ("syntax", "rules"), [("oioubl-2.1", "OIOUBL"), ("peppol-bis-3", "PEPPOL")]
)
@pytest.mark.parametrize("kind", ["invoice", "credit_note"])
def test_a_bill_breaks_no_rule(official, syntax, rules, kind):
    written = write(invoice(syntax, kind))

    assert official.rule_set(rules, written).check(written) == []


@pytest.mark.parametrize(
    ("paper", "rules"),
    [
        (order("oioubl-2.1"), "OIOUBL"),
        (order("peppol-bis-3"), "POACC:T01"),
        (catalogue("oioubl-2.1"), "OIOUBL"),
        (catalogue("peppol-bis-3"), "POACC:T19"),
    ],
)
def test_an_order_and_a_catalogue_break_no_fatal_rule(official, paper, rules):
    written = write(paper)

    fired = official.rule_set(rules, written).check(written)

    assert [one for one in fired if one.severity == "fatal"] == []


@pytest.mark.parametrize("made", [invoice, order, catalogue])
@pytest.mark.parametrize("syntax", ["oioubl-2.1", "peppol-bis-3"])
def test_the_elements_stand_as_the_schema_wants_them(shared, made, syntax):
    root = etree.fromstring(write(made(syntax)))
    name = etree.QName(root).localname
    schema = shared / "data" / "ubl-2.1-xsd" / "maindoc" / f"UBL-{name}-2.1.xsd"

    etree.XMLSchema(etree.parse(schema)).assertValid(root)
