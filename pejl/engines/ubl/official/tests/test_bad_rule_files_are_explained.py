"""What a person is told of rule files that cannot be used: the sentences are the interface."""

import pytest

from pejl.engines.refusal import Refusal
from pejl.engines.ubl.official import schematron
from pejl.engines.ubl.official.adding import add
from pejl.engines.ubl.official.schematron import SCH
from pejl.engines.ubl.official.tests.small import XSL, lay, oioubl, schema, wants


def refusal(folder, shelf, wish):
    with pytest.raises(Refusal) as refused:
        list(add(folder, shelf, wish, lambda text: None))
    return refused.value.text


def test_a_folder_that_is_not_there(tmp_path, shelf, wish):
    text = refusal(tmp_path / "gone", shelf, wish)

    assert text.da.endswith("gone er ikke en mappe.")


def test_a_folder_without_rule_files(tmp_path, shelf, wish):
    text = refusal(lay(tmp_path / "in", {"notes.xml": "<a/>"}), shelf, wish)

    assert text.en.startswith("There are no Schematron rule files in")


def test_a_truncated_file(tmp_path, shelf, wish):
    text = refusal(lay(tmp_path / "in", {"cut.sch": oioubl()[:300]}), shelf, wish)

    assert "cut.sch" in text.en
    assert "is not well-formed XML" in text.en


def test_a_part_that_is_missing(tmp_path, shelf, wish):
    text = refusal(
        lay(tmp_path / "in", {"r.sch": schema('<include href="gone/T01.sch"/>')}), shelf, wish
    )

    assert (
        "r.sch inkluderer gone/T01.sch, som ikke findes. Hent en udgave med alle dele." in text.da
    )


@pytest.mark.parametrize("href", ["/etc/hosts", "https://example.org/rules.sch", ""])
def test_a_part_from_elsewhere(tmp_path, shelf, wish, href):
    text = refusal(
        lay(tmp_path / "in", {"r.sch": schema(f'<include href="{href}"/>')}), shelf, wish
    )

    assert f"r.sch includes “{href}”; only files with a relative path can go along." in text.en


def test_a_file_that_includes_itself(tmp_path, shelf, wish):
    text = refusal(lay(tmp_path / "in", {"r.sch": schema('<include href="r.sch"/>')}), shelf, wish)

    assert "r.sch includes itself." in text.en


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ('<rules xmlns="urn:example"/>', "not_schematron"),
        (f'<include xmlns="{SCH[1:-1]}" href="part.sch"/>', "root_is_an_include"),
    ],
)
def test_a_file_that_is_no_schema_itself(tmp_path, content, code):
    folder = lay(tmp_path / "in", {"r.sch": content, "part.sch": schema("")})

    with pytest.raises(Refusal) as refused:
        schematron.read(folder / "r.sch")

    assert refused.value.code == code


def test_an_abstract_pattern_that_is_missing(tmp_path, shelf, wish):
    pytest.importorskip("saxonche")
    text = refusal(
        lay(
            tmp_path / "in",
            {"r.sch": oioubl().replace("</schema>", '<pattern is-a="m"/></schema>')},
        ),
        shelf,
        wish,
    )

    assert text.en == "r.sch: There is no abstract pattern m."


def test_a_test_that_is_not_xpath(tmp_path, shelf, wish):
    pytest.importorskip("saxonche")
    text = refusal(lay(tmp_path / "in", {"r.sch": oioubl(wants("cbc:ID = = 7"))}), shelf, wish)

    assert text.da.startswith("r.sch: Reglerne kan ikke køres:")


def test_a_function_declared_twice_differently(tmp_path, shelf, wish):
    pytest.importorskip("saxonche")
    functions = "".join(
        f'<xsl:function {XSL} name="u:f"><xsl:sequence select="{n}"/></xsl:function>'
        for n in (1, 2)
    )
    text = refusal(
        lay(tmp_path / "in", {"r.sch": oioubl().replace("<pattern>", f"{functions}<pattern>")}),
        shelf,
        wish,
    )

    assert text.en == "r.sch: u:f is declared twice, differently."


def test_rules_that_would_write_files(tmp_path, shelf, wish):
    pytest.importorskip("saxonche")
    text = refusal(
        lay(tmp_path / "in", {"r.sch": oioubl('<xsl:result-document href="x"/>')}), shelf, wish
    )

    assert text.en == (
        "r.sch: The schema wants to write files (xsl:result-document); a rule may not."
    )


def test_rules_that_bring_their_own_templates(tmp_path, shelf, wish):
    pytest.importorskip("saxonche")
    template = f'<xsl:template {XSL} match="/"/><pattern>'
    text = refusal(
        lay(tmp_path / "in", {"r.sch": oioubl().replace("<pattern>", template)}), shelf, wish
    )

    assert text.en == "r.sch: xsl:template may not stand outside a rule."


def test_a_rule_that_extends_one_in_another_file(tmp_path, shelf, wish):
    pytest.importorskip("saxonche")
    text = refusal(lay(tmp_path / "in", {"r.sch": oioubl('<extends href="x.sch"/>')}), shelf, wish)

    assert text.en == "r.sch: extends href=x.sch is not known."


def test_rules_for_another_syntax(tmp_path, shelf, wish):
    text = refusal(
        lay(tmp_path / "in", {"cii.sch": oioubl().replace(":Invoice-2", ":Unknown:100")}),
        shelf,
        wish,
    )

    assert "can be used. Left out: cii.sch: is for no UBL document (CII is not read)" in text.en


def test_rules_nobody_knows(tmp_path, shelf, wish):
    text = refusal(
        lay(tmp_path / "in", {"x.sch": oioubl().replace("OIOUBL-2.1", "urn:example:else")}),
        shelf,
        wish,
    )

    assert "is not of the rules Pejl knows (CustomizationID: urn:example:else)" in text.en


def test_a_broken_file_spoils_the_release_it_lies_in(tmp_path, shelf, wish):
    folder = lay(tmp_path / "in", {"good.sch": oioubl(), "bad.sch": oioubl()[:300]})

    text = refusal(folder, shelf, wish)

    assert "bad.sch" in text.en


def test_what_is_left_out_is_told_once_a_folder(tmp_path, shelf, wish):
    folder = lay(tmp_path / "in", {f"n{n}.sch": oioubl()[:300] for n in range(3)})

    text = refusal(folder, shelf, wish)

    assert text.en.count("Left out") == 1
    assert "n0.sch (and 2 more)" in text.en


def test_a_name_that_would_lead_out_of_the_shelf(tmp_path, shelf, wish):
    folder = lay(tmp_path / "in", {"r.sch": oioubl()})

    text = refusal(folder, shelf, wish._replace(name="../elsewhere"))

    assert text.en == "“../elsewhere” cannot be a name: use a-z, digits, full stop and hyphen."


def test_one_name_for_two_releases(tmp_path, shelf, wish):
    folder = lay(tmp_path / "in", {"a/r.sch": oioubl(), "b/r.sch": oioubl(wants("true()"))})

    text = refusal(folder, shelf, wish._replace(name="both"))

    assert text.da == "Mappen rummer 2 udgivelser; et navn kan kun gives til én ad gangen."


def test_days_the_wrong_way_round(tmp_path, shelf, wish):
    folder = lay(tmp_path / "in", {"r.sch": oioubl()})

    text = refusal(folder, shelf, wish._replace(until=wish.today.replace(year=2020)))

    assert text.en == "The last day 2020-06-01 is before the first 2026-06-01."
