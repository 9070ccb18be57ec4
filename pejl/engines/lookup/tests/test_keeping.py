"""The index is made at first need, kept, and made anew when there is something else in it."""

from pathlib import Path

from pejl.engines.lookup import open_lookup
from pejl.engines.lookup.keeping import digest
from pejl.engines.lookup.tests.conftest import THINGS


def indexes(folder: Path) -> list[str]:
    return sorted(it.name for it in folder.iterdir())


def test_an_index_over_nothing_finds_nothing(tmp_path: Path):
    assert open_lookup(tmp_path, ()).find("lys").entries == ()


def test_the_index_is_called_by_the_digest_of_its_content(tmp_path: Path):
    open_lookup(tmp_path, THINGS)

    assert indexes(tmp_path) == [digest(THINGS)]


def test_the_same_content_is_not_indexed_again(tmp_path: Path):
    open_lookup(tmp_path, THINGS)
    made = (tmp_path / digest(THINGS)).stat().st_mtime_ns

    open_lookup(tmp_path, THINGS)

    assert (tmp_path / digest(THINGS)).stat().st_mtime_ns == made


def test_other_content_takes_the_place_of_the_old(tmp_path: Path):
    open_lookup(tmp_path, THINGS)

    again = open_lookup(tmp_path, THINGS[:1])

    assert indexes(tmp_path) == [digest(THINGS[:1])]
    assert again.find("maling").entries == ()


def test_a_look_up_that_is_open_goes_on_when_its_index_is_replaced(tmp_path: Path):
    first = open_lookup(tmp_path, THINGS)

    open_lookup(tmp_path, THINGS[:1])

    assert [it.code for it in first.find("maling").entries] == ["PAINT"]


def test_without_a_folder_the_same_is_found():
    assert [it.code for it in open_lookup(None, THINGS).find("vægmalinger").entries] == ["PAINT"]
