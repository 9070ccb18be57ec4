"""A proposal: what the files would be, and what the rules would say had it held all along.

A change is replayed over purchases that are already made, so its value is taken to have
been in force on their days too. The files say otherwise: there it begins on its own day.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from pejl.engines.files import nodes
from pejl.engines.files.folders import read_all
from pejl.engines.period import Period
from pejl.engines.rules.answering import answered
from pejl.engines.rules.facts import Vocabulary
from pejl.engines.rules.files import proposing
from pejl.engines.rules.files.conditions import RuleScope
from pejl.engines.rules.files.demands import limit_values
from pejl.engines.rules.files.proposing import Comparison, FileChange, Grounds
from pejl.engines.rules.files.rule import read_rule
from pejl.engines.rules.rule import Aim, Case, Rule
from pejl.engines.rules.rulebook import Rulebook, Rulebooks
from pejl.engines.rules.uses import book_of, naming
from pejl.engines.rules.values import ALL_ALONG, Values

PARAGRAPHS = "paragraphs.yaml"


class Pair(NamedTuple):
    """A rule as it stands, and as it would be."""

    now: Rule
    then: Rule


class Proposal(NamedTuple):
    """The files that change, and every rule that would judge otherwise than it does."""

    changes: tuple[FileChange, ...]
    pairs: tuple[Pair, ...]


def propose_value(
    policy: Path, books: Rulebooks, code: str, amount: Decimal, grounds: Grounds
) -> Proposal:
    """Another value of a limit, or of an aim, from a day. Refusal where it would not load."""
    path = path_of(policy, code)
    before = path.read_text("utf-8")
    after = proposing.with_value(before, amount, grounds)
    rules = read_all([path], lambda _path: reread(policy, books, code, after))[0]
    pairs = tuple(Pair(books.rule(it.code), it) for it in rules)
    return Proposal((FileChange(_named(path), before, after),), pairs)


def propose_comparison(
    policy: Path,
    books: Rulebooks,
    code: str,
    comparison: Comparison,
    grounds: Grounds,
) -> Proposal:
    """Another comparison from a day: the rule ends, and one with its own code follows.

    Refusal where it would not load; KeyError where no such comparison stands there.
    """
    path, successor = path_of(policy, code), successor_of(books, code, grounds.since)
    before = path.read_text("utf-8")
    new = proposing.with_comparison(before, successor, comparison, grounds)
    beside = path.with_name(f"{successor}.yaml")
    draft = read_all([beside], lambda _path: _followed(books, code, successor, new))[0]
    outcomes = [_outcome(draft, case, books.vocabulary) for case in draft.cases]
    changes = (
        FileChange(_named(path), before, proposing.succeeded(before, successor, grounds.since)),
        FileChange(_named(beside), None, proposing.with_outcomes(new, outcomes)),
        *_paragraphs(path.with_name(PARAGRAPHS), code, successor),
    )
    then = replace(draft, code=code, period=Period())
    return Proposal(changes, (Pair(books.rule(code), then),))


def path_of(policy: Path, code: str) -> Path:
    """The file of a rule. StopIteration where there is none."""
    return next(policy.glob(f"*/{code}.yaml"))


def _named(path: Path) -> str:
    return f"policy/{path.parent.name}/{path.name}"


def successor_of(books: Rulebooks, code: str, since: date) -> str:
    """A code nobody has, that tells which rule it follows and from which year."""
    taken = {rule.code for rule in books.rules}
    free = (f"{code}-{since.year}{letter}" for letter in ("", *(f"-{n}" for n in range(2, 100))))
    return next(it for it in free if it not in taken)


def reread(policy: Path, books: Rulebooks, code: str, content: str) -> tuple[Rule, ...]:
    """The rule as `content` says it, and those that compare with its values, as if its newest
    value had held all along. Refusal where it cannot be read."""
    node = nodes.parsed(content.encode())
    values = limit_values(code, node, books.vocabulary)
    known = _known(books, code, values and _all_along(values))
    changed = read_rule(f"{code}.yaml", node, book_of(books, code), known)
    others = (it.code for it in naming(books.rules, code) if values)
    return (_aiming(changed), *(_read_again(policy, books, it, known) for it in others))


def _known(books: Rulebooks, code: str, values: Values | None) -> RuleScope:
    found = {rule.code: rule.values for rule in books.rules if rule.values}
    changed = {code: values} if values else {}
    return RuleScope(books.vocabulary, {**found, **changed}, [rule.code for rule in books.rules])


def _all_along(values: Values) -> Values:
    """The proposed value, the last there is, as if it had been in force on every day."""
    return values._replace(lines=(values.lines[-1]._replace(since=ALL_ALONG),))


def _aiming(rule: Rule) -> Rule:
    """An aim with its newest target all along."""
    demand = rule.demand
    if not isinstance(demand, Aim) or demand.target is None:
        return rule
    return replace(rule, demand=demand._replace(target=_all_along(demand.target)))


def _read_again(policy: Path, books: Rulebooks, code: str, known: RuleScope) -> Rule:
    path = path_of(policy, code)
    return read_rule(path.name, nodes.read(path), book_of(books, code), known)


def _followed(books: Rulebooks, code: str, successor: str, content: str) -> Rule:
    """The rule that takes the place of `code`, in the paragraphs that one stands in."""
    book = _with_successor(book_of(books, code), code, successor)
    node = nodes.parsed(content.encode())
    known = _known(books, successor, limit_values(successor, node, books.vocabulary))
    return read_rule(f"{successor}.yaml", node, book, known)


def _with_successor(book: Rulebook, code: str, successor: str) -> Rulebook:
    paragraphs = (
        each._replace(rules=(*each.rules, successor)) if code in each.rules else each
        for each in book.paragraphs
    )
    return replace(book, paragraphs=tuple(paragraphs))


def _outcome(rule: Rule, case: Case, vocabulary: Vocabulary) -> str:
    facts = vocabulary.given(case.given)
    return answered(rule, facts, case.on).outcome


def _paragraphs(path: Path, code: str, successor: str) -> Iterator[FileChange]:
    if not path.exists():
        return
    before = path.read_text("utf-8")
    after = proposing.named_too(before, code, successor)
    if after != before:
        yield FileChange(_named(path), before, after)
