"""When two words may be one word, written short or mistyped."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping

from rapidfuzz.distance import OSA

MANY = 3  # people write a word short when it is a common one; a firm's own name they write out
LONG = 6  # in shorter words one letter makes another word: "maler" and "måler"


class Spellings:
    """The words of a register, to be asked which of them may be a given word."""

    def __init__(self, count: Mapping[str, int]) -> None:
        """`count` tells in how many names each word stands."""
        self.count = count
        self.sorted = sorted(count)
        self.short_of_one: defaultdict[str, list[str]] = defaultdict(list)
        for word in self.sorted:
            for rest in one_letter_less(word):
                self.short_of_one[rest].append(word)

    def alike(self, one: str, other: str) -> bool:
        """Whether two different words may be one. Numbers never are: "Hus 3" is not "Hus 4"."""
        short, long = sorted((one, other), key=len)
        if one[0] != other[0] or not (one.isalpha() and other.isalpha()):
            return False
        if is_slip(short, long) or is_inflected(short, long):
            return True
        return self.count.get(long, 0) >= MANY and is_abbreviation(short, long)

    def near(self, word: str) -> set[str]:
        """The words of the register that may be `word`."""
        return {it for it in self.candidates(word) if it != word and self.alike(word, it)}

    def candidates(self, word: str) -> Iterator[str]:
        """The words worth looking at: one letter off, longer ones, and shorter ones."""
        for rest in one_letter_less(word):
            yield from self.short_of_one.get(rest, ())
        if len(word) >= 4:
            start = bisect_left(self.sorted, word[:-1])
            end = bisect_left(self.sorted, word[:-1] + "\uffff")
            yield from self.sorted[start:end]
        for length in range(3, len(word)):
            yield from (it for it in (word[:length], word[:length] + word[-1]) if it in self.count)


def one_letter_less(word: str) -> set[str]:
    """The word, whole and without each of its letters: what two words one slip apart share."""
    if len(word) < LONG - 1:
        return set()
    return {word} | {word[:place] + word[place + 1 :] for place in range(len(word))}


def is_slip(short: str, long: str) -> bool:
    """Whether one letter is wrong, missing, or has changed place with its neighbour."""
    return len(long) >= LONG and OSA.distance(short, long, score_cutoff=1) <= 1


def is_inflected(short: str, long: str) -> bool:
    """Whether `long` is `short` with the article: "bageri" and "bageriet"."""
    return len(long) >= LONG and long in (short + "en", short + "et")


def is_abbreviation(short: str, long: str) -> bool:
    """Whether `short` is `long` cut off, or cut off with its last letter: "assoc", "servs"."""
    return len(short) >= 4 and (
        long.startswith(short) or (long.startswith(short[:-1]) and long[-1] == short[-1])
    )
