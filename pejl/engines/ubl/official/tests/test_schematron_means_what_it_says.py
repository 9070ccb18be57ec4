"""What each part of Schematron means when it is run."""

import pytest

from pejl.engines.ubl.official.tests.small import XSL, invoice, lay, rule, schema, wants

pytest.importorskip("saxonche")

NUMBERED = invoice("<cbc:ID>7</cbc:ID>")


def test_no_patterns_find_nothing(findings):
    assert findings(schema(""), invoice()) == []


def test_an_assert_fires_where_its_test_fails(findings):
    text = schema(rule("inv:Invoice", wants("cbc:ID")))

    found = findings(text, invoice())

    assert [finding.rule for finding in found] == ["R-1"]


def test_an_assert_that_holds_is_silent(findings):
    text = schema(rule("inv:Invoice", wants("cbc:ID")))

    assert findings(text, NUMBERED) == []


def test_a_report_fires_where_its_test_holds(findings):
    text = schema(rule("inv:Invoice", '<report id="R-2" test="cbc:ID">Yes.</report>'))

    assert [finding.rule for finding in findings(text, NUMBERED)] == ["R-2"]


def test_the_first_rule_of_a_pattern_that_matches_takes_the_node(findings):
    rules = f'<rule context="cbc:ID"/><rule context="cbc:*">{wants("false()")}</rule>'
    text = schema(f"<pattern>{rules}</pattern>")

    found = findings(text, invoice("<cbc:ID>7</cbc:ID><cbc:Note>x</cbc:Note>"))

    assert [finding.said for finding in found] == ["OIOUBL-2.1", "x"]


def test_each_pattern_has_its_own_turn(findings):
    text = schema(rule("cbc:ID", wants("false()")) + rule("cbc:ID", wants("false()", code="R-2")))

    assert [finding.rule for finding in findings(text, NUMBERED)] == ["R-1", "R-2"]


def test_an_attribute_may_be_the_context(findings):
    text = schema(rule("cbc:ID/@schemeID", wants(". = 'GLN'")))

    found = findings(text, invoice('<cbc:ID schemeID="CVR">7</cbc:ID>'))

    assert [(it.location, it.said) for it in found] == [("/Invoice/cbc:ID/@schemeID", "CVR")]


def test_a_text_may_be_the_context(findings):
    text = schema(rule("cbc:ID/text()", wants(". = '8'")))

    assert [finding.rule for finding in findings(text, NUMBERED)] == ["R-1"]


def test_the_document_may_be_the_context(findings):
    text = schema(rule("/", wants("cbc:ID")))

    assert [finding.location for finding in findings(text, NUMBERED)] == [""]


def test_a_let_is_seen_in_its_rule(findings):
    let = '<let name="n" value="number(cbc:ID)"/>'
    text = schema(rule("inv:Invoice", let, wants("$n = 8")))

    assert [finding.rule for finding in findings(text, NUMBERED)] == ["R-1"]


def test_a_let_of_the_schema_is_seen_in_contexts(findings):
    text = schema('<let name="own" value="\'7\'"/>' + rule("cbc:ID[. = $own]", wants("false()")))

    assert [finding.rule for finding in findings(text, NUMBERED)] == ["R-1"]


def test_two_patterns_may_use_one_name_for_different_things(findings):
    one, other = (
        f'<pattern><let name="n" value="{value}"/><rule context="cbc:ID[. = $n]">'
        f"{wants('false()', code=code)}</rule></pattern>"
        for value, code in ((7, "R-1"), (8, "R-2"))
    )

    assert [finding.rule for finding in findings(schema(one + other), NUMBERED)] == ["R-1"]


def test_an_abstract_pattern_is_filled_in(findings):
    text = schema(
        f'<pattern abstract="true" id="model"><rule context="$where">{wants("$what")}</rule>'
        '</pattern><pattern is-a="model"><param name="where" value="inv:Invoice"/>'
        '<param name="what" value="cbc:ID"/></pattern>'
    )

    assert [finding.rule for finding in findings(text, invoice())] == ["R-1"]


def test_a_parameter_whose_name_begins_with_another_is_not_mistaken_for_it(findings):
    text = schema(
        f'<pattern abstract="true" id="m"><rule context="cbc:ID">{wants("$BR-1-1")}</rule>'
        '</pattern><pattern is-a="m"><param name="BR-1" value="false()"/>'
        '<param name="BR-1-1" value="true()"/></pattern>'
    )

    assert findings(text, NUMBERED) == []


def test_a_rule_extends_an_abstract_rule(findings):
    text = schema(
        f'<pattern><rule abstract="true" id="base">{wants("false()")}</rule></pattern>'
        + rule("cbc:ID", '<extends rule="base"/>')
    )

    assert [finding.rule for finding in findings(text, NUMBERED)] == ["R-1"]


def test_a_rule_that_extends_one_that_is_not_there_does_without_it(findings):
    text = schema(rule("cbc:ID", '<extends rule="gone"/>', wants("false()")))

    assert [finding.rule for finding in findings(text, NUMBERED)] == ["R-1"]


def test_only_the_default_phase_runs(findings):
    text = schema(
        '<phase id="p"><active pattern="in"/></phase>'
        f'<pattern id="in"><rule context="cbc:ID">{wants("false()")}</rule></pattern>'
        f'<pattern id="out"><rule context="cbc:ID">{wants("false()", code="R-2")}</rule></pattern>',
        'defaultPhase="p"',
    )

    assert [finding.rule for finding in findings(text, NUMBERED)] == ["R-1"]


def test_without_a_default_phase_every_pattern_runs(findings):
    text = schema('<phase id="p"><active pattern="in"/></phase>' + rule("cbc:ID", wants("false()")))

    assert [finding.rule for finding in findings(text, NUMBERED)] == ["R-1"]


@pytest.mark.parametrize(
    "include",
    ['<include href="{}"/>', '<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="{}"/>'],
)
@pytest.mark.parametrize("part", ["pattern", "schema"])
def test_a_part_is_put_in_its_place(findings, tmp_path, include, part):
    pattern = f'<rule context="cbc:ID">{wants("false()")}</rule>'
    whole = {"pattern": pattern, "schema": f"<pattern>{pattern}</pattern>"}[part]
    text = f'<{part} xmlns="http://purl.oclc.org/dsdl/schematron">{whole}</{part}>'
    lay(tmp_path, {"parts/p.xml": text})

    found = findings(schema(include.format("parts/p.xml")), NUMBERED)

    assert [finding.rule for finding in found] == ["R-1"]


def test_a_function_and_a_key_may_be_used_in_tests(findings):
    text = schema(
        f'<xsl:function {XSL} name="u:twice"><xsl:param name="n"/>'
        '<xsl:sequence select="2 * $n"/></xsl:function>'
        f'<xsl:key {XSL} name="by-id" match="cbc:ID" use="string(.)"/>'
        + rule("inv:Invoice", wants("u:twice(number(cbc:ID)) = 14 and key('by-id', '8')"))
    )

    assert [finding.rule for finding in findings(text, NUMBERED)] == ["R-1"]


def test_a_message_tells_values_and_names(findings):
    said = 'The <name/> is <emph>not</emph> <value-of select="."/>.'
    text = schema(rule("cbc:ID", wants("false()", said)))

    assert findings(text, NUMBERED)[0].message.en == "The cbc:ID is not 7."


def test_xslt_inside_a_rule_may_write_an_error_of_its_own(findings):
    own = (
        "<xsl:if test=\". = '7'\"><Error xmlns=''><Description>[W-LIB223] Twice.</Description>"
        "<Xpath>/Invoice[1]</Xpath></Error></xsl:if>"
    )
    text = schema(rule("cbc:ID", own))

    found = [(it.rule, it.severity, it.location) for it in findings(text, NUMBERED)]

    assert found == [("W-LIB223", "warning", "/Invoice[1]")]
