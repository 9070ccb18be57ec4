"""Which rules lean on which: whose values a rule compares with, and who compares with its own."""

from collections.abc import Iterable

from pejl.engines import cpv
from pejl.engines.rules.conditions import Operator
from pejl.engines.rules.entries import Entry, EntryKind
from pejl.engines.rules.rule import Rule
from pejl.engines.rules.rulebook import Rulebook, Rulebooks
from pejl.engines.rules.values import Values


def names(rule: Rule) -> frozenset[str]:
    """The codes of the rules whose values its conditions compare with, its own among them."""
    operands = (condition.operand for condition in rule.conditions)
    return frozenset(operand.code for operand in operands if isinstance(operand, Values))


def naming(rules: Iterable[Rule], code: str) -> tuple[Rule, ...]:
    """The other rules that compare something with the values of the rule `code`."""
    return tuple(rule for rule in rules if code in names(rule) and rule.code != code)


def groups(rule: Rule) -> tuple[str, ...]:
    """The CPV groups the rule applies in; none where it does not ask."""
    asked = (it.operand for it in rule.when if it.operator is Operator.CPV_WITHIN)
    return tuple(str(code) for operand in asked if isinstance(operand, tuple) for code in operand)


def documents_about(books: Rulebooks, rule: Rule) -> tuple[Entry, ...]:
    """The documents of others on the same groups, or on a part of them."""
    documents = (it for it in books.entries if it.kind is EntryKind.DOCUMENT)
    return tuple(
        it
        for it in documents
        if any(cpv.within(code, it.cpv) is not False for code in groups(rule))
    )


def book_of(books: Rulebooks, code: str) -> Rulebook:
    """The rulebook the rule `code` stands in; KeyError where there is none."""
    for book in books.books:
        if any(rule.code == code for rule in book.rules):
            return book
    raise KeyError(code)
