"""A rule pack: a release of official rule files, unmodified, with the days it holds.

A pack is a folder with the published files and `pack.yaml` beside them, which
says what they are. Several releases of the same rules may lie side by side.
"""

from collections.abc import Iterable
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from pejl.engines.period import Period
from pejl.engines.ubl.official import recognise
from pejl.engines.ubl.official.recognise import RuleFileKind
from pejl.engines.ubl.official.refusals import refusal

NOTE = "pack.yaml"


class RuleFile(NamedTuple):
    """One rule file that runs by itself."""

    path: str  # within the pack
    kind: RuleFileKind
    version: str | None  # what the file itself says, else the pack's
    issued: date  # likewise


class Pack(NamedTuple):
    """A release of rule files."""

    name: str
    folder: Path
    version: str | None
    issued: date
    valid: Period
    source: str  # the name of the folder it came from
    licence: str | None  # the licence file's name
    rules: tuple[RuleFile, ...]
    files: dict[str, str]  # path within the pack → sha256


class PackFile(NamedTuple):
    """A rule file in its pack."""

    pack: Pack
    rules: RuleFile

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self.pack.folder / self.rules.path

    @property
    def digest(self) -> str:
        """The sha256 of its bytes."""
        return self.pack.files[self.rules.path]

    def __str__(self) -> str:
        """What it is called in a report: EN16931-UBL (en16931-1.3.16)."""
        return f"{self.rules.kind.family} ({self.pack.name})"


class Packs:
    """Rule packs side by side, by name."""

    def __init__(self, packs: tuple[Pack, ...] = ()) -> None:
        self.all = packs

    def on(self, day: date) -> "Packs":
        """Those that hold on `day`."""
        return Packs(tuple(pack for pack in self.all if day in pack.valid))

    def named(self, *names: str) -> "Packs":
        """Those of these names: two releases can be run and compared."""
        return Packs(tuple(pack for pack in self.all if pack.name in names))

    def rule_files(self) -> list[PackFile]:
        """Every rule file in every pack."""
        return [PackFile(pack, rules) for pack in self.all for rules in pack.rules]

    def for_document(self, document: str, customization: str) -> tuple[PackFile, ...]:
        """The rule files for a document with this root and CustomizationID.

        Of each family the release issued last, the most particular family first. What
        was released together is run together: where the most particular rules bring
        their own EN 16931, that is used.
        """
        fitting = [
            each for each in self.rule_files() if each.rules.kind.covers(document, customization)
        ]
        if not fitting:
            return ()
        newest = newest_of_each(fitting)
        leader = max(newest, key=lambda each: (len(each.rules.kind.claim), str(each)))
        together = newest_of_each(each for each in fitting if each.pack.name == leader.pack.name)
        chosen = {each.rules.kind.family: each for each in (*newest, *together)}
        return tuple(chosen[name] for name in sorted(chosen, key=recognise.rank))


def newest_of_each(found: Iterable[PackFile]) -> list[PackFile]:
    """Of each family the one issued last, however they were added."""
    newest: dict[str, PackFile] = {}
    for each in sorted(found, key=_age):
        newest[each.rules.kind.family] = each
    return list(newest.values())


def _age(each: PackFile) -> tuple[date, list[int], str]:
    numbers = "".join(c if c.isdigit() else " " for c in each.rules.version or "").split()
    return each.rules.issued, [int(number) for number in numbers], each.pack.name


def digest(path: Path) -> str:
    """The sha256 of the file's bytes."""
    return sha256(path.read_bytes()).hexdigest()


def notes(shelf: Path) -> list[Path]:
    """The notes of the packs kept in `shelf`; none where it does not exist."""
    return sorted(shelf.glob(f"[!.]*/{NOTE}"))  # a folder with a dot is a pack being added


def load(shelf: Path) -> Packs:
    """The packs kept in `shelf`. Refusal where the note of one is damaged."""
    return Packs(tuple(_read(note) for note in notes(shelf)))


def _read(note: Path) -> Pack:
    try:
        said = yaml.safe_load(note.read_text(encoding="utf-8"))
        return _pack(note.parent, said)
    except (yaml.YAMLError, KeyError, TypeError, ValueError) as error:
        raise refusal("pack_damaged", note=note, error=repr(error), name=note.parent.name) from None


def _pack(folder: Path, said: dict[str, Any]) -> Pack:
    rules = tuple(
        RuleFile(
            one["path"],
            RuleFileKind(one["family"], tuple(one["documents"]), one["claim"]),
            one["version"],
            one["issued"],
        )
        for one in said["rules"]
    )
    return Pack(
        name=folder.name,
        folder=folder,
        version=said["version"],
        issued=said["issued"],
        valid=Period(said["from"], said["until"]),
        source=said["source"],
        licence=said["licence"],
        rules=rules,
        files=said["files"],
    )


class _Plain(yaml.SafeDumper):
    """Writes the same day twice, rather than once and a reference to it."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - the dumper's signature
        return True


def write(pack: Pack) -> None:
    """Writes the note of `pack` into its folder."""
    said = {
        "version": pack.version,
        "issued": pack.issued,
        "from": pack.valid.first,
        "until": pack.valid.last,
        "source": pack.source,
        "licence": pack.licence,
        "rules": [
            {
                "path": rules.path,
                "family": rules.kind.family,
                "documents": list(rules.kind.documents),
                "claim": rules.kind.claim,
                "version": rules.version,
                "issued": rules.issued,
            }
            for rules in pack.rules
        ],
        "files": pack.files,
    }
    text = yaml.dump(said, Dumper=_Plain, sort_keys=False, allow_unicode=True, width=100)
    (pack.folder / NOTE).write_text(text, encoding="utf-8")
