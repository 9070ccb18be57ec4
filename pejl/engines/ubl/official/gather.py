"""Which releases of rule files lie in a folder, however deep, told by the files alone."""

from collections.abc import Iterable, Iterator
from os.path import commonpath
from pathlib import Path
from typing import NamedTuple

from pejl.engines.refusal import Refusal
from pejl.engines.text import Text
from pejl.engines.ubl.official import recognise, release, schematron
from pejl.engines.ubl.official.recognise import RuleFileKind
from pejl.engines.ubl.official.refusals import refusal
from pejl.engines.ubl.official.release import ReleaseStatement
from pejl.engines.ubl.official.schematron import SCH

MARK = SCH[1:-1].encode()  # what every Schematron file names near its beginning
HEAD = 4096  # bytes


class ReleaseFile(NamedTuple):
    """A rule file that runs by itself, with everything it includes."""

    path: Path
    files: tuple[Path, ...]
    kind: RuleFileKind
    stated: ReleaseStatement


class UnusableFile(NamedTuple):
    """A rule file that cannot be used; a broken one spoils the release it lies in."""

    path: Path
    why: Text
    broken: bool


class Release(NamedTuple):
    """Rule files published together."""

    found: tuple[ReleaseFile, ...]

    @property
    def root(self) -> Path:
        """The folder that holds all the files."""
        return Path(commonpath([file.parent for each in self.found for file in each.files]))

    @property
    def chief(self) -> ReleaseFile:
        """The most particular rule file: the one the release is named for."""
        return min(self.found, key=lambda each: (recognise.rank(each.kind.family), each.path))


def gather(folder: Path) -> tuple[list[Release], list[UnusableFile]]:
    """The releases in `folder`, and what cannot be used. Refusal where it is no folder."""
    if not folder.is_dir():
        raise refusal("not_a_folder", folder=folder)
    looked = [_look(path) for path in _candidates(folder.resolve())]
    found = [each for each in looked if isinstance(each, ReleaseFile)]
    left_out = [each for each in looked if isinstance(each, UnusableFile)]
    parts = {file for each in found for file in each.files[1:]}
    releases = _grouped(each for each in found if each.path not in parts)
    broken = [each.path for each in left_out if each.broken]
    whole = [
        each for each in releases if not any(path.is_relative_to(each.root) for path in broken)
    ]
    return [_without_doubles(each) for each in whole], left_out


def _candidates(folder: Path) -> Iterator[Path]:
    """Every Schematron file in `folder`, but not in hidden folders: our own shelf may be in one."""
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if not hidden and is_schematron(path):
            yield path


def is_schematron(path: Path) -> bool:
    """Whether the file says that it is Schematron, by its ending or in its first bytes."""
    if path.suffix.lower() not in (".sch", ".xml") or not path.is_file():
        return False
    if path.suffix.lower() == ".sch":
        return True
    with path.open("rb") as file:
        return MARK in file.read(HEAD)


def _look(path: Path) -> ReleaseFile | UnusableFile | None:
    """What the file is; None for a part that others include."""
    try:
        if schematron.parse(path).tag != f"{SCH}schema":
            return None
        schema = schematron.read(path)
    except Refusal as refused:
        return UnusableFile(path, refused.text, broken=True)
    try:
        return ReleaseFile(path, schema.files, recognise.kind(schema.root), release.in_rules(path))
    except Refusal as refused:
        return UnusableFile(path, refused.text, broken=False)


def _grouped(found: Iterable[ReleaseFile]) -> list[Release]:
    """Files in one folder, below it, or sharing parts, are one release; two versions are two."""
    groups: list[Release] = []
    for each in sorted(found, key=lambda one: (len(one.path.parts), one.path)):
        at = next((at for at, group in enumerate(groups) if _belongs(each, group)), None)
        if at is None:
            groups.append(Release((each,)))
        else:
            groups[at] = Release((*groups[at].found, each))
    return groups


def _belongs(each: ReleaseFile, group: Release) -> bool:
    shared = {file for other in group.found for file in other.files}
    near = each.path.is_relative_to(group.root) or not shared.isdisjoint(each.files)
    return near and not any(_rivals(each, other) for other in group.found)


def _rivals(one: ReleaseFile, other: ReleaseFile) -> bool:
    """Two versions of the same rules."""
    versions = one.stated.version, other.stated.version
    return one.kind == other.kind and None not in versions and versions[0] != versions[1]


def _without_doubles(group: Release) -> Release:
    """The same rules in parts and put together: the one that says its version, in fewest files."""
    best: dict[RuleFileKind, ReleaseFile] = {}
    for each in sorted(group.found, key=lambda one: (not one.stated.version, len(one.files))):
        best.setdefault(each.kind, each)
    return Release(tuple(sorted(best.values())))
