"""What the official rules say of a document: the findings, and what it was held against."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from lxml import etree

from pejl.engines.refusal import Reason, Refusal
from pejl.engines.text import Text
from pejl.engines.ubl.document import DocumentFinding
from pejl.engines.ubl.official.pack import Packs
from pejl.engines.ubl.official.refusals import reason
from pejl.engines.ubl.official.running import (
    Rules,
    ValidationRequest,
    as_text,
    parsed,
    ready,
    run_all,
)

_CUSTOMIZATION = etree.XPath("string(*[local-name() = 'CustomizationID'])")


class OfficialVerdict(NamedTuple):
    """The findings, and the rule files they are of; `unknown` says why there are no rule files."""

    findings: tuple[DocumentFinding, ...]
    against: tuple[str, ...]  # EN16931-UBL (en16931-1.3.16)
    unknown: Text | None


def verdict_on(document: bytes, packs: Packs, day: date) -> OfficialVerdict:
    """`document` held against the rules that hold for it on `day`, the day it was received.

    Refusal where it is not XML we accept, where saxonche is not installed, or
    where a pack was altered after it was added.
    """
    (verdict,) = verdicts_on([document], packs, day)
    if isinstance(verdict, Reason):
        raise Refusal(verdict)
    return verdict


def verdicts_on(
    documents: Iterable[bytes], packs: Packs, day: date
) -> list[OfficialVerdict | Reason]:
    """As `verdict_on` for each of some documents, in two thirds of the time: see `running`."""
    cases = [_case(document, packs, day) for document in documents]
    found = iter(run_all([case.asked for case in cases if isinstance(case, _Case)]))
    return [
        OfficialVerdict(tuple(next(found)), case.labels, None) if isinstance(case, _Case) else case
        for case in cases
    ]


class _Case(NamedTuple):
    asked: ValidationRequest
    labels: tuple[str, ...]


def _case(document: bytes, packs: Packs, day: date) -> _Case | OfficialVerdict | Reason:
    """What to hold `document` against; a verdict without findings where there is nothing."""
    try:
        root = parsed(document)
        customization = " ".join(str(_CUSTOMIZATION(root)).split())
        name = etree.QName(root).localname
        rules, labels = _applying(packs, day, name, customization)
        for each in rules:
            ready(*each)
    except Refusal as refused:
        return refused.reasons[0]
    if not rules:
        return OfficialVerdict((), (), _not_covered(name, customization, packs, day))
    return _Case(ValidationRequest(rules, as_text(document, root)), labels)


@lru_cache(maxsize=256)
def _applying(
    packs: Packs, day: date, name: str, customization: str
) -> tuple[tuple[Rules, ...], tuple[str, ...]]:
    """The rule files that apply, and what they are called; the same for thousands of documents."""
    chosen = packs.on(day).for_document(name, customization)
    return tuple((each.path, each.digest) for each in chosen), tuple(map(str, chosen))


def check(document: bytes, packs: Packs, day: date) -> list[DocumentFinding]:
    """The findings of `verdict_on`, which alone tells a sound document from one not covered."""
    return list(verdict_on(document, packs, day).findings)


def _not_covered(name: str, customization: str, packs: Packs, day: date) -> Text:
    if not packs.all:
        return reason("no_packs").text
    said = f"{name}, CustomizationID {customization or '–'}"
    if packs.for_document(name, customization):
        return Text(
            f"Ingen regelpakke for {said} gjaldt den {day:%d.%m.%Y}.",
            f"No rule pack for {said} was in force on {day}.",
        )
    return Text(f"Ingen regelpakke dækker {said}.", f"No rule pack covers {said}.")
