"""What a check is: one rule, asked of one part of a document.

A check names its code, the syntaxes it holds in and the part it looks at. Its
judge returns None, or the `Fault` it found; the place and the severity are the
check's, so a judge is only the question. Judges build words only when they have
something to say: most documents are sound, and sound must be fast.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final, Literal, NamedTuple

from pejl.engines.text import Text
from pejl.engines.ubl.document import Kind, Severity, Syntax

Part = Literal[
    "document",
    "seller",
    "buyer",
    "payee",
    "representative",
    "line",
    "line allowance",
    "line tax",  # OIOUBL's alone
    "tax",
    "allowance",
    "payment",
    "category",  # a VAT category the document uses anywhere; the part is its letter
]
Parts = tuple[Part, ...]

DOCUMENT: Final[Parts] = ("document",)
SELLER: Final[Parts] = ("seller",)
BUYER: Final[Parts] = ("buyer",)
PAYEE: Final[Parts] = ("payee",)
REPRESENTATIVE: Final[Parts] = ("representative",)  # BG-11: for VAT, of a seller from abroad
TRADERS: Final[Parts] = ("seller", "buyer")
ADDRESSED: Final[Parts] = ("seller", "buyer", "representative")
PARTIES: Final[Parts] = ("seller", "buyer", "payee")
LINE: Final[Parts] = ("line",)
LINE_ALLOWANCE: Final[Parts] = ("line allowance",)
TAX: Final[Parts] = ("tax",)
LINE_TAX: Final[Parts] = ("line tax",)
TAXES: Final[Parts] = ("tax", "line tax")
ALLOWANCE: Final[Parts] = ("allowance",)
ALLOWANCES: Final[Parts] = ("allowance", "line allowance")
PAYMENT: Final[Parts] = ("payment",)
CATEGORY: Final[Parts] = ("category",)

Syntaxes = tuple[Syntax, ...]
EN: Final[Syntaxes] = ("en16931", "peppol-bis-3")  # Peppol is EN 16931 and more
PEPPOL: Final[Syntaxes] = ("peppol-bis-3",)
OIOUBL: Final[Syntaxes] = ("oioubl-2.1",)
EVERY: Final[Syntaxes] = ("en16931", "peppol-bis-3", "oioubl-2.1")

Kinds = tuple[Kind, ...]
BOTH: Final[Kinds] = ("invoice", "credit_note")
INVOICE: Final[Kinds] = ("invoice",)
CREDIT_NOTE: Final[Kinds] = ("credit_note",)


class Fault(NamedTuple):
    """What is wrong: what stood there, what should stand there, and how to mend it."""

    said: str | Decimal | None
    expected: str | Decimal | None
    message: Text
    place: str | None = None  # under the part, where the check cannot know it beforehand


# Asked with the document and the part; with the document twice where the part is the document.
Judge = Callable[[Any, Any], Fault | None]


class Check(NamedTuple):
    """One rule. The docstring of its judge is the rule in one sentence."""

    code: str
    syntaxes: Syntaxes
    parts: Parts
    place: str  # the path under the part, as in an invoice; "" is the part itself
    judge: Judge
    severity: Severity = "fatal"
    kinds: Kinds = BOTH
    also: tuple[str, ...] = ()  # other official codes whose demand this covers
    only: tuple[str, ...] = ()  # of parts of these kinds only: a VAT category, a payment means

    @property
    def sentence(self) -> str:
        """The rule in one sentence."""
        return " ".join((self.judge.__doc__ or "").split())


def oioubl(invoice: str, credit_note: str, parts: Parts, place: str, judge: Judge) -> list[Check]:
    """The same rule under the two codes OIOUBL gives it, on invoices and on credit notes."""
    return [
        Check(invoice, OIOUBL, parts, place, judge, kinds=INVOICE),
        Check(credit_note, OIOUBL, parts, place, judge, kinds=CREDIT_NOTE),
    ]


def worded(judge: Judge, sentence: str) -> Judge:
    """`judge` with the sentence of its rule: for judges made from a table."""
    judge.__doc__ = sentence
    return judge
