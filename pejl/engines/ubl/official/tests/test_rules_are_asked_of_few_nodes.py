"""Saxon is asked as little as can be, and answers as if it were asked everything."""

import pytest

from pejl.engines.ubl.official.contexts import EVERY, offered, quick
from pejl.engines.ubl.official.tests.small import invoice, rule, schema, wants

DELIVERY = "<cac:Delivery><cbc:ID>7</cbc:ID><cbc:Note>x</cbc:Note></cac:Delivery>"


@pytest.mark.parametrize(
    ("context", "nodes"),
    [
        ("cbc:ID", "//cbc:ID"),
        ("/inv:Invoice/cbc:ID", "/inv:Invoice/cbc:ID"),
        ("/*/cac:TaxTotal[cbc:TaxAmount = '0']", "/*/cac:TaxTotal"),
        ("cac:Party[cbc:ID = 'a|b']/cbc:ID", "//cac:Party/cbc:ID"),
        ("(cbc:ID | cbc:Note)[$strict]", "//cbc:ID | //cbc:Note"),
        ("/", EVERY),
        ("*", EVERY),
        ("//*[not(*) and not(normalize-space())]", "//*[not(*) and not(normalize-space())]"),
        ("//*[@currencyID]", "//*[@currencyID]"),
        ("//*[xs:date(.)]", EVERY),
        ("(cac:A | cac:B)/cbc:ID", EVERY),
        ("cbc:ID/@schemeID", f"{EVERY} | //@*"),
        ("cbc:ID/text()", f"{EVERY} | //text()"),
    ],
)
def test_what_a_context_can_match_is_offered(context, nodes):
    assert offered([context]) == nodes


def test_one_context_that_may_match_anything_offers_everything():
    assert offered(["cbc:ID", "*"]) == EVERY


def test_an_ending_is_asked_of_the_local_name():
    assert quick("//*[ends-with(name(),'Amount')]") == "//*[ends-with(local-name(), 'Amount')]"


def test_an_ending_with_a_prefix_is_left_as_it_is():
    assert quick("//*[ends-with(name(), 'c:ID')]") == "//*[ends-with(name(), 'c:ID')]"


def absent(*paths):
    """A rule that wants none of these there."""
    checks = (wants(f"not({path})", code=path.replace("/", "-")) for path in paths)
    return schema(rule("inv:Invoice", *checks))


def test_tests_of_absence_fire_one_by_one(findings):
    text = absent("cac:Delivery/cbc:ID", "cac:Delivery/cbc:Note", "cac:Delivery/cbc:Other")

    fired = [finding.rule for finding in findings(text, invoice(DELIVERY))]

    assert fired == ["cac:Delivery-cbc:ID", "cac:Delivery-cbc:Note"]


def test_tests_of_absence_are_silent_where_there_is_nothing(findings):
    text = absent("cac:Delivery/cbc:ID", "cac:Delivery/cbc:Note", "cac:Delivery/cbc:Other")

    assert findings(text, invoice()) == []


def test_the_beginning_itself_may_be_what_must_not_be_there(findings):
    text = absent("cac:Delivery", "cac:Delivery/cbc:A", "cac:Delivery/cbc:B", "cac:Delivery/cbc:C")

    fired = [finding.rule for finding in findings(text, invoice(DELIVERY))]

    assert fired == ["cac:Delivery"]
