"""Adds a folder of published rule files to the shelf, as one rule pack per release found in it."""

import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from typing import Literal, NamedTuple

from pejl.engines.period import Period
from pejl.engines.refusal import Refusal
from pejl.engines.text import Text
from pejl.engines.ubl.official import draft, pack, saxon, schematron
from pejl.engines.ubl.official.draft import PackDraft, Wish
from pejl.engines.ubl.official.gather import UnusableFile, gather
from pejl.engines.ubl.official.pack import Pack
from pejl.engines.ubl.official.refusals import reason, refusal
from pejl.engines.ubl.official.stylesheet import stylesheet

NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,79}")

Tell = Callable[[Text], None]


class PackAddition(NamedTuple):
    """A pack, and what was done: it was added, its days were changed, or nothing."""

    pack: Pack
    done: Literal["added", "redated", "unchanged"]


def add(folder: Path, shelf: Path, wish: Wish, tell: Tell) -> Iterator[PackAddition]:
    """Adds the releases in `folder` to `shelf`; `tell` hears what is left out, and progress.

    Each file keeps its bytes. A release already there is not added again, and one
    that cannot be run does not stop the others. Refusal where nothing in the
    folder can be used, or the wish does not fit.
    """
    releases, left_out = gather(folder)
    reasons = _reasons(left_out, folder.resolve())
    if not releases:
        raise _nothing(folder, reasons)
    _refuse_wish(wish, len(releases))
    refused = []
    for each in releases:
        try:
            yield _added(draft.of(each, folder.resolve().name, shelf, wish), wish, tell)
        except Refusal as why:
            refused.append(why)
    if len(refused) == len(releases):
        raise refused[0]
    for text in [*reasons, *(why.text for why in refused)]:
        tell(text)


def remove(name: str, shelf: Path) -> None:
    """Removes the pack `name`. Refusal where there is none."""
    names = [note.parent.name for note in pack.notes(shelf)]
    if name not in names:
        raise refusal("no_such_pack", name=name, there=", ".join(names) or "–")
    shutil.rmtree(shelf / name)


def _reasons(left_out: list[UnusableFile], folder: Path) -> list[Text]:
    """One sentence a folder: the first file and why, and how many more."""
    said = []
    for place, group in groupby(left_out, key=lambda each: each.path.parent):
        first, *more = group
        where = place.relative_to(folder) / first.path.name
        da, en = (f" (og {len(more)} til)", f" (and {len(more)} more)") if more else ("", "")
        said.append(
            Text(
                f"Udeladt: {where}{da}: {first.why.da}",
                f"Left out: {where}{en}: {first.why.en}",
            )
        )
    return said


def _nothing(folder: Path, reasons: list[Text]) -> Refusal:
    if not reasons:
        return refusal("no_rule_files", folder=folder)
    said = Text(*(" ".join(each) for each in zip(*reasons, strict=True)))
    return refusal("nothing_usable", folder=folder, reasons=said)


def _refuse_wish(wish: Wish, releases: int) -> None:
    if wish.name and releases > 1:
        raise refusal("one_name_for_many", releases=releases)
    if wish.name and not NAME.fullmatch(wish.name):
        raise refusal("not_a_name", name=wish.name)


def _added(made: PackDraft, wish: Wish, tell: Tell) -> PackAddition:
    for there in pack.load(made.pack.folder.parent).all:
        if there.files == made.pack.files:
            return _again(there, wish)
        if there.name == made.pack.name:
            raise refusal("name_taken", name=there.name)
    _try(made, tell)
    _store(made)
    return PackAddition(made.pack, "added")


def _again(there: Pack, wish: Wish) -> PackAddition:
    """The same files once more: nothing, unless other days are wished for."""
    valid = Period(wish.first or there.valid.first, wish.until or there.valid.last)
    if valid == there.valid:
        return PackAddition(there, "unchanged")
    draft.refuse_backwards(valid)
    redated = there._replace(valid=valid)
    pack.write(redated)
    return PackAddition(redated, "redated")


def _try(made: PackDraft, tell: Tell) -> None:
    """Compiles every rule file, so that no pack is kept that cannot be run."""
    if find_spec("saxonche") is None:
        tell(reason("no_saxon").text)
        return
    name = made.pack.name
    tell(Text(f"Prøver reglerne i {name} …", f"Trying the rules of {name} …"))
    for rules in made.pack.rules:
        try:
            saxon.compiled(stylesheet(schematron.read(made.sources[rules.path]).root))
        except Refusal as refused:
            raise refused.at(str(rules.path)) from None


def _store(made: PackDraft) -> None:
    """All or nothing: written beside, then moved into its place."""
    shelf = made.pack.folder.parent
    shelf.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".", dir=shelf) as beside:
        folder = Path(beside) / made.pack.name
        for place, source in made.sources.items():
            (folder / place).parent.mkdir(parents=True, exist_ok=True)
            (folder / place).write_bytes(source.read_bytes())
        pack.write(made.pack._replace(folder=folder))
        folder.rename(made.pack.folder)
