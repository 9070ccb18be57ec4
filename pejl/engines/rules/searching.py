"""Rules found by the words one remembers, wherever they stand, in Danish and in English."""

from collections.abc import Iterable

from pejl.engines.rules.rule import Rule

# Where a word stands says how likely the rule is meant: its own name before a remark on why.
CODE, TITLE, SAYS, BESIDE = 16, 6, 2, 1


def found(rules: Iterable[Rule], asked: str) -> list[Rule]:
    """The rules in which every word of `asked` stands, the likeliest first; all for no words.

    A word is found inside longer ones too, since Danish writes compounds as one.
    """
    words = asked.casefold().split()
    ranked = [(rank(rule, words), rule) for rule in rules]
    hits = [(points, rule) for points, rule in ranked if points or not words]
    return [rule for _points, rule in sorted(hits, key=lambda hit: -hit[0])]


def rank(rule: Rule, words: Iterable[str]) -> int:
    """How well the rule answers these words, in small letters; 0 where one of them is missing."""
    places = [(weight, text.casefold()) for weight, text in _places(rule)]
    points = [max((weight * _whole(word, text) for weight, text in places), default=0)
              for word in words]  # fmt: skip
    return sum(points) if all(points) else 0


def _places(rule: Rule) -> Iterable[tuple[int, str]]:
    yield CODE, rule.code
    yield TITLE, f"{rule.title.da} {rule.title.en}"
    yield SAYS, f"{rule.says.da} {rule.says.en}"
    yield BESIDE, f"{rule.because.da} {rule.because.en} {rule.section.heading}"
    yield BESIDE, " ".join(f"{fact.label.da} {fact.label.en}" for fact in rule.facts)


def _whole(word: str, text: str) -> int:
    """Twice for a word that stands alone, once inside another, nothing where it is not there."""
    if word not in text:
        return 0
    return 2 if word in text.replace(",", " ").replace(".", " ").split() else 1
