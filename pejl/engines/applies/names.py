"""The plain names a purchase is told by, and the facts of the rules they stand for."""

from collections import Counter
from collections.abc import Mapping
from functools import cache

from pejl.engines.rules.facts import FactDefinition, Vocabulary

# Plain name → the facts that follow from it.
STANDS_FOR: Mapping[str, tuple[str, ...]] = {
    "kind": ("contract.kind",),
    "cpv": ("purchase.cpv",),
    "value": ("contract.value",),
    "months": ("contract.months",),
    "published": ("notice.published",),
    "agreement": ("purchase.covered",),
    "concerns": (
        "tender.concerns",
        "tender.land",
        "tender.buildings",
        "tender.transport",
        "tender.energy",
    ),
}
WAY = "tender.way"  # takes the name of the procedure that follows
PROCEDURE = "tender.procedure"
FORM = "purchase.form"  # follows from the agreement or the procedure, where they settle it
BASIC = frozenset(fact for facts in STANDS_FOR.values() for fact in facts)
OF_ITS_OWN = (
    "title",
    "options_value",
    "starts",
    "meetings",
    "evaluation_days",
    "unit",
    "place",
    "others_buy_it",
)
# Who buys is settled: rules for the state are held against nobody else's purchases.
SETTLED = frozenset({"buyer.kind"})


@cache
def _by_plain_name(names: frozenset[str]) -> Mapping[str, str]:
    """Every other fact by its last word, where only one is called so, else by its full name."""
    taken = BASIC | SETTLED
    last_words = Counter(_last_word(name) for name in names)
    found = {}
    for name in sorted(names - taken):
        word = _last_word(name)
        alone = last_words[word] == 1 and word not in STANDS_FOR and word not in OF_ITS_OWN
        found[word if alone else name] = name
    return found


def _last_word(name: str) -> str:
    return name.rpartition(".")[2]


def others(vocabulary: Vocabulary) -> Mapping[str, str]:
    """Plain name → fact, of the facts that are told as they are; figures are no facts of one."""
    figures = {each.name for figure in vocabulary.figures.values() for each in figure}
    return _by_plain_name(frozenset(vocabulary.facts) - figures)


def plain(definition: FactDefinition, vocabulary: Vocabulary) -> str:
    """The plain name by which the fact is told."""
    for name, facts in STANDS_FOR.items():
        if definition.name in facts:
            return name
    by_fact = {fact: name for name, fact in others(vocabulary).items()}
    return by_fact.get(definition.name, definition.name)
