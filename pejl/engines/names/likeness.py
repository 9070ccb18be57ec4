"""How alike two names are, and which of many are worth asking a person about.

A score never merges anything. It puts a question to a person, who answers once.

Words count by how rare they are: "Nordlys Rengøring" and "Solvang Rengøring"
share a word that a hundred firms have; "Nordlys" is what tells them apart. So a
rare word that stands in only one of the names costs much, a common one little.

Names are looked for by their rarest words, so that a hundred cleaning firms are
not all held against each other.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from math import log
from typing import NamedTuple

from pejl.engines.names.parts import beginnings, is_part, joined, pairs_of, sides
from pejl.engines.names.spelling import Spellings

ASK = 0.75  # from this score on nine of ten answers are yes: worth a person's time
NEAR = 0.85  # what a word counts that is shared but spelled otherwise
CUT = 0.85  # what a name is worth that another one begins with, or goes by
LITTLE = frozenset(["and", "company", "danmark", "llp"])


class Likeness(NamedTuple):
    """Two names, in words, and how alike they are, 0 to 1."""

    one: str
    other: str
    score: float


class NameIndex:
    """A set of names in words (see `normal.words`), to be asked which are like a given one."""

    def __init__(self, names: Iterable[str], at_least: float = ASK) -> None:
        """Index `names` by what they may be found by; `at_least` is the score worth a question."""
        self.at_least = at_least
        self.names = sorted(set(names) - {""})
        self.count = Counter(word for name in self.names for word in set(name.split()))
        self.spellings = Spellings(self.count)
        self.weights: dict[str, float] = {}
        self.having = index((name, {*name.split(), *sides(name)}) for name in self.names)
        self.told_by = index(
            (name, {*self.telling(name.split()), *pairs_of(name.split())}) for name in self.names
        )

    def weight(self, word: str) -> float:
        """What a word tells: much when rare; one or two letters tell little, "|" nothing."""
        if word not in self.weights:
            rarity = 1.0 + log((len(self.names) + 1) / (1 + self.count[word]))
            little = word in LITTLE or (len(word) < 3 and not word.isdigit())
            self.weights[word] = 0.0 if word == "|" else rarity * (0.4 if little else 1.0)
        return self.weights[word]

    def score(self, one: str, other: str) -> float:
        """How alike two names are: the weight of the words they share over all their weight."""
        left, right = sorted((one.split(), other.split()))
        if "".join(left) == "".join(right):
            return 1.0
        left, right = joined(left, right), joined(right, left)
        total = sum(map(self.weight, left)) + sum(map(self.weight, right))
        alike = round(sum(self.shared(left, right)) / total, 4) if total else 0.0
        return max(alike, CUT) if is_part(one, other) or is_part(other, one) else alike

    def shared(self, left: Sequence[str], right: Sequence[str]) -> Iterator[float]:
        """The weight of each pair of words that are the same, or may be."""
        ones, others = Counter(left), Counter(right)
        yield from (2 * self.weight(word) for word in (ones & others).elements())
        free = list((others - ones).elements())
        for word in (ones - others).elements():
            near = next((it for it in free if self.spellings.alike(word, it)), None)
            if near:
                free.remove(near)
                yield NEAR * (self.weight(word) + self.weight(near))

    def like(self, name: str) -> list[Likeness]:
        """The other names like `name`, the most alike first."""
        found = (
            Likeness(name, other, self.score(name, other))
            for other in self.candidates(name) - {name}
        )
        return sorted(
            (it for it in found if it.score >= self.at_least), key=lambda it: (-it.score, it.other)
        )

    def pairs(self) -> list[Likeness]:
        """Every two names that are alike, once, the most alike first."""
        found = {
            Likeness(min(name, it.other), max(name, it.other), it.score)
            for name in self.names
            for it in self.like(name)
        }
        return sorted(found, key=lambda it: (-it.score, it.one, it.other))

    def candidates(self, name: str) -> set[str]:
        """The names worth scoring against `name`."""
        telling = self.telling(name.split())
        near = {it for word in telling for it in self.spellings.near(word)}
        found_by = {*near, *pairs_of(name.split()), *sides(name), *beginnings(name)}
        return {
            *self.beginning_with(name),
            *(other for word in telling for other in self.told_by.get(word, ())),
            *(other for it in found_by for other in self.having.get(it, ())),
        }

    def telling(self, every: Sequence[str]) -> list[str]:
        """The rarest words, so many that two names alike have one of them in common.

        Two names are alike by 2·shared / (one + other), and other is no less than
        shared: so what is shared is at least one · at_least / (2 − at_least). The
        rarest word shared stands among the rarest of both.
        """
        rarest = sorted(set(every), key=lambda word: (-self.weight(word), word))
        spare = sum(map(self.weight, every)) * (2 - 2 * self.at_least) / (2 - self.at_least)
        before = accumulate(map(self.weight, rarest), initial=0.0)
        return [word for word, taken in zip(rarest, before, strict=False) if taken <= spare]

    def beginning_with(self, start: str) -> list[str]:
        """The names that `start` is the beginning of."""
        first = bisect_left(self.names, start)
        last = bisect_left(self.names, start + "\uffff")
        return [name for name in self.names[first:last] if is_part(start, name)]


def index(found_by: Iterable[tuple[str, set[str]]]) -> dict[str, set[str]]:
    """The names by each thing they may be found by."""
    names: defaultdict[str, set[str]] = defaultdict(set)
    for name, things in found_by:
        for thing in things:
            names[thing].add(name)
    return dict(names)
