"""From what people type to what is looked for: stems, synonyms, and words that say nothing."""

from collections.abc import Collection, Iterable, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne
from tantivy import Filter, TextAnalyzer, TextAnalyzerBuilder, Tokenizer

from pejl.engines.codelists import rows
from pejl.engines.lookup.entry import WORD

LANGUAGES = {"da": "danish", "en": "english"}
SHORTEST = 3  # letters; what is shorter is found as a whole word only
LONG = 6  # letters; a shorter word is in too many others to be looked for in the middle of them
MOST = 8  # words of a question
MISTAKES = {5: 1, 12: 2}  # letters wrong, from that length on; shorter words are too much alike
HOLLOW = (
    "ydelse", "ydelser", "artikel", "artikler", "produkt", "produkter", "service", "opgave",
    "opgaver", "arbejde", "arbejder", "indsamling", "levering", "indkøb", "aftale", "aftaler",
)  # fmt: skip
EMPTY = {
    "af", "alle", "at", "den", "der", "det", "e", "en", "er", "et", "for", "fra", "har", "hvad",
    "i", "køb", "købe", "med", "ny", "nye", "og", "om", "på", "skal", "som", "til", "ved", "vi",
    "a", "an", "and", "are", "buy", "in", "is", "new", "of", "on", "the", "to", "what", "with",
}  # fmt: skip


class SearchWord(NamedTuple):
    """A word that was typed, and what means the same."""

    word: str
    synonyms: frozenset[str]

    @property
    def alternatives(self) -> list[str]:
        """The word itself, then its synonyms by the alphabet."""
        return [self.word, *sorted(self.synonyms)]

    def may_be_inside(self, word: str) -> bool:
        """Whether that word of the alternatives is looked for inside others too."""
        return len(stem(word)) >= (SHORTEST if word == self.word else LONG)


@cache
def stemmer(language: str) -> TextAnalyzer:
    """Words in small letters without their endings."""
    plain = TextAnalyzerBuilder(Tokenizer.simple()).filter(Filter.lowercase())
    return plain.filter(Filter.stemmer(LANGUAGES[language])).build()


@cache
def grams() -> TextAnalyzer:
    """Every three letters that follow one another."""
    three = Tokenizer.ngram(min_gram=SHORTEST, max_gram=SHORTEST, prefix_only=False)
    return TextAnalyzerBuilder(three).filter(Filter.lowercase()).build()


@lru_cache(maxsize=100_000)
def stem(word: str, language: str = "da") -> str:
    """The word without its ending."""
    found = stemmer(language).analyze(word)
    return str(found[0]) if found else word.lower()


@cache
def synonyms() -> Mapping[str, frozenset[str]]:
    """By the stem of a word, all words of its groups in the list `synonyms`."""
    groups: dict[str, set[str]] = {}
    for row in rows("synonyms"):
        groups.setdefault(row["group"], set()).add(row["word"])
    found: dict[str, set[str]] = {}
    for words in groups.values():
        for word in words:
            found.setdefault(stem(word), set()).update(words)
    return {key: frozenset(words) for key, words in found.items()}


def by_heads(words: Iterable[SearchWord]) -> tuple[SearchWord, ...]:
    """The words, and what the last part of a compound means: of "skolemad" what "mad" does."""
    return tuple(it if it.synonyms else it._replace(synonyms=_of_head(it.word)) for it in words)


def _of_head(word: str) -> frozenset[str]:
    whole, known = stem(word), synonyms()
    heads = [it for it in known if len(it) >= SHORTEST and whole.endswith(it)]
    return known[max(heads, key=len)] if heads else frozenset()


def asked(typed: str) -> tuple[SearchWord, ...]:
    """Each word that says something, with its synonyms; no more than eight words."""
    words = [it for it in WORD.findall(typed.lower()) if it not in EMPTY]
    return tuple(meant(word) for word in words[:MOST])


def meant(word: str) -> SearchWord:
    """A word with its synonyms."""
    return SearchWord(word, synonyms().get(stem(word), frozenset()) - {word})


def spelled(word: str, known: Collection[str]) -> str:
    """The known word it most likely is, a letter or two aside; itself where there is none.

    Of several that are as near, the first is taken.
    """
    wrong = max((most for least, most in MISTAKES.items() if len(word) >= least), default=0)
    nearest = extractOne(word, [*known], scorer=OSA.distance, score_cutoff=wrong)
    return str(nearest[0]) if nearest else word


def core(word: str) -> str:
    """The word without a last part that says nothing of what is bought; itself without one.

    Of "arkitektydelser" it is "arkitekt", of "affaldsindsamling" "affald".
    """
    hollow = max((it for it in HOLLOW if word.endswith(it)), key=len, default="")
    return (word.removesuffix(hollow).removesuffix("s") if hollow else "") or word
