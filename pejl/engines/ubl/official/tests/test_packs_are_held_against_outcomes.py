"""Published outcomes: found in a folder, run against the right release, and counted by rule."""

from datetime import date

import pytest

from pejl.engines.refusal import Refusal
from pejl.engines.ubl.official.conformance import RuleConformance, settle, tallies
from pejl.engines.ubl.official.outcomes import VEFA, outcomes
from pejl.engines.ubl.official.tests.small import (
    PEPPOL,
    UBL,
    added,
    en16931,
    invoice,
    lay,
    oioubl,
    peppol,
    wants,
)

pytest.importorskip("saxonche")

DAY = date(2026, 6, 1)
HEADER = "file,document,artefact,n_errors,n_warnings,error_ids,warning_ids"
MAY = "Last update: 2026 May release 3.0.21."
EARLIER = "Last update: 2025 May release 3.0.19."
RULES = {"rules/r.sch": en16931(wants("cbc:ID", code="BR-02"), comment=MAY)}


def suite(*tests: tuple[str, str], configuration: str = "tc434-ubl", rule: str = "BR-02") -> str:
    """A testSet: for each test what is expected, and what stands in the Invoice."""
    return f'''<testSet xmlns="{VEFA[1:-1]}" configuration="{configuration}">
{"".join(one_test(expected, rule, content) for expected, content in tests)}</testSet>'''


def one_test(expected: str, rule: str, content: str) -> str:
    """A test of one rule; after the word what is expected there may be an attribute."""
    word, _, _ = expected.partition(" ")
    return f"""<test><assert><{expected}>{rule}</{word}></assert>
<Invoice xmlns="{UBL}:Invoice-2" xmlns:cbc="{UBL}:CommonBasicComponents-2">{content}</Invoice>
</test>"""


def tallied(folder, packs, workers=1, day=DAY):
    return tallies(settle(outcomes(folder), packs, day, workers, lambda count: None))


@pytest.fixture
def tried(tmp_path, shelf, wish):
    """The tallies of a folder of rules and outcomes, its rules being on the shelf."""

    def run(files, rules=RULES, **how):
        folder = lay(tmp_path / "in", {**rules, **files})
        return tallied(folder, added(folder, shelf, wish), **how)

    return run


def test_a_folder_without_outcomes_gives_none(tried):
    assert tried({}) == []


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(Refusal, match="is not a folder"):
        list(outcomes(tmp_path / "gone"))


def test_a_rule_that_does_as_expected_agrees(tried):
    tests = suite(("success", "<cbc:ID>7</cbc:ID>"), ("error", ""))

    assert tried({"unit/a.xml": tests}) == [RuleConformance("BR-02", 2, 0, 0, ())]


def test_a_rule_that_does_not_disagrees_and_the_case_is_named(tried):
    tests = suite(("error", "<cbc:ID>7</cbc:ID>"), ("success", ""), ("warning", ""))

    cases = tuple(f"unit/a.xml test {number}" for number in (1, 2, 3))
    assert tried({"unit/a.xml": tests}) == [RuleConformance("BR-02", 0, 3, 0, cases)]


def test_how_often_a_rule_fires_counts_where_it_is_said(tried):
    tests = suite(('error number="1"', ""), ('error number="2"', ""))

    assert tried({"unit/a.xml": tests}) == [
        RuleConformance("BR-02", 1, 1, 0, ("unit/a.xml test 2",))
    ]


def test_a_rule_no_pack_has_is_not_covered(tried):
    tests = suite(("success", ""), rule="BR-99")

    assert tried({"unit/a.xml": tests}) == [RuleConformance("BR-99", 0, 0, 1, ())]


def test_a_document_no_pack_has_is_not_covered(tried):
    tests = suite(("success", "")).replace("Invoice", "Order")

    assert tried({"unit/a.xml": tests}) == [RuleConformance("BR-02", 0, 0, 1, ())]


def test_a_run_that_stopped_does_not_agree_that_the_rule_was_silent(tried):
    rules = {"rules/r.sch": en16931(wants("number(cbc:ID) idiv 0 = 1", code="BR-02"))}

    assert tried({"u/a.xml": suite(("success", "<cbc:ID>7</cbc:ID>"))}, rules)[0].disagreed == 1


def test_a_unit_test_is_of_the_release_beside_it(tried):
    rules = {
        "sch/r.sch": peppol(wants("cbc:ID", code="R-1"), comment=EARLIER),
        "sch-2026.5/r.sch": peppol(wants("not(cbc:ID)", code="R-1"), comment=MAY),
    }
    tests = suite(("error", ""), configuration="peppolbis-en16931-base", rule="R-1")

    found = tried({"unit/a.xml": tests, "unit-2026.5/a.xml": tests}, rules)

    assert found == [RuleConformance("R-1", 1, 1, 0, ("unit-2026.5/a.xml test 1",))]


def test_a_unit_test_with_no_release_beside_it_is_of_the_one_in_force(tmp_path, shelf, wish):
    packs = added(lay(tmp_path / "release", RULES), shelf, wish)
    alone = lay(tmp_path / "a" / "b" / "c" / "d", {"a.xml": suite(("error", ""))})

    assert tallied(alone, packs) == [RuleConformance("BR-02", 1, 0, 0, ())]
    assert tallied(alone, packs, day=date(2020, 1, 1)) == [RuleConformance("BR-02", 0, 0, 1, ())]


def test_a_whole_document_is_of_the_version_its_artefact_names(tried):
    table = f"{HEADER}\nx.xml,Invoice,EN16931-UBL 3.0.21,1,0,BR-02,\n"
    table += "x.xml,Invoice,EN16931-UBL 1.0.0,1,0,BR-02,\n"
    document = invoice(customization=PEPPOL).decode()

    found = tried({"expected-results.csv": table, "x.xml": document})

    assert found == [
        RuleConformance("EN16931-UBL 1.0.0", 0, 0, 1, ()),
        RuleConformance("EN16931-UBL 3.0.21", 1, 0, 0, ()),
    ]


@pytest.mark.parametrize("row", ["0,0,,", "1,1,BR-02,BR-02", "1,0,BR-03,", "2,0,BR-02,"])
def test_numbers_and_codes_of_a_whole_document_must_all_agree(tried, row):
    table = f"{HEADER}\nx.xml,Invoice,EN16931-UBL 3.0.21,{row}\n"
    document = invoice(customization=PEPPOL).decode()

    assert tried({"expected-results.csv": table, "x.xml": document})[0].disagreed == 1


def test_a_set_of_tests_that_is_cut_short_is_refused(tried):
    with pytest.raises(Refusal) as refused:
        tried({"unit/a.xml": suite(("error", ""))[:-20]})

    assert refused.value.code == "tests_not_xml"


def test_a_table_that_lacks_columns_is_refused(tried):
    with pytest.raises(Refusal, match="lacks the columns artefact, document"):
        tried({"expected-results.csv": "file,n_errors,n_warnings,error_ids,warning_ids\n"})


def test_a_table_that_names_a_missing_file_is_refused(tried):
    with pytest.raises(Refusal, match=r"names .*gone\.xml, which does not exist"):
        tried({"expected-results.csv": f"{HEADER}\ngone.xml,Invoice,EN16931-UBL 1,0,0,,\n"})


def test_a_table_whose_numbers_are_not_is_refused(tried):
    files = {
        "expected-results.csv": f"{HEADER}\nx.xml,Invoice,EN16931-UBL 1,none\n",
        "x.xml": "<a/>",
    }

    with pytest.raises(
        Refusal, match=r"the numbers of errors and warnings of x\.xml are not numbers"
    ):
        tried(files)


def test_a_unit_test_without_a_document_is_refused(tried):
    empty = suite().replace("</testSet>", "<test><assert/></test></testSet>")

    with pytest.raises(Refusal, match=r"A test in .*a\.xml has no document"):
        tried({"unit/a.xml": empty})


def test_two_processes_count_as_one_does(tried):
    rules = {**RULES, "nemhandel/r.sch": oioubl(wants("cbc:ID", code="F-INV009"))}
    files = {
        "unit/a.xml": suite(("error", "")),
        "unit/b.xml": suite(("error", ""), configuration="", rule="F-INV009"),
    }

    assert [(each.rule, each.agreed) for each in tried(files, rules, workers=2)] == [
        ("BR-02", 1),
        ("F-INV009", 1),
    ]
