"""What a finding tells of the rule that fired and of the place it fired at."""

from xml.sax.saxutils import escape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pejl.engines.text import Text
from pejl.engines.ubl.official import STOPPED
from pejl.engines.ubl.official.tests.small import invoice, rule, schema, wants

pytest.importorskip("saxonche")

NUMBERED = invoice("<cbc:ID>7</cbc:ID>")


@pytest.mark.parametrize(
    ("beside", "severity"),
    [
        ({}, "fatal"),
        ({"flag": "fatal"}, "fatal"),
        ({"role": "error"}, "fatal"),
        ({"flag": "warning"}, "warning"),
        ({"role": "warning"}, "warning"),
        ({"role": "information"}, "warning"),
    ],
)
def test_the_severity_is_the_flag_or_the_role(findings, beside, severity):
    text = schema(rule("cbc:ID", wants("false()", **beside)))

    assert findings(text, NUMBERED)[0].severity == severity


@pytest.mark.parametrize(("tag", "severity"), [("F-INV001", "fatal"), ("W-INV010", "warning")])
def test_oioubl_writes_code_and_severity_in_the_message(findings, tag, severity):
    text = schema(rule("cbc:ID", f'<assert test="false()">\n  [{tag}] Wrong.</assert>'))

    found = findings(text, NUMBERED)[0]

    assert (found.rule, found.severity) == (tag, severity)


def test_the_official_words_stand_in_both_languages(findings):
    text = schema(rule("cbc:ID", wants("false()", "Must\n   be 8.")))

    assert findings(text, NUMBERED)[0].message == Text("Must be 8.", "Must be 8.")


def test_the_place_counts_where_there_are_several(findings):
    text = schema(rule("cbc:ID[. = '8']", wants("false()")))
    lines = "".join(
        f"<cac:InvoiceLine><cbc:ID>{number}</cbc:ID></cac:InvoiceLine>" for number in (7, 8)
    )

    assert findings(text, invoice(lines))[0].location == "/Invoice/cac:InvoiceLine[2]/cbc:ID"


def test_a_single_value_is_told(findings):
    text = schema(rule("cbc:ID", wants("false()")))

    assert findings(text, NUMBERED)[0].said == "7"


def test_what_holds_other_elements_says_nothing_itself(findings):
    text = schema(rule("inv:Invoice", wants("false()")))

    assert findings(text, NUMBERED)[0].said is None


def test_danish_letters_survive(findings):
    text = schema(rule("cbc:Note", wants("false()", "Beløbet er “<value-of select='.'/>” €")))

    found = findings(text, invoice("<cbc:Note>Rødgrød 😀</cbc:Note>"))[0]

    assert found.message.da == "Beløbet er “Rødgrød 😀” €"


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), max_size=200))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_whatever_the_paper_says_is_told_as_it_stands(findings, said):
    document = invoice(f"<cbc:Note>{escape(said)}</cbc:Note>")

    found = findings(schema(rule("cbc:Note", wants("false()"))), document)[0]

    assert (found.said or "").split() == said.split()


def test_a_malformed_date_stops_the_run_and_says_so(findings):
    early = wants("xs:date(.) lt xs:date('2026-01-01')", code="R-2")
    text = schema(rule("cbc:ID", wants("false()")) + rule("cbc:Date", early))

    found = findings(text, invoice("<cbc:ID>7</cbc:ID><cbc:Date>1 May</cbc:Date>"))

    assert [finding.rule for finding in found] == [STOPPED]


def test_a_stopped_run_tells_what_it_stumbled_over(findings):
    text = schema(rule("cbc:ID", wants("number(.) idiv 0 = 1")))

    found = findings(text, NUMBERED)

    assert "zero" in found[0].message.da
    assert found[0].message.da.startswith("De officielle regler gik i stå")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "iso-8859-1", "utf-16"])
def test_the_encoding_of_the_document_does_not_matter(findings, encoding):
    text = schema(rule("cbc:Note", wants("false()")))
    said = encoding.removesuffix("-sig")
    document = (
        f'<?xml version="1.0" encoding="{said}"?>' + invoice("<cbc:Note>Æ</cbc:Note>").decode()
    )

    assert findings(text, document.encode(encoding))[0].said == "Æ"
