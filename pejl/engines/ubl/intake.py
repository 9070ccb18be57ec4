"""What comes in from outside: a file, a folder or a zip, one bounded file at a time.

Nothing is written to disk and no name is followed: a name in a zip is only a label. Where
something is not taken in, a sentence stands in its place and everything else goes on.
"""

import hashlib
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import BinaryIO, NamedTuple

from pejl.engines.refusal import Reason
from pejl.engines.ubl.parse import MOST_BYTES
from pejl.engines.ubl.refusals import reason

Found = tuple[str, bytes | Reason]


class IntakeLimits(NamedTuple):
    """How much is taken in; the defaults hold a large municipality's bills for a year."""

    file_bytes: int = MOST_BYTES
    zip_bytes: int = 4_000_000_000  # unpacked, all of one zip together
    zip_entries: int = 200_000
    zip_depth: int = 2  # a zip, and the zips in it
    ratio: int = 200  # XML packs to a twentieth, seldom to a fiftieth; a bomb to a thousandth


DEFAULT = IntakeLimits()

_ZIP_BEGINS = (b"PK\x03\x04", b"PK\x05\x06")  # with something in it, and empty
_OFFICE = frozenset({"[Content_Types].xml", "mimetype"})
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_ENCRYPTED = 0x1
_UNSUSPICIOUS = 1_000_000  # a file this small may be packed as hard as it likes
_LISTED = 150  # bytes a file takes in a zip's list of contents, with a long name
_LONGEST_NAME = 300
_CHUNK = 1 << 16

# What zipfile raises for bytes that are no sound zip.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OverflowError,
    ValueError,
    OSError,
)


def digest(data: bytes) -> str:
    """The SHA-256 of `data` in hexadecimal: the same file twice has the same digest."""
    return hashlib.sha256(data).hexdigest()


def files(path: Path, limits: IntakeLimits = DEFAULT) -> Iterator[Found]:
    """Every file in `path` by name, in order, with its bytes or the sentence why it has none.

    `path` is a file, a folder with all below it, or a zip, which may hold zips but no deeper.
    Names are paths below `path` with slashes, in a zip too; a file's own name where it is all.
    Links are not followed, hidden files are left out. Raises nothing of its own.
    """
    waiting = [path]
    while waiting:
        here = waiting.pop()
        alone = here == path
        name = _label(here.name if alone else here.relative_to(path).as_posix())
        try:
            if here.is_dir() and (alone or not here.is_symlink()):
                waiting += sorted(_visible(here), reverse=True)
            elif here.is_file() and (alone or not here.is_symlink()):
                for inside, found in _on_disk(name, here, limits):
                    yield inside.removeprefix(f"{name}/") if alone else inside, found
            else:
                yield name, reason("not-a-file")
        except OSError:
            yield name, reason("unopened")


def _visible(folder: Path) -> Iterator[Path]:
    return (path for path in folder.iterdir() if not path.name.startswith("."))


def _on_disk(name: str, path: Path, limits: IntakeLimits) -> Iterator[Found]:
    with path.open("rb") as stream:
        yield from _opened(name, stream, _Allowance(limits, limits.zip_bytes, limits.zip_entries))


@dataclass
class _Allowance:
    """What may still be taken out of a zip, the zips in it included."""

    limits: IntakeLimits
    size: int
    entries: int


def _opened(name: str, stream: BinaryIO, left: _Allowance, depth: int = 0) -> Iterator[Found]:
    packed = stream.read(4) in _ZIP_BEGINS
    stream.seek(0)
    if not packed:
        yield name, _whole(stream, left.limits)
    elif depth < left.limits.zip_depth:
        yield from _zip(name, stream, left, depth + 1)
    else:
        yield name, reason("too-nested")


def _whole(stream: BinaryIO, limits: IntakeLimits) -> bytes | Reason:
    data = stream.read(limits.file_bytes + 1)
    return data if len(data) <= limits.file_bytes else _too_big(limits)


def _too_big(limits: IntakeLimits) -> Reason:
    return reason("too-big", megabytes=f"{limits.file_bytes / 1_000_000:g}")


def _zip(name: str, stream: BinaryIO, left: _Allowance, depth: int) -> Iterator[Found]:
    try:
        archive = zipfile.ZipFile(_Watched(stream, left.limits.zip_entries * _LISTED))
    except _BROKEN:
        yield name, reason("broken-zip")
        return
    if _OFFICE & set(archive.namelist()):
        stream.seek(0)
        yield name, _whole(stream, left.limits)
        return
    for member in archive.infolist():
        if not member.is_dir() and not _is_hidden(member.filename):
            label = f"{name}/{_label(member.filename)}"
            yield from _member(label, archive, member, left, depth)


class _Watched:
    """A zip as ZipFile reads it, which takes in the whole list of contents at once."""

    def __init__(self, stream: BinaryIO, most: int) -> None:
        self._stream, self._most = stream, most
        self.seek, self.tell, self.seekable = stream.seek, stream.tell, stream.seekable

    def read(self, size: int = -1) -> bytes:
        """At most `size` bytes; BadZipFile if that is more than a list of contents may take."""
        if size > self._most:
            raise zipfile.BadZipFile
        return self._stream.read(size)


def _member(
    name: str, archive: zipfile.ZipFile, member: zipfile.ZipInfo, left: _Allowance, depth: int
) -> Iterator[Found]:
    if refused := _refused(member, left):
        yield name, refused
        return
    left.entries -= 1
    left.size -= member.file_size
    try:
        with archive.open(member) as packed:
            data = b"".join(iter(lambda: packed.read(_CHUNK), b""))
    except _BROKEN:
        yield name, reason("broken-zip")
        return
    yield from _opened(name, BytesIO(data), left, depth)


def _refused(member: zipfile.ZipInfo, left: _Allowance) -> Reason | None:
    """Why a file in a zip is not unpacked, if it is not, by what the zip says of it."""
    if _leads_away(member.filename):
        return reason("bad-name")
    if member.flag_bits & _ENCRYPTED:
        return reason("locked")
    if member.compress_type not in _METHODS:
        return reason("odd-method")
    if member.file_size > max(_UNSUSPICIOUS, member.compress_size * left.limits.ratio):
        return reason("bomb")
    if member.file_size > left.limits.file_bytes:
        return _too_big(left.limits)
    return reason("spent") if left.entries < 1 or left.size < member.file_size else None


def _is_hidden(name: str) -> bool:
    return any(part == "__MACOSX" or part.startswith(".") for part in _steps(name) if part != "..")


def _leads_away(name: str) -> bool:
    """A name that would land outside its folder, did anybody unpack it by name."""
    rooted = name[:1] in "/\\" or name[1:2] == ":"
    return rooted or ".." in _steps(name) or len(name) > _LONGEST_NAME


def _steps(name: str) -> tuple[str, ...]:
    return PurePosixPath(name.replace("\\", "/")).parts


def _label(name: str) -> str:
    """`name` as it may be shown: cut short, and with no sign that a terminal would obey."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in name[:_LONGEST_NAME])
