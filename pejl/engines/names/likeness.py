"""How alike two names are, and which of many are worth asking a person about.

A score never merges anything. It puts a question to a person, who answers once.

Words count by how rare they are: "Nordlys Rengøring" and "Solvang Rengøring"
share a word that a hundred firms have; "Nordlys" is what tells them apart. So a
rare word that stands in only one of the names costs much, a common one little.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import log
from typing import NamedTuple

from rapidfuzz.distance import JaroWinkler

ALIKE = 0.90  # two words closer than this may be one word, misspelt
ASK = 0.80  # from this score on, the question is worth a person's time
COMMON = 60  # a word in more names than this does not alone make two names worth comparing
CUT = 0.85  # what a name is worth that is another one cut short, as narrow columns do


class Likeness(NamedTuple):
    """Two names, in words, and how alike they are, 0 to 1."""

    one: str
    other: str
    score: float


class Names:
    """A set of names in words (see `normal.words`), to be asked which are like a given one."""

    def __init__(self, names: Iterable[str]) -> None:
        """Index `names` by their words."""
        self.names = sorted(set(names) - {""})
        self.having: defaultdict[str, list[str]] = defaultdict(list)
        for name in self.names:
            for word in set(name.split()):
                self.having[word].append(name)
        self.count = Counter({word: len(names) for word, names in self.having.items()})

    def weight(self, word: str) -> float:
        """What a word tells: much when rare; one or two letters tell little."""
        rarity = 1.0 + log((len(self.names) + 1) / (1 + self.count[word]))
        return rarity * (0.4 if len(word) < 3 else 1.0)

    def score(self, one: str, other: str) -> float:
        """How alike two names are: the weight of the words they share over all their weight."""
        left, right = one.split(), other.split()
        if "".join(left) == "".join(right):
            return 1.0
        shared = sum(self.shared(left, right))
        total = sum(map(self.weight, left)) + sum(map(self.weight, right))
        alike = round(shared / total, 4) if total else 0.0
        return max(alike, CUT) if is_cut(one, other) or is_cut(other, one) else alike

    def shared(self, left: Sequence[str], right: Sequence[str]) -> Iterator[float]:
        """The weight of each pair of words that are the same, or nearly."""
        free = list(right)
        for word in left:
            best = max(free, key=lambda it: closeness(word, it), default=None)
            if best is not None and (near := closeness(word, best)) >= ALIKE:
                free.remove(best)
                yield near**4 * (self.weight(word) + self.weight(best))

    def like(self, name: str, at_least: float = ASK) -> list[Likeness]:
        """The other names like `name`, the most alike first."""
        candidates = {
            other
            for word in name.split()
            if len(self.having.get(word, ())) <= COMMON
            for other in self.having.get(word, ())
        } - {name}
        found = (Likeness(name, other, self.score(name, other)) for other in candidates)
        return sorted(
            (it for it in found if it.score >= at_least), key=lambda it: (-it.score, it.other)
        )


def is_cut(short: str, long: str) -> bool:
    """Whether `short` is the beginning of `long`: three words or more, the last one broken off."""
    return long.startswith(short) and short.count(" ") >= 2 and len(short) >= 20


def closeness(one: str, other: str) -> float:
    """1.0 for one word; below it for an abbreviation or a misspelling.

    Numbers and words of three letters must be equal: "Afdeling 3" is not "Afdeling 4".
    """
    if one == other:
        return 1.0
    short, long = sorted((one, other), key=len)
    if not (one.isalpha() and other.isalpha()) or len(short) < 3:
        return 0.0
    if len(short) >= 4 and long.startswith(short):
        return 0.97
    return float(JaroWinkler.similarity(one, other)) if len(short) > 3 else 0.0
