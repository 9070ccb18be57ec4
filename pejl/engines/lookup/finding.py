"""Finding: every word that was typed must be met, by itself or by a synonym."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tantivy import Index, Occur, Query

from pejl.engines.lookup.entry import Entry, Spoken
from pejl.engines.lookup.words import LANGUAGES, Asked, asked, by_heads, grams, stem

WORTH = {"title": 8.0, "names": 3.0, "body": 1.0}
INSIDE = 2.0  # worth of a word found inside another
FAINT = 0.06  # of the best of its kind: what is worth less met the word by the way
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
        self._spoken: dict[int, Spoken] = {}

    def find(self, typed: str) -> Found:
        """What all the words lead to; where there is nothing, what any of them leads to."""
        words = asked(typed)
        for meant in (words, by_heads(words)):
            if found := self._found(meant, Occur.Must):
                return Found(found, whole=True)
        return Found(self._found(by_heads(words), Occur.Should), whole=not words)

    def _found(self, words: Sequence[Asked], occur: Occur) -> tuple[Entry, ...]:
        query = Query.boolean_query([(occur, self._meeting(each)) for each in words])
        enough = all if occur is Occur.Must else any
        return tuple(
            self._entries[place]
            for place in self._places(query)
            if enough(_is_met(each, self._said(place)) for each in words)
        )

    def _places(self, query: Query) -> Iterator[int]:
        """Where among the entries the hits are, the best first, without the faint ones."""
        searcher = self._index.searcher()
        best: dict[str, float] = {}
        for worth, at in searcher.search(query, limit=MANY, count=False).hits:
            place = searcher.doc(at).to_dict()["place"][0]
            if worth >= FAINT * best.setdefault(self._entries[place].kind, worth):
                yield place

    def _said(self, place: int) -> Spoken:
        """The words of an entry, put in order the first time they are asked for."""
        if place not in self._spoken:
            self._spoken[place] = self._entries[place].spoken
        return self._spoken[place]

    def _meeting(self, asked: Asked) -> Query:
        """Any of the alternatives, wherever it stands."""
        ways = [way for word in asked.alternatives for way in self._as_word(word)]
        within = [self._inside(it) for it in asked.alternatives if asked.may_be_inside(it)]
        return Query.boolean_query([(Occur.Should, way) for way in (*ways, *within)])

    def _as_word(self, word: str) -> Iterator[Query]:
        for language in LANGUAGES:
            for field, worth in WORTH.items():
                name = f"{field}_{language}"
                term = Query.term_query(self._index.schema, name, stem(word, language))
                yield Query.boost_query(term, worth)

    def _inside(self, word: str) -> Query:
        """Every three letters of the word, in any order: who finds them must look again."""
        schema, three = self._index.schema, grams().analyze(stem(word))
        terms = [(Occur.Must, Query.term_query(schema, "inside", it)) for it in three]
        return Query.boost_query(Query.boolean_query(terms), INSIDE)


def _is_met(asked: Asked, said: Spoken) -> bool:
    """Whether one of the alternatives is really there, and not just its letters by threes."""
    return any(
        f" {found}" in said.words or (asked.may_be_inside(word) and found in said.head)
        for word in asked.alternatives
        for found in {stem(word, language) for language in LANGUAGES}
    )
