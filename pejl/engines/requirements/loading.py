"""From a folder to a library: all of it loads, or nothing does and every file at fault is named."""

from collections.abc import Collection
from pathlib import Path

from pejl.engines.files import nodes
from pejl.engines.files.folders import called, read_all
from pejl.engines.requirements.library import Library
from pejl.engines.requirements.reading import (
    RequirementScope,
    read_named_sources,
    read_requirement,
    read_subjects,
)
from pejl.engines.requirements.refusals import refusal

SUBJECTS, SOURCES = "subjects.yaml", "sources.yaml"


def load(
    folder: Path,
    *,
    rules: Collection[str],
    labels: Collection[str],
    entries: Collection[str],
    categories: Collection[str],
) -> Library:
    """The library in `folder`: `subjects.yaml`, `sources.yaml`, and a file for each requirement.

    `rules`, `labels` and `entries` are the codes requirements may point to, `categories`
    all CPV codes. Rules and entries of a rulebook that is not there are passed over.
    Refusal where anything in it is not understood.
    """
    (subjects,) = read_all([folder / SUBJECTS], lambda it: read_subjects(_node(it), categories))
    (sources,) = read_all([folder / SOURCES], lambda it: read_named_sources(_node(it)))
    known = RequirementScope(subjects, sources, rules, labels, entries, categories)
    found = read_all(_files(folder), lambda it: read_requirement(it.name, _node(it), known))
    places = {name: place for place, name in enumerate(subjects)}
    ordered = sorted(found, key=lambda it: (places[it.subject.name], it.code))
    return Library(tuple(subjects.values()), tuple(ordered))


def _node(path: Path) -> nodes.Node:
    if not path.exists():
        raise refusal("no_file", 1, name=path.name)
    return nodes.read(path)


def _files(folder: Path) -> list[Path]:
    for path in sorted(folder.glob("*.yml")):
        raise refusal("other_suffix", 1, name=path.name).at(called(path))
    return sorted(it for it in folder.glob("*.yaml") if it.name not in {SUBJECTS, SOURCES})
