"""A name nobody knows a fact by: the names that come nearest, in letters or in what they mean."""

from collections.abc import Iterator, Mapping

from rapidfuzz import fuzz

from pejl.engines.applies.names import STANDS_FOR, others
from pejl.engines.applies.refusals import refusal
from pejl.engines.refusal import Refusal
from pejl.engines.rules.facts import Vocabulary
from pejl.engines.rules.words import either
from pejl.engines.text import Text

NEAR = 65  # of 100; below it the likeness is chance
MOST = 3
TELLING = 6  # letters: shorter words of a sentence say little
BY_A_WORD = 0.8  # a word of the fact's own sentence tells less than its name
# What people call the names every purchase is told by.
ALSO_CALLED: Mapping[str, tuple[str, ...]] = {
    "title": ("need", "name", "behov", "navn", "titel"),
    "kind": ("type", "subject", "slags", "genstand"),
    "cpv": ("category", "code", "varegruppe", "kategori", "vare"),
    "value": ("price", "amount", "cost", "sum", "værdi", "pris", "beløb"),
    "options_value": ("options", "optioner"),
    "months": ("duration", "term", "length", "varighed", "måneder", "løbetid"),
    "published": ("notice", "publication", "bekendtgjort", "offentliggjort"),
    "starts": ("start", "begins", "from", "begynder", "startdato"),
    "meetings": ("meeting", "council", "møder", "udvalgsmøder"),
    "evaluation_days": ("evaluation", "vurdering", "evaluering"),
    "concerns": ("about", "vedrører", "omfatter"),
    "unit": ("department", "enhed", "afdeling"),
    "place": ("location", "address", "sted", "adresse"),
    "agreement": ("framework", "contract", "aftale", "rammeaftale"),
    "others_buy_it": ("others", "andre"),
}


def no_such_fact(line: int, said: str, vocabulary: Vocabulary) -> Refusal:
    """That no fact is called so, which ones come nearest, and where all are listed."""
    near = nearest(said, vocabulary)
    if not near:
        return refusal("no_fact_like_it", line, said=said)
    names = either(Text(f"»{name}«", f"“{name}”") for name in near)
    return refusal("no_such_fact", line, said=said, names=names)


def nearest(said: str, vocabulary: Vocabulary) -> list[str]:
    """At most three plain names, the likest first."""
    meant = said.casefold().replace("_", " ")
    best: dict[str, float] = {}
    for name, word, weight in _called(vocabulary):
        best[name] = max(best.get(name, 0), weight * fuzz.ratio(meant, word))
    likest = sorted(best, key=lambda name: -best[name])[:MOST]
    return [name for name in likest if best[name] >= NEAR]


def _called(vocabulary: Vocabulary) -> Iterator[tuple[str, str, float]]:
    """Each plain name with the words it may be meant by, and how much a likeness tells."""
    for name, words in ALSO_CALLED.items():
        yield from ((name, word, 1) for word in (name.replace("_", " "), *words))
    for name, facts in STANDS_FOR.items():
        yield from ((name, fact, 1) for fact in facts)
    for name, fact in others(vocabulary).items():
        yield name, name.replace("_", " ").replace(".", " "), 1
        label = vocabulary.facts[fact].label
        for word in f"{label.da} {label.en}".casefold().split():
            if len(word) >= TELLING:
                yield name, word, BY_A_WORD
