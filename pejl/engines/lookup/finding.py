"""Finding: every word that was typed must be met, by itself or by a synonym."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from tantivy import DocAddress, Occur, Query, Searcher

from pejl.engines.lookup.entry import WORD, EntryWords, LookupEntry
from pejl.engines.lookup.indexing import index_of
from pejl.engines.lookup.words import (
    LANGUAGES,
    LONG,
    SearchWord,
    asked,
    by_heads,
    core,
    grams,
    meant,
    spelled,
    stem,
    synonyms,
)

WORTH = {"title": 8.0, "names": 3.0, "body": 1.0}
INSIDE = 2.0  # worth of a word found inside another
ENDING = r"(?:e?[nrt]|e?r?ne|e)?s?"  # of a Danish noun
FAINT = 0.06  # of the best of its kind: what is worth less met the word by the way


class LookupResult(NamedTuple):
    """The entries, the best first; `whole` is false where only some of the words were met.

    `read` are the words that nothing has as they were typed, and what they were taken for.
    """

    entries: tuple[LookupEntry, ...]
    whole: bool
    read: Mapping[str, str]


class Lookup:
    """Entries to be found by their words; they are indexed once, when it is made."""

    def __init__(self, entries: Sequence[LookupEntry]) -> None:
        self._index = index_of(entries)
        self._entries = entries
        self._spoken: dict[int, EntryWords] = {}
        self._where: dict[tuple[int, int], int] = {}

    def find(self, typed: str) -> LookupResult:
        """What all the words lead to; where there is nothing, what any of them leads to.

        A word that leads nowhere by itself is read as another, and that is told.
        """
        words = asked(typed)
        if found := self._by_all(words):
            return LookupResult(found, whole=True, read={})
        others = {it.word: self._read(it) for it in words}
        words = tuple(meant(it) for it in others.values())
        read = {word: other for word, other in others.items() if other != word}
        if found := self._by_all(words):
            return LookupResult(found, whole=True, read=read)
        return LookupResult(self._found(by_heads(words), Occur.Should), whole=not words, read=read)

    def _by_all(self, words: Sequence[SearchWord]) -> tuple[LookupEntry, ...]:
        """What every word leads to, as it stands or else by the last part of a compound."""
        return self._found(words, Occur.Must) or self._found(by_heads(words), Occur.Must)

    def _read(self, it: SearchWord) -> str:
        """What a word leads to by itself, else by its core, else as the known word it resembles."""
        if self._by_all([it]):
            return it.word
        bare = core(it.word)
        return bare if self._by_all([meant(bare)]) else spelled(it.word, self._known)

    @cached_property
    def _known(self) -> list[str]:
        """Every word things are called by, those people are known to use first."""
        heads = {word for it in self._entries for word in WORD.findall(it.spoken.head)}
        everyday = {word for words in synonyms().values() for word in words}
        return [*sorted(everyday), *sorted(heads - everyday)]

    def _found(self, words: Sequence[SearchWord], occur: Occur) -> tuple[LookupEntry, ...]:
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
        everything = max(len(self._entries), 1)
        for worth, at in searcher.search(query, limit=everything, count=False).hits:
            place = self._place(searcher, at)
            if worth >= FAINT * best.setdefault(self._entries[place].kind, worth):
                yield place

    def _place(self, searcher: Searcher, at: DocAddress) -> int:
        """Where among the entries a hit is; read from the index the first time it is one."""
        key = (at.segment_ord, at.doc)
        if key not in self._where:
            self._where[key] = searcher.doc(at).to_dict()["place"][0]
        return self._where[key]

    def _said(self, place: int) -> EntryWords:
        """The words of an entry, put in order the first time they are asked for."""
        if place not in self._spoken:
            self._spoken[place] = self._entries[place].spoken
        return self._spoken[place]

    def _meeting(self, asked: SearchWord) -> Query:
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


def _is_met(asked: SearchWord, said: EntryWords) -> bool:
    """Whether one of the alternatives is really there, and not just its letters by threes."""
    return any(
        f" {found}" in said.words or (asked.may_be_inside(word) and _is_inside(found, said))
        for word in asked.alternatives
        for found in {stem(word, language) for language in LANGUAGES}
    )


def _is_inside(word: str, said: EntryWords) -> bool:
    """Whether it is a part of another word of the head; a short one must be the last part.

    The letters of "kaffe" stand in "plastikaffald" and in "bortskaffelse".
    """
    return word in said.head and (
        len(word) >= LONG or re.search(rf"{re.escape(word)}{ENDING}\b", said.head) is not None
    )
