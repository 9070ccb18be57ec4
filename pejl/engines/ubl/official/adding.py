"""Adds a folder of published rule files to the shelf, as one rule pack per release found in it."""

import re
import shutil
import tempfile
from collections.abc import Callable
from datetime import date
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from typing import Literal, NamedTuple

from pejl.engines.period import Period
from pejl.engines.text import Text
from pejl.engines.ubl.official import pack, recognise, release, saxon, schematron
from pejl.engines.ubl.official.gather import Found, LeftOut, Release, gather
from pejl.engines.ubl.official.pack import Pack, RuleFile
from pejl.engines.ubl.official.refusal import Refused
from pejl.engines.ubl.official.release import Stated
from pejl.engines.ubl.official.stylesheet import stylesheet

NAMED = re.compile(r"[a-z0-9][a-z0-9._-]{0,79}")
LICENCE = re.compile(r"(?i)(licen[cs]e|copying)(\.\w+)?")

Tell = Callable[[Text], None]


class Wish(NamedTuple):
    """What a person says of a pack to add; None where the release is to say it."""

    name: str | None = None
    first: date | None = None
    until: date | None = None


class Added(NamedTuple):
    """A pack, and what was done: it was added, its days were changed, or nothing."""

    pack: Pack
    done: Literal["added", "redated", "unchanged"]


def add(folder: Path, shelf: Path, wish: Wish, today: date, tell: Tell) -> list[Added]:
    """Adds the releases in `folder` to `shelf`; `tell` hears what is left out, and progress.

    Each file keeps its bytes. A release already there is not added again. Refused
    where nothing in the folder can be used, or the wish does not fit.
    """
    releases, left_out = gather(folder)
    reasons = _reasons(left_out, folder.resolve())
    if not releases:
        raise _nothing(folder, reasons)
    _refuse_wish(wish, len(releases))
    for reason in reasons:
        tell(reason)
    return [_added(each, folder, shelf, wish, today, tell) for each in releases]


def remove(name: str, shelf: Path) -> None:
    """Removes the pack `name`. Refused where there is none."""
    names = [each.name for each in pack.load(shelf).all]
    if name not in names:
        there = ", ".join(names) or "–"
        raise Refused(
            f"Der er ingen regelpakke {name}. Her er: {there}.",
            f"There is no rule pack {name}. Here are: {there}.",
        )
    shutil.rmtree(shelf / name)


def _nothing(folder: Path, reasons: list[Text]) -> Refused:
    if not reasons:
        return Refused(
            f"Der er ingen Schematron-regelfiler i {folder}.",
            f"There are no Schematron rule files in {folder}.",
        )
    return Refused(
        f"Intet i {folder} kan bruges. " + " ".join(reason.da for reason in reasons),
        f"Nothing in {folder} can be used. " + " ".join(reason.en for reason in reasons),
    )


def _reasons(left_out: list[LeftOut], folder: Path) -> list[Text]:
    """One sentence a folder: the first file and why, and how many more."""
    said = []
    for place, group in groupby(left_out, key=lambda each: each.path.parent):
        first, *more = group
        others = Text(f" (og {len(more)} til)", f" (and {len(more)} more)") if more else Text("", "")
        where = place.relative_to(folder) / first.path.name
        said.append(
            Text(
                f"Udeladt: {where}{others.da}: {first.why.da}",
                f"Left out: {where}{others.en}: {first.why.en}",
            )
        )
    return said


def _refuse_wish(wish: Wish, releases: int) -> None:
    if wish.name and releases > 1:
        raise Refused(
            f"Mappen rummer {releases} udgivelser; et navn kan kun gives til én ad gangen.",
            f"The folder holds {releases} releases; a name can be given to one at a time.",
        )
    if wish.name and not NAMED.fullmatch(wish.name):
        raise Refused(
            f"“{wish.name}” kan ikke være et navn: brug små bogstaver a-z, tal, punktum og bindestreg.",
            f"“{wish.name}” cannot be a name: use lower-case a-z, digits, full stop and hyphen.",
        )


def _added(
    found: Release, folder: Path, shelf: Path, wish: Wish, today: date, tell: Tell
) -> Added:
    made = _pack(found, folder, shelf, wish, today)
    if made.valid.last and made.valid.first and made.valid.last < made.valid.first:
        raise Refused("Slutdatoen ligger før startdatoen.", "The last day is before the first.")
    for there in pack.load(shelf).all:
        if there.files == made.files:
            return _again(there, wish)
        if there.name == made.name:
            raise Refused(
                f"Der er allerede en anden regelpakke {made.name}. Giv denne et andet --name.",
                f"There is already another rule pack {made.name}. Give this one another --name.",
            )
    _try(found, made.name, tell)
    _store(found, made, shelf)
    return Added(made, "added")


def _pack(found: Release, folder: Path, shelf: Path, wish: Wish, today: date) -> Pack:
    said = release.of(found.root, found.chief.path)
    issued = said.issued or wish.first or today
    name = wish.name or f"{recognise.slug(found.chief.kind.family)}-{said.version or issued}"
    licence = _licence(found.root)
    stated = Stated(said.version, issued)
    return Pack(
        name=name,
        folder=shelf / name,
        version=said.version,
        issued=issued,
        valid=Period(wish.first or issued, wish.until),
        source=folder.resolve().name,
        licence=licence.name if licence else None,
        rules=tuple(_rule_file(each, found.root, stated) for each in found.found),
        files={place: pack.digest(path) for place, path in _files(found).items()},
    )


def _rule_file(each: Found, root: Path, stated: Stated) -> RuleFile:
    issued = each.stated.issued or stated.issued
    assert issued is not None  # the pack's own day is always known
    version = each.stated.version or stated.version
    return RuleFile(each.path.relative_to(root).as_posix(), each.kind, version, issued)


def _files(found: Release) -> dict[str, Path]:
    """Where each file is to lie in the pack → where it lies now."""
    files = {file for each in found.found for file in each.files}
    places = {file.relative_to(found.root).as_posix(): file for file in sorted(files)}
    licence = _licence(found.root)
    return {**places, licence.name: licence} if licence else places


def _licence(root: Path) -> Path | None:
    """The nearest licence file: in the folder of the release, or in one of the three above it."""
    lying = (path for place in release.above(root) for path in sorted(place.iterdir()))
    return next((path for path in lying if LICENCE.fullmatch(path.name) and path.is_file()), None)


def _again(there: Pack, wish: Wish) -> Added:
    """The same files once more: nothing, unless other days are wished for."""
    valid = Period(wish.first or there.valid.first, wish.until or there.valid.last)
    if valid == there.valid:
        return Added(there, "unchanged")
    redated = there._replace(valid=valid)
    pack.write(redated)
    return Added(redated, "redated")


def _try(found: Release, name: str, tell: Tell) -> None:
    """Compiles every rule file, so that no pack is kept that cannot be run."""
    if find_spec("saxonche") is None:
        tell(saxon.MISSING)
        return
    count = len(found.found)
    tell(Text(f"Prøver {name}: {count} regelfiler …", f"Trying {name}: {count} rule files …"))
    for each in found.found:
        try:
            saxon.compiled(stylesheet(schematron.read(each.path).root))
        except Refused as refused:
            da, en = refused.text
            raise Refused(f"{each.path.name}: {da}", f"{each.path.name}: {en}") from None


def _store(found: Release, made: Pack, shelf: Path) -> None:
    """All or nothing: written beside, then moved into its place."""
    shelf.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".", dir=shelf) as beside:
        draft = Path(beside) / made.name
        for place, path in _files(found).items():
            (draft / place).parent.mkdir(parents=True, exist_ok=True)
            (draft / place).write_bytes(path.read_bytes())
        pack.write(made._replace(folder=draft))
        draft.rename(made.folder)
