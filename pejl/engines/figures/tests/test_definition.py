"""A head that is no definition does not load, and the message says why."""

import pytest

from pejl.engines.figures.definition import catalogue, read
from pejl.engines.refusal import Refusal

WHOLE = (catalogue()["compliance_1"]).name


def head(tmp_path, change):
    from pejl.engines.figures.definition import FOLDER

    text = (FOLDER / f"{WHOLE}.sql").read_text(encoding="utf-8")
    path = tmp_path / "changed.sql"
    path.write_text(change(text), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("-- unit: share\n", "", "changed.sql: the head lacks unit"),
        ("-- unit: share", "-- unit: percent", "unit is percent; it may be DKK, share, count"),
        (
            "-- good: rising",
            "-- good: rising\n-- better: yes",
            "changed.sql: the head says better",
        ),
        ("--   en: Contractable", "--   fr: Contractable", "must have da and en"),
    ],
)
def test_a_mistake_in_the_head_is_told(tmp_path, old, new, message):
    old = old.replace("Contractable", "spend that can be on an agreement")
    new = new.replace("Contractable", "spend that can be on an agreement")
    path = head(tmp_path, lambda text: text.replace(old, new))

    with pytest.raises(Refusal, match=r"changed\.sql") as refusal:
        read(path)

    assert message in str(refusal.value)


def test_a_file_without_a_head_is_no_figure(tmp_path):
    with pytest.raises(Refusal) as refusal:
        read(head(tmp_path, lambda text: "SELECT 1"))

    assert refusal.value.code == "head_no_mapping"
