"""Where a release says its version and day: its folder's name, its comments, a note beside it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pejl.engines.ubl.official.release import ReleaseStatement, in_name, in_notes, in_rules, of
from pejl.engines.ubl.official.tests.small import lay


@pytest.mark.parametrize(
    ("name", "version", "issued"),
    [
        ("sch", None, None),
        ("oioubl-2.1", None, None),
        ("peppol-bis-billing-3", None, None),
        ("sch-2026.5", "2026.5", date(2026, 5, 1)),
        ("rules-2025-Q2", "2025-Q2", date(2025, 4, 1)),
        ("2026-11", "2026-11", date(2026, 11, 1)),
        ("validation-1.3.16", "1.3.16", None),
        ("v1.17.2", "1.17.2", None),
        ("PEPPOL_DK_CIUS_2025-05-30_v1.15.0", "1.15.0", date(2025, 5, 30)),
        ("copy of 2026-02-30_v1.0", None, None),
    ],
)
def test_a_folder_may_say_it(name, version, issued):
    assert in_name(name) == ReleaseStatement(version, issued)


@given(st.text(st.sampled_from("Q_v.-0123456789 ")))
def test_no_name_is_too_strange(name):
    assert isinstance(in_name(name), ReleaseStatement)


@pytest.mark.parametrize(
    ("comment", "version", "issued"),
    [
        ("Licensed under EUPL version 1.2.", None, None),
        ("Schematron version 1.3.16 - Last update: 2026-04-10", "1.3.16", date(2026, 4, 10)),
        ("Last update: 2026 May release 3.0.21.", "3.0.21", date(2026, 5, 1)),
        ("Last update: yesterday", None, None),
    ],
)
def test_the_rule_file_may_say_it(tmp_path, comment, version, issued):
    folder = lay(tmp_path, {"r.sch": f"<!--\n{comment}\n--><schema/>"})

    assert in_rules(folder / "r.sch") == ReleaseStatement(version, issued)


@pytest.mark.parametrize(
    ("note", "version", "issued"),
    [
        ("Nothing here.", None, None),
        ("Version   : 1.15.0.9822d99\nBuild time: 2025-06-01_22:59", "1.15.0", date(2025, 6, 1)),
        ("From OIOUBL_Schematron_2026-05-01_v1.17.2 of that day", "1.17.2", date(2026, 5, 1)),
    ],
)
def test_a_note_may_say_it(tmp_path, note, version, issued):
    folder = lay(tmp_path, {"README.md": "Read on.", "version-info.txt": note})

    assert in_notes(folder) == ReleaseStatement(version, issued)


def test_what_says_both_version_and_day_goes_first(tmp_path):
    folder = lay(
        tmp_path / "v1.0.0", {"r.sch": "<!-- Last update: 2026 May release 3.0.21. --><schema/>"}
    )

    assert of(folder, folder / "r.sch") == ReleaseStatement("3.0.21", date(2026, 5, 1))


def test_a_note_above_is_found_from_below(tmp_path):
    lay(
        tmp_path,
        {"version.txt": "Version: 3.0.1\nBuild date: 2024-12-06", "a/b/r.sch": "<schema/>"},
    )

    said = of(tmp_path / "a" / "b", tmp_path / "a" / "b" / "r.sch")

    assert said == ReleaseStatement("3.0.1", date(2024, 12, 6))
