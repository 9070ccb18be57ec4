"""The page docs/reference/checks.md: every check with its rule, severity and standards.

Written anew with `python -m pejl.engines.ubl.checks.reference > docs/reference/checks.md`.
"""

import sys
from collections.abc import Iterator
from typing import Final

from pejl.engines.ubl.checks.check import CREDIT_NOTE, INVOICE, Check, Kinds
from pejl.engines.ubl.checks.every import SUBJECTS
from pejl.engines.ubl.document import Syntax

_HEAD: Final = """\
# Checks of a bill

Asked of every invoice and credit note, always. Official rules keep their official codes and are
fatal where the standard says so. Codes that begin with PEJL are our own, and only warn.

This page is written from the checks themselves: `python -m pejl.engines.ubl.checks.reference`.
"""
_STANDARDS: Final[dict[Syntax, str]] = {
    "en16931": "EN 16931",
    "peppol-bis-3": "Peppol",
    "oioubl-2.1": "OIOUBL",
}
_KINDS: Final[dict[Kinds, str]] = {INVOICE: ", invoices", CREDIT_NOTE: ", credit notes"}


def page() -> str:
    """The whole page, in Markdown."""
    return "\n".join([_HEAD, *(_section(title, checks) for title, checks in SUBJECTS)])


def _section(title: str, checks: tuple[Check, ...]) -> str:
    return "\n".join([f"## {title}\n", *_table(checks), ""])


def _table(checks: tuple[Check, ...]) -> Iterator[str]:
    yield "| code | rule | severity | standards |"
    yield "| --- | --- | --- | --- |"
    for check in checks:
        codes = "<br>".join((check.code, *check.also))
        standards = ", ".join(_STANDARDS[syntax] for syntax in check.syntaxes)
        where = standards + _KINDS.get(check.kinds, "")
        yield f"| {codes} | {check.sentence} | {check.severity} | {where} |"


if __name__ == "__main__":
    sys.stdout.write(page())
