"""The index: on disk under the digest of what is in it, so that other content is another index."""

import shutil
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp

from tantivy import Document, Index, Schema, SchemaBuilder

from pejl.engines.lookup.entry import Entry
from pejl.engines.lookup.finding import Lookup
from pejl.engines.lookup.words import LANGUAGES, grams, stemmer

FORMAT = "1"  # of the index: another number makes every index anew
MEMORY = 15_000_000  # bytes while writing: the least the library takes
DRAFT = "draft-"


def open_lookup(folder: Path | None, entries: Sequence[Entry]) -> Lookup:
    """The lookup over `entries`; its index is made in `folder` where it is not there yet.

    Without a folder it is made in memory: some tens of microseconds an entry.
    """
    if folder is None:
        return Lookup(_filled(Index(_schema()), entries), entries)
    path = folder / digest(entries)
    if not path.is_dir():
        _make(path, entries)
    index = Index.open(str(path))
    _register(index)
    return Lookup(index, entries)


def digest(entries: Sequence[Entry]) -> str:
    """What tells these entries from others."""
    return sha256("\0".join([FORMAT, *(repr(it) for it in entries)]).encode()).hexdigest()[:32]


def _make(path: Path, entries: Sequence[Entry]) -> None:
    """Write the index beside and move it in whole. Two processes may do so at once."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = Path(mkdtemp(prefix=DRAFT, dir=path.parent))
    _filled(Index(_schema(), path=str(draft)), entries)
    with suppress(OSError):  # the other process was first; its index is as good
        draft.rename(path)
    for other in path.parent.iterdir():
        if other not in (path, draft) and not other.name.startswith(DRAFT):
            shutil.rmtree(other, ignore_errors=True)
    shutil.rmtree(draft, ignore_errors=True)


def _filled(index: Index, entries: Sequence[Entry]) -> Index:
    _register(index)
    writer = index.writer(heap_size=MEMORY, num_threads=1)
    for place, entry in enumerate(entries):
        writer.add_document(_document(place, entry))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    return index


def _schema() -> Schema:
    schema = SchemaBuilder().add_unsigned_field("place", stored=True)
    for language in LANGUAGES:
        for field in ("title", "names", "body"):
            schema.add_text_field(f"{field}_{language}", tokenizer_name=language)
    return schema.add_text_field("inside", tokenizer_name="grams").build()


def _register(index: Index) -> None:
    """An index remembers what its analyzers are called, and not what they are."""
    for language in LANGUAGES:
        index.register_tokenizer(language, stemmer(language))
    index.register_tokenizer("grams", grams())


def _document(place: int, entry: Entry) -> Document:
    document = Document()
    document.add_unsigned("place", place)
    for field in ("title", "names", "body"):
        for language, words in getattr(entry, field)._asdict().items():
            document.add_text(f"{field}_{language}", words)
    document.add_text("inside", entry.spoken.head)
    return document
