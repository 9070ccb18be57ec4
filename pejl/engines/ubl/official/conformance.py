"""Holds the installed rule packs against the published outcomes.

Which release an outcome is of decides which pack it is run against:

1. a whole document's outcome names it (`PEPPOL-EN16931-UBL 2026.5`): a pack, or a
   rule file in one, of that version;
2. a unit test is of the release that lies beside it: rule files in the folders
   around, with the very bytes of an installed pack. Where two releases lie there
   (`sch`, `sch-2026.5`), it is of the one whose folder names the same version as
   the tests' own folder, or names none as they do;
3. else of the release in force on the day given.

An outcome is not covered where no installed pack has that rule, that kind of
document or that version.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from datetime import date
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from pejl.engines.ubl.document import DocumentFinding
from pejl.engines.ubl.official import pack, recognise, release, schematron
from pejl.engines.ubl.official.gather import is_schematron
from pejl.engines.ubl.official.outcomes import ConformanceCase, ExpectedTotals
from pejl.engines.ubl.official.pack import PackFile, Packs, newest_of_each
from pejl.engines.ubl.official.running import Rules, asked, run_all

UP = 3  # how many folders above a unit test its rules are looked for
DOWN = 4  # and how deep below those


class CaseResult(NamedTuple):
    """A case and how it went; None is not covered."""

    case: ConformanceCase
    agreed: bool | None


class RuleConformance(NamedTuple):
    """How one rule's outcomes went; `cases` are those that disagree."""

    rule: str
    agreed: int
    disagreed: int
    not_covered: int
    cases: tuple[str, ...]


def settle(
    cases: Iterable[ConformanceCase],
    packs: Packs,
    day: date,
    workers: int,
    tell: Callable[[int], object],
) -> list[CaseResult]:
    """How each case goes. `tell` hears how many more documents are done.

    Each rule file is compiled in one process, and its documents are run there.
    """
    grouped: dict[Rules | None, list[ConformanceCase]] = defaultdict(list)
    for case in cases:
        chosen = covering(case, packs, day)
        grouped[(chosen.path, chosen.digest) if chosen else None].append(case)
    settled = [CaseResult(case, None) for case in grouped.pop(None, [])]
    tell(len(settled))
    for rules, findings in _run({rules: each for rules, each in grouped.items() if rules}, workers):
        of_rules = grouped[rules]
        settled += [
            CaseResult(each, each.expected.agrees(findings[each.document])) for each in of_rules
        ]
        tell(len(of_rules))
    return settled


def _run(
    grouped: dict[Rules, list[ConformanceCase]], workers: int
) -> Iterator[tuple[Rules, dict[bytes, list[DocumentFinding]]]]:
    """For each rule file, what it finds in each document; the largest group first."""
    documents = {rules: {case.document for case in cases} for rules, cases in grouped.items()}
    order = sorted(documents, key=lambda rules: (-len(documents[rules]), rules))
    if workers == 1 or len(order) < 2:
        yield from ((rules, findings_by_document(rules, documents[rules])) for rules in order)
        return
    # Never fork: a process forked after Saxon was started dies.
    with ProcessPoolExecutor(min(workers, len(order)), get_context("spawn")) as pool:
        at_work = {
            pool.submit(findings_by_document, rules, documents[rules]): rules for rules in order
        }
        yield from ((at_work[done], done.result()) for done in as_completed(at_work))


def findings_by_document(rules: Rules, documents: set[bytes]) -> dict[bytes, list[DocumentFinding]]:
    """What the rule file finds in each of `documents`."""
    found = run_all([asked(each, rules) for each in documents])
    return dict(zip(documents, found, strict=True))


def covering(case: ConformanceCase, packs: Packs, day: date) -> PackFile | None:
    """The rule file that `case` is of; None where no installed pack has it."""
    of_release = newest_of_each(_of_release(case, packs, day))
    whole = isinstance(case.expected, ExpectedTotals)
    having = [each for each in of_release if whole or case.rule in _codes(each.path)]
    return min(having, key=lambda each: recognise.rank(each.rules.kind.family), default=None)


def _of_release(case: ConformanceCase, packs: Packs, day: date) -> list[PackFile]:
    fitting = [each for each in packs.rule_files() if _fits(each, case)]
    if case.version is not None:
        return [each for each in fitting if case.version in (each.rules.version, each.pack.version)]
    return _beside(case.file, fitting) or [each for each in fitting if day in each.pack.valid]


def _fits(each: PackFile, case: ConformanceCase) -> bool:
    kind = each.rules.kind
    return case.root in kind.documents and (not case.families or kind.family in case.families)


def _beside(test: Path, fitting: list[PackFile]) -> list[PackFile]:
    """Those whose very bytes lie in the nearest folder above `test` that has any of them."""
    for place in test.resolve().parents[:UP]:
        lying = _lying(place)
        if hits := [each for each in fitting if each.digest in lying]:
            version = _version(test.resolve(), place)
            alike = [each for each in hits if _version(lying[each.digest], place) == version]
            return alike or hits
    return []


def _version(file: Path, place: Path) -> str | None:
    """The version that a folder between `place` and `file` names."""
    between = file.relative_to(place).parts[:-1]
    return next((said for part in between if (said := release.in_name(part).version)), None)


@cache
def _lying(place: Path) -> dict[str, Path]:
    """The Schematron files not far below `place`, by the sha256 of their bytes."""
    paths = (path for depth in range(DOWN + 1) for path in place.glob("*/" * depth + "*"))
    return {pack.digest(path): path for path in paths if is_schematron(path)}


@cache
def _codes(path: Path) -> frozenset[str]:
    return recognise.codes(schematron.read(path).root)


def tallies(settled: Iterable[CaseResult]) -> list[RuleConformance]:
    """By rule, in the order of their codes."""
    by_rule = defaultdict(list)
    for each in settled:
        by_rule[each.case.rule].append(each)
    return [_tally(rule, by_rule[rule]) for rule in sorted(by_rule)]


def _tally(rule: str, settled: list[CaseResult]) -> RuleConformance:
    count = Counter(each.agreed for each in settled)
    cases = tuple(each.case.name for each in settled if each.agreed is False)
    return RuleConformance(rule, count[True], count[False], count[None], cases)
