"""What a release is to be as a rule pack: its name, its days, and which files go with it."""

import re
from datetime import date
from pathlib import Path
from typing import NamedTuple

from pejl.engines.period import Period
from pejl.engines.ubl.official import pack, recognise, release
from pejl.engines.ubl.official.gather import Release, ReleaseFile
from pejl.engines.ubl.official.pack import Pack, RuleFile
from pejl.engines.ubl.official.refusals import refusal

LICENCE = re.compile(r"(?i)(licen[cs]e|copying)(\.\w+)?")


class Wish(NamedTuple):
    """What a person says of a pack to add; None where the release is to say it."""

    today: date  # dates a release that says no date
    name: str | None = None
    first: date | None = None
    until: date | None = None


class PackDraft(NamedTuple):
    """A pack not yet on the shelf."""

    pack: Pack
    sources: dict[str, Path]  # path within the pack → where the file lies now


def of(found: Release, source: str, shelf: Path, wish: Wish) -> PackDraft:
    """`found`, from the folder called `source`, as a pack on `shelf`. Refusal with bad days."""
    said = release.of(found.root, found.chief.path)
    issued = said.issued or wish.first or wish.today
    valid = Period(wish.first or issued, wish.until)
    refuse_backwards(valid)
    name = wish.name or f"{recognise.slug(found.chief.kind.family)}-{said.version or issued}"
    licence = _licence(found.root)
    sources = _sources(found, licence)
    made = Pack(
        name=name,
        folder=shelf / name,
        version=said.version,
        issued=issued,
        valid=valid,
        source=source,
        licence=licence.name if licence else None,
        rules=tuple(_rule_file(each, found.root, said.version, issued) for each in found.found),
        files={place: pack.digest(path) for place, path in sources.items()},
    )
    return PackDraft(made, sources)


def refuse_backwards(valid: Period) -> None:
    """Refusal where the last day is before the first."""
    if valid.first and valid.last and valid.last < valid.first:
        raise refusal("ends_before_start", last=valid.last, first=valid.first)


def _rule_file(each: ReleaseFile, root: Path, version: str | None, issued: date) -> RuleFile:
    return RuleFile(
        path=each.path.relative_to(root).as_posix(),
        kind=each.kind,
        version=each.stated.version or version,
        issued=each.stated.issued or issued,
    )


def _sources(found: Release, licence: Path | None) -> dict[str, Path]:
    files = sorted({file for each in found.found for file in each.files})
    places = {file.relative_to(found.root).as_posix(): file for file in files}
    return places | ({licence.name: licence} if licence else {})


def _licence(root: Path) -> Path | None:
    """The nearest licence file: in the folder of the release, or in one of the three above it."""
    lying = (path for place in release.above(root) for path in sorted(place.iterdir()))
    return next((path for path in lying if LICENCE.fullmatch(path.name) and path.is_file()), None)
