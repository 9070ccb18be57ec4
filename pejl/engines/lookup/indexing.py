"""The index over entries, in memory: four thousand take a quarter of a second."""

from collections.abc import Sequence

from tantivy import Document, Index, Schema, SchemaBuilder

from pejl.engines.lookup.entry import LookupEntry
from pejl.engines.lookup.words import LANGUAGES, grams, stemmer

MEMORY = 15_000_000  # bytes while writing: the least the library takes


def index_of(entries: Sequence[LookupEntry]) -> Index:
    """An index in which each entry is known by its place among them."""
    index = Index(_schema())
    for language in LANGUAGES:
        index.register_tokenizer(language, stemmer(language))
    index.register_tokenizer("grams", grams())
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


def _document(place: int, entry: LookupEntry) -> Document:
    document = Document()
    document.add_unsigned("place", place)
    for field in ("title", "names", "body"):
        for language, words in getattr(entry, field)._asdict().items():
            document.add_text(f"{field}_{language}", words)
    document.add_text("inside", entry.spoken.head)
    return document
