"""A folder of rule files becomes rule packs: unmodified, dated, and once only."""

from datetime import date
from hashlib import sha256

import pytest
import yaml

from pejl.engines.period import Period
from pejl.engines.refusal import Refusal
from pejl.engines.ubl.official import load
from pejl.engines.ubl.official.adding import add, remove
from pejl.engines.ubl.official.tests.small import (
    PEPPOL,
    added,
    en16931,
    lay,
    oioubl,
    peppol,
    schema,
    wants,
)

MAY = "Last update: 2026 May release 3.0.21."
EARLIER = "Last update: 2025 May release 3.0.19."


def done(folder, shelf, wish):
    return [(each.done, each.pack.name) for each in add(folder, shelf, wish, lambda text: None)]


def test_a_shelf_that_is_not_there_is_empty(shelf):
    assert load(shelf).all == ()


def test_the_bytes_are_kept(tmp_path, shelf, wish):
    folder = lay(tmp_path / "in", {"r.sch": oioubl(comment="\r\n æ ")})

    pack = added(folder, shelf, wish).all[0]

    assert (pack.folder / "r.sch").read_bytes() == (folder / "r.sch").read_bytes()


def test_the_digests_are_noted(tmp_path, shelf, wish):
    folder = lay(tmp_path / "in", {"r.sch": oioubl()})

    pack = added(folder, shelf, wish).all[0]

    assert pack.files == {"r.sch": sha256((folder / "r.sch").read_bytes()).hexdigest()}


def test_parts_and_licence_come_along(tmp_path, shelf, wish):
    folder = lay(
        tmp_path / "in",
        {
            "LICENSE.txt": "EUPL 1.2",
            "sch/r.sch": oioubl().replace(
                "<pattern>", '<include href="../parts/p.xml"/><pattern>', 1
            ),
            "parts/p.xml": '<pattern xmlns="http://purl.oclc.org/dsdl/schematron"/>',
            "other.xml": "<a/>",
        },
    )

    pack = added(folder, shelf, wish).all[0]

    assert set(pack.files) == {"LICENSE.txt", "sch/r.sch", "parts/p.xml"}
    assert pack.licence == "LICENSE.txt"


def test_the_note_can_be_read_by_a_person(tmp_path, shelf, wish):
    added(lay(tmp_path / "in", {"r.sch": peppol(comment=MAY)}), shelf, wish)

    note = yaml.safe_load((shelf / "peppol-billing-3.0.21" / "pack.yaml").read_text())

    assert {key: note[key] for key in ("version", "from", "until", "source")} == {
        "version": "3.0.21",
        "from": date(2026, 5, 1),
        "until": None,
        "source": "in",
    }


def test_what_states_no_day_is_dated_the_day_it_is_added(tmp_path, shelf, wish):
    pack = added(lay(tmp_path / "in", {"r.sch": oioubl()}), shelf, wish).all[0]

    assert (pack.name, pack.valid) == ("oioubl-2026-06-01", Period(wish.today))


def test_name_and_days_may_be_wished(tmp_path, shelf, wish):
    wish = wish._replace(name="ours", first=date(2026, 8, 1), until=date(2026, 12, 31))

    pack = added(lay(tmp_path / "in", {"r.sch": oioubl()}), shelf, wish).all[0]

    assert (pack.name, pack.valid) == ("ours", Period(date(2026, 8, 1), date(2026, 12, 31)))


def test_adding_again_changes_nothing(tmp_path, shelf, wish):
    folder = lay(tmp_path / "in", {"r.sch": oioubl()})
    added(folder, shelf, wish)
    before = {path: path.stat().st_mtime_ns for path in shelf.rglob("*")}

    again = done(folder, shelf, wish._replace(today=date(2027, 1, 1)))

    assert again == [("unchanged", "oioubl-2026-06-01")]
    assert {path: path.stat().st_mtime_ns for path in shelf.rglob("*")} == before


def test_adding_again_from_above_changes_nothing(tmp_path, shelf, wish):
    lay(tmp_path / "in", {"sch/r.sch": oioubl()})
    added(tmp_path / "in" / "sch", shelf, wish)

    assert done(tmp_path / "in", shelf, wish) == [("unchanged", "oioubl-2026-06-01")]


def test_adding_again_with_other_days_changes_the_days(tmp_path, shelf, wish):
    folder = lay(tmp_path / "in", {"r.sch": oioubl()})
    added(folder, shelf, wish)

    packs = added(folder, shelf, wish._replace(until=date(2026, 12, 31)))

    assert packs.all[0].valid == Period(wish.today, date(2026, 12, 31))


def test_two_releases_in_one_folder_are_two_packs(tmp_path, shelf, wish):
    folder = lay(
        tmp_path / "in",
        {"sch/r.sch": peppol(comment=EARLIER), "sch-2026.5/r.sch": peppol(comment=MAY)},
    )

    names = [pack.name for pack in added(folder, shelf, wish).all]

    assert names == ["peppol-billing-2026.5", "peppol-billing-3.0.19"]


def test_an_older_release_kept_below_the_newer_is_a_pack_of_its_own(tmp_path, shelf, wish):
    folder = lay(
        tmp_path / "in", {"r.sch": peppol(comment=MAY), "old/r.sch": peppol(comment=EARLIER)}
    )

    names = [pack.name for pack in added(folder, shelf, wish).all]

    assert names == ["peppol-billing-3.0.19", "peppol-billing-3.0.21"]


def test_the_same_rules_in_parts_and_put_together_count_once(tmp_path, shelf, wish):
    parts = en16931().replace("<pattern>", '<include href="p/p.sch"/><pattern>', 1)
    folder = lay(
        tmp_path / "in",
        {
            "r.sch": parts,
            "p/p.sch": '<pattern xmlns="http://purl.oclc.org/dsdl/schematron"/>',
            "whole/r.sch": en16931(comment="Schematron version 1.3.16 - Last update: 2026-04-10"),
        },
    )

    pack = added(folder, shelf, wish).all[0]

    assert [rules.version for rules in pack.rules] == ["1.3.16"]


def test_hidden_folders_are_passed_by(tmp_path, shelf, wish):
    folder = lay(tmp_path / "in", {"r.sch": oioubl(), ".pejl/rulepacks/x/r.sch": peppol()})

    assert [pack.name for pack in added(folder, shelf, wish).all] == ["oioubl-2026-06-01"]


def test_a_pack_is_named_for_its_most_particular_rules(tmp_path, shelf, wish):
    folder = lay(tmp_path / "in", {"cen.sch": en16931(), "own.sch": peppol(comment=MAY)})

    assert [pack.name for pack in added(folder, shelf, wish).all] == ["peppol-billing-3.0.21"]


def test_what_a_rule_file_demands_tells_what_it_is_for(tmp_path, shelf, wish):
    rules = added(lay(tmp_path / "in", {"r.sch": peppol()}), shelf, wish).all[0].rules[0]

    assert rules.kind == ("PEPPOL-EN16931-UBL", ("Invoice",), PEPPOL)


def test_the_danish_rules_are_told_by_their_title(tmp_path, shelf, wish):
    text = schema("<title>Danish PEPPOL BIS 3.0 Billing Schematron</title>")

    pack = added(lay(tmp_path / "in", {"dk.sch": text}), shelf, wish).all[0]

    assert pack.rules[0].kind.family == "DK-EN16931-UBL"


def test_a_transaction_is_told_by_its_codes(tmp_path, shelf, wish):
    text = peppol(wants("true()", code="PEPPOL-T01-R001"))
    text = text.replace(PEPPOL, "urn:fdc:peppol.eu:poacc:trns:order:3")

    pack = added(lay(tmp_path / "in", {"r.sch": text}), shelf, wish).all[0]

    assert pack.rules[0].kind.family == "PEPPOLBIS-T01"


def test_another_release_of_the_same_name_is_refused(tmp_path, shelf, wish):
    added(lay(tmp_path / "in", {"r.sch": peppol(comment=MAY)}), shelf, wish)
    other = lay(tmp_path / "other", {"r.sch": peppol(wants("true()"), comment=MAY)})

    with pytest.raises(
        Refusal, match=r"There is already another rule pack peppol-billing-3\.0\.21"
    ):
        added(other, shelf, wish)


def test_a_release_that_cannot_be_used_does_not_stop_the_others(tmp_path, shelf, wish):
    pytest.importorskip("saxonche")
    folder = lay(tmp_path / "in", {"a/r.sch": oioubl(wants("= =")), "b/r.sch": peppol(comment=MAY)})

    assert done(folder, shelf, wish) == [("added", "peppol-billing-3.0.21")]


def test_a_pack_is_removed_whole(tmp_path, shelf, wish):
    added(lay(tmp_path / "in", {"r.sch": oioubl()}), shelf, wish)

    remove("oioubl-2026-06-01", shelf)

    assert list(shelf.iterdir()) == []


def test_removing_what_is_not_there_tells_what_is(tmp_path, shelf, wish):
    added(lay(tmp_path / "in", {"r.sch": oioubl()}), shelf, wish)

    with pytest.raises(Refusal, match=r"no rule pack \.\.\. Here are: oioubl-2026-06-01"):
        remove("..", shelf)


def test_a_damaged_note_is_told_with_the_way_out(tmp_path, shelf, wish):
    added(lay(tmp_path / "in", {"r.sch": oioubl()}), shelf, wish)
    (shelf / "oioubl-2026-06-01" / "pack.yaml").write_text("version: [", encoding="utf-8")

    with pytest.raises(Refusal, match="pejl rulepack remove oioubl-2026-06-01"):
        load(shelf)
