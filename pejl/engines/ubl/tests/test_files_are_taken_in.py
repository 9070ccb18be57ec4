"""A file, a folder or a zip becomes named bytes; what is refused is told and the rest goes on."""

import hashlib
import io
import os
import struct
import zipfile

import pytest

from pejl.engines.refusal import Reason
from pejl.engines.ubl.intake import DEFAULT, digest, files
from pejl.engines.ubl.tests.raw import PEPPOL


def told(path, limits=DEFAULT):
    """Each name with its bytes, or with the code of the reason why it has none."""
    return [
        (name, found.code if isinstance(found, Reason) else found)
        for name, found in files(path, limits)
    ]


def zipped(members, method=zipfile.ZIP_DEFLATED):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


@pytest.fixture
def put(tmp_path):
    """Put bytes in a file of that name; gives its path."""

    def _put(name, data):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return path

    return _put


def test_an_empty_folder_holds_nothing(tmp_path):
    assert told(tmp_path) == []


def test_a_file_is_itself(put):
    assert told(put("a.xml", PEPPOL)) == [("a.xml", PEPPOL)]


def test_a_folder_is_all_below_it_in_order(put, tmp_path):
    for name in ("b.xml", "a/2.xml", "a/1.xml", "c/d/e.xml"):
        put(name, name.encode())

    assert [name for name, _ in files(tmp_path)] == ["a/1.xml", "a/2.xml", "b.xml", "c/d/e.xml"]


def test_what_a_system_leaves_behind_is_left_out(put, tmp_path):
    put(".DS_Store", b"x")
    put("a.zip", zipped({"__MACOSX/._1.xml": b"x", ".hidden": b"x", "1.xml": b"1"}))

    assert told(tmp_path) == [("a.zip/1.xml", b"1")]


def test_a_zip_is_what_is_in_it(put):
    assert told(put("maj.zip", zipped({"f/": b"", "f/1.xml": b"1", "2.xml": b"2"}))) == [
        ("f/1.xml", b"1"),
        ("2.xml", b"2"),
    ]


def test_an_empty_zip_holds_nothing(put):
    assert told(put("maj.zip", zipped({}))) == []


def test_a_zip_is_known_by_its_bytes(put):
    assert told(put("maj.xml", zipped({"1.xml": b"1"}))) == [("1.xml", b"1")]


def test_an_office_document_stays_whole(put):
    sheet = zipped({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"})

    assert told(put("liste.xlsx", sheet)) == [("liste.xlsx", sheet)]


def test_a_zip_in_a_zip_is_opened(put, tmp_path):
    put("år.zip", zipped({"maj.zip": zipped({"1.xml": b"1"})}))

    assert told(tmp_path) == [("år.zip/maj.zip/1.xml", b"1")]


def test_a_zip_in_a_zip_in_a_zip_is_not(put):
    deep = zipped({"c.zip": zipped({"1.xml": b"1"}), "2.xml": b"2"})

    assert told(put("a.zip", zipped({"b.zip": deep}))) == [
        ("b.zip/c.zip", "too-nested"),
        ("b.zip/2.xml", b"2"),
    ]


def test_a_bomb_is_told_and_the_rest_goes_on(put):
    bomb = zipped({"bombe.xml": b"0" * 5_000_000, "1.xml": PEPPOL})

    assert told(put("a.zip", bomb)) == [("bombe.xml", "bomb"), ("1.xml", PEPPOL)]


def test_a_catalogue_packs_well_without_being_a_bomb(put):
    catalogue = b"".join(b"<l><id>%d</id><p>%d.00</p></l>" % (n, n * 7) for n in range(200_000))

    assert told(put("a.zip", zipped({"katalog.xml": catalogue}))) == [("katalog.xml", catalogue)]


def test_a_big_file_is_told(put):
    limits = DEFAULT._replace(file_bytes=10)

    assert told(put("a.xml", b"0123456789x"), limits) == [("a.xml", "too-big")]


def test_a_big_file_in_a_zip_is_told(put):
    limits = DEFAULT._replace(file_bytes=10)
    path = put("a.zip", zipped({"1.xml": b"0123456789x", "2.xml": b"0123456789"}))

    assert told(path, limits) == [("1.xml", "too-big"), ("2.xml", b"0123456789")]


@pytest.mark.parametrize("limits", [{"zip_entries": 1}, {"zip_bytes": 4}])
def test_a_zip_is_opened_up_to_its_allowance(put, limits):
    path = put("a.zip", zipped({"1.xml": b"one", "2.xml": b"two"}))

    assert told(path, DEFAULT._replace(**limits)) == [("1.xml", b"one"), ("2.xml", "spent")]


def test_the_allowance_is_shared_with_the_zips_inside(put):
    inner = zipped({"1.xml": b"one", "2.xml": b"two"})
    path = put("a.zip", zipped({"b.zip": inner, "3.xml": b"three"}))

    found = dict(told(path, DEFAULT._replace(zip_entries=2)))

    assert found == {"b.zip/1.xml": b"one", "b.zip/2.xml": "spent", "3.xml": "spent"}


def test_a_list_of_contents_without_end_is_not_taken_in(put):
    path = put("a.zip", zipped({f"{n}.xml": b"" for n in range(100)}))

    assert told(path, DEFAULT._replace(zip_entries=1)) == [("a.zip", "broken-zip")]


@pytest.mark.parametrize(
    "name", ["/etc/passwd", "../../a.xml", "a/../../b.xml", "..\\a.xml", "C:\\a.xml", "x" * 400]
)
def test_a_name_that_leads_away_is_told(put, name):
    path = put("a.zip", zipped({name: b"1", "2.xml": b"2"}))

    assert [found for _, found in told(path)] == ["bad-name", b"2"]


def test_a_name_cannot_command_the_terminal(put):
    ((name, _),) = files(put("a.zip", zipped({"\x1b[31mrød.xml": b"1"})))

    assert name == "\ufffd[31mrød.xml"


def test_a_locked_file_is_told(put):
    data = bytearray(zipped({"1.xml": b"1", "2.xml": b"2"}, zipfile.ZIP_STORED))
    data[data.index(b"PK\x01\x02") + 8] |= 1

    assert told(put("a.zip", bytes(data))) == [("1.xml", "locked"), ("2.xml", b"2")]


def test_a_rare_way_of_packing_is_told(put):
    assert told(put("a.zip", zipped({"1.xml": b"1"}, zipfile.ZIP_LZMA))) == [
        ("1.xml", "odd-method")
    ]


def test_a_zip_cut_short_is_told(put):
    data = zipped({"1.xml": PEPPOL})

    assert told(put("a.zip", data[: len(data) // 2])) == [("a.zip", "broken-zip")]


def test_a_broken_file_in_a_zip_is_told_and_the_rest_goes_on(put):
    data = bytearray(zipped({"1.xml": b"en fejl", "2.xml": b"2"}, zipfile.ZIP_STORED))
    data[data.index(b"en fejl")] ^= 1

    assert told(put("a.zip", bytes(data))) == [("1.xml", "broken-zip"), ("2.xml", b"2")]


def test_a_zip_that_lies_about_its_size_is_told(put):
    data = bytearray(zipped({"1.xml": b"0" * 5_000_000}))
    entry = data.index(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = struct.pack("<I", 10)

    assert told(put("a.zip", bytes(data))) == [("1.xml", "broken-zip")]


def test_a_link_is_not_followed(put, tmp_path):
    outside = put("ude/hemmelig.xml", b"x")
    inside = tmp_path / "inde"
    inside.mkdir()
    (inside / "fil.xml").symlink_to(outside)
    (inside / "mappe").symlink_to(outside.parent)

    assert told(inside) == [("fil.xml", "not-a-file"), ("mappe", "not-a-file")]


def test_a_link_given_by_name_is_followed(put, tmp_path):
    link = tmp_path / "seneste.xml"
    link.symlink_to(put("a.xml", b"x"))

    assert told(link) == [("seneste.xml", b"x")]


def test_nothing_there_is_told(tmp_path):
    assert told(tmp_path / "væk.xml") == [("væk.xml", "not-a-file")]


def test_a_queue_is_no_file(tmp_path):
    os.mkfifo(tmp_path / "kø")

    assert told(tmp_path) == [("kø", "not-a-file")]


def test_a_file_one_may_not_read_is_told(put, tmp_path, monkeypatch):
    put("a.xml", b"1")
    put("b.xml", b"2")

    def refuse(self, *args, **kwargs):
        if self.name == "a.xml":
            raise PermissionError
        return io.BytesIO(b"2")

    monkeypatch.setattr("pathlib.Path.open", refuse)

    assert told(tmp_path) == [("a.xml", "unopened"), ("b.xml", b"2")]


def test_a_digest_is_sha_256():
    assert digest(PEPPOL) == hashlib.sha256(PEPPOL).hexdigest()


def test_the_same_file_twice_has_the_same_digest():
    assert digest(PEPPOL) == digest(bytes(PEPPOL)) != digest(PEPPOL + b"\n")
