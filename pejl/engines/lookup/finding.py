"""Finding: every word that was typed must be met, by itself or by a synonym."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tantivy import Index, Occur, Query

from pejl.engines.lookup.entry import Entry
from pejl.engines.lookup.words import LANGUAGES, SHORTEST, asked, grams, stem

WORTH = {"title": 8.0, "names": 3.0, "body": 1.0}
INSIDE = 2.0  # worth of a word found inside another
MANY = 300  # more than anybody reads


class Found(NamedTuple):
    """The entries, the best first; `whole` is false where only some of the words were met."""

    entries: tuple[Entry, ...]
    whole: bool


class Lookup:
    """An index over entries. `entries` are the ones it was made of, in the same order."""

    def __init__(self, index: Index, entries: Sequence[Entry]) -> None:
        self._index = index
        self._entries = entries

    def find(self, typed: str) -> Found:
        """What all the words lead to; where there is nothing, what any of them leads to."""
        words = asked(typed)
        if not words:
            return Found((), whole=True)
        if found := self._found(words, Occur.Must):
            return Found(found, whole=True)
        return Found(self._found(words, Occur.Should), whole=False)

    def _found(self, words: Sequence[frozenset[str]], occur: Occur) -> tuple[Entry, ...]:
        query = Query.boolean_query([(occur, self._meeting(each)) for each in words])
        searcher = self._index.searcher()
        hits = searcher.search(query, limit=MANY, count=False).hits
        entries = [self._entries[searcher.doc(at).to_dict()["place"][0]] for _, at in hits]
        enough = all if occur is Occur.Must else any
        return tuple(it for it in entries if enough(_is_met(each, it) for each in words))

    def _meeting(self, alternatives: Iterable[str]) -> Query:
        """Any of the alternatives, wherever it stands."""
        ways = [way for word in sorted(alternatives) for way in self._ways(word)]
        return Query.boolean_query([(Occur.Should, way) for way in ways])

    def _ways(self, word: str) -> Iterable[Query]:
        schema = self._index.schema
        for language in LANGUAGES:
            for field, worth in WORTH.items():
                term = Query.term_query(schema, f"{field}_{language}", stem(word, language))
                yield Query.boost_query(term, worth)
        three = [Query.term_query(schema, "inside", it) for it in grams().analyze(stem(word))]
        if three:
            inside = Query.boolean_query([(Occur.Must, it) for it in three])
            yield Query.boost_query(inside, INSIDE)


def _is_met(alternatives: Iterable[str], entry: Entry) -> bool:
    """Whether the word is really there: three letters may have met that never stood together."""
    stems = {stem(word, language) for word in alternatives for language in LANGUAGES}
    return any(_stands_in(it, entry) for it in stems)


def _stands_in(word: str, entry: Entry) -> bool:
    """From inside title and names; in the body, and of short words, from the beginning."""
    if len(word) >= SHORTEST and word in entry.head:
        return True
    return f" {word}" in f" {entry.head} {entry.words}"
