"""From folders to rulebooks: all of it loads, or nothing does and every file at fault is named."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import NamedTuple, TypeVar

from pejl.engines.files import nodes
from pejl.engines.files.folders import called, read_all
from pejl.engines.files.nodes import Node
from pejl.engines.rules.entries import Entry
from pejl.engines.rules.facts import Vocabulary
from pejl.engines.rules.files.conditions import RuleScope
from pejl.engines.rules.files.demands import limit_values
from pejl.engines.rules.files.entries import read_entries
from pejl.engines.rules.files.facts import read_vocabulary
from pejl.engines.rules.files.refusals import refusal
from pejl.engines.rules.files.rule import read_rule
from pejl.engines.rules.files.rulebook import read_paragraphs, read_rulebook
from pejl.engines.rules.rule import Rule
from pejl.engines.rules.rulebook import Authority, Paragraph, Rulebook, Rulebooks
from pejl.engines.rules.values import Values

FACTS, HEAD, PARAGRAPHS = "facts.yaml", "rulebook.yaml", "paragraphs.yaml"
ENTRIES = "entries.yaml"
NO_RULES = {HEAD, PARAGRAPHS, ENTRIES}
BESIDE = {"requirements"}  # what else is decided under policy/, and is no rulebook
Result = TypeVar("Result")


class File(NamedTuple):
    """A file that could be read as YAML."""

    path: Path
    node: Node


def load(folder: Path, beside: Iterable[Rulebook] = ()) -> Rulebook:
    """The rulebook in `folder`, which stands beside its `facts.yaml`.

    Its rules may name the values of one another, and of the rulebooks `beside`.
    Refusal where anything in it is not understood.
    """
    return _with_rules(folder, _head(folder), _vocabulary(folder.parent), _values(beside))


@cache
def load_all(policy: Path) -> Rulebooks:
    """Every rulebook under `policy`, law first; read once and kept while the process lives."""
    vocabulary = _vocabulary(policy)
    books: list[Rulebook] = []
    for folder, head in _heads(policy):
        books.append(_with_rules(folder, head, vocabulary, _values(books)))
    return Rulebooks(vocabulary, tuple(books))


def _vocabulary(policy: Path) -> Vocabulary:
    return _read_one(policy / FACTS, read_vocabulary)


def _head(folder: Path) -> Rulebook:
    return _read_one(folder / HEAD, read_rulebook)


def _heads(policy: Path) -> list[tuple[Path, Rulebook]]:
    folders = sorted(each for each in policy.iterdir() if _is_rulebook(each))
    heads = [(folder, _head(folder)) for folder in folders]
    _refuse_shared_codes(heads)
    authorities = list(Authority)
    return sorted(heads, key=lambda each: authorities.index(each[1].authority))


def _is_rulebook(folder: Path) -> bool:
    return folder.is_dir() and folder.name[0] not in "._" and folder.name not in BESIDE


def _refuse_shared_codes(heads: Iterable[tuple[Path, Rulebook]]) -> None:
    owners: dict[str, str] = {}
    for folder, book in heads:
        if book.code in owners:
            taken = refusal("code_taken", 1, code=book.code, other=owners[book.code])
            raise taken.at(called(folder / HEAD))
        owners[book.code] = folder.name


def _values(books: Iterable[Rulebook]) -> dict[str, Values]:
    return {rule.code: rule.values for book in books for rule in book.rules if rule.values}


def _with_rules(
    folder: Path, head: Rulebook, vocabulary: Vocabulary, beside: Mapping[str, Values]
) -> Rulebook:
    files = read_all(_rule_files(folder), lambda path: File(path, nodes.read(path)))
    book = replace(head, paragraphs=_paragraphs(folder, files))
    found = _each(files, lambda file: limit_values(file.path.stem, file.node, vocabulary))
    values = {**beside, **{each.code: each for each in found if each}}
    known = RuleScope(vocabulary, values, [file.path.stem for file in files])
    rules = _each(files, lambda file: read_rule(file.path.name, file.node, book, known))
    return replace(
        book, rules=_in_order(rules, book.paragraphs), entries=_entries(folder, book.code)
    )


def _rule_files(folder: Path) -> list[Path]:
    for path in sorted(folder.glob("*.yml")):
        raise refusal("other_suffix", 1, name=path.name).at(called(path))
    return sorted(path for path in folder.glob("*.yaml") if path.name not in NO_RULES)


def _entries(folder: Path, prefix: str) -> tuple[Entry, ...]:
    path = folder / ENTRIES
    return _read_one(path, lambda node: read_entries(node, prefix)) if path.exists() else ()


def _paragraphs(folder: Path, files: Iterable[File]) -> tuple[Paragraph, ...]:
    path, codes = folder / PARAGRAPHS, [file.path.stem for file in files]
    return _read_one(path, lambda node: read_paragraphs(node, codes)) if path.exists() else ()


def _in_order(rules: Iterable[Rule], paragraphs: Iterable[Paragraph]) -> tuple[Rule, ...]:
    """As in the document, where its paragraphs are listed; else by code."""
    places: dict[tuple[str, int | None], int] = {
        (each.heading, each.number): place for place, each in enumerate(paragraphs)
    }
    return tuple(
        sorted(
            rules,
            key=lambda rule: (
                places.get((rule.section.heading, rule.section.paragraph), 0),
                rule.code,
            ),
        )
    )


def _read_one(path: Path, read: Callable[[Node], Result]) -> Result:
    if not path.exists():
        raise refusal("no_file", 1, name=path.name).at(called(path))
    return read_all([path], lambda path: read(nodes.read(path)))[0]


def _each(files: Iterable[File], read: Callable[[File], Result]) -> list[Result]:
    nodes_of = {file.path: file for file in files}
    return read_all(nodes_of, lambda path: read(nodes_of[path]))
