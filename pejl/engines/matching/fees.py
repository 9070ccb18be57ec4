"""What is a fee, of what kind, and how much of it an agreement allows.

A charge is a fee by being one. A line is a fee when its text says so (list
`fee_words`) and its item is in no price book, for what stands in the price book
is agreed. An agreement that names no fees allows none.
"""

import re
from decimal import Decimal
from functools import cache, lru_cache

from pejl.engines.codelists import rows
from pejl.engines.matching.facts import AgreedTerms, AllowedFee, Charge
from pejl.engines.matching.spelling import text_key
from pejl.engines.money import ZERO

WORD = re.compile(r"[^\W\d_]+")
LONGEST_PHRASE = 3  # words in the longest entry of the list
OTHER = "other"


@cache
def words(place: str) -> dict[str, str]:
    """The kinds of fee by the words that stand so in a text: alone, word, head or before."""
    return {row["word"]: row["kind"] for row in rows("fee_words") if row["place"] == place}


@lru_cache(maxsize=100_000)
def fee_kind(text: str | None) -> str | None:
    """The kind of fee the text speaks of; None where it speaks of an item."""
    said = WORD.findall(text.casefold()) if text else []
    alone = words("alone").get(" ".join(said))
    if alone:
        return alone
    kinds = (kind_at(said, start) for start in range(len(said)))
    return next((kind for kind in kinds if kind), None)


def kind_at(said: list[str], start: int) -> str | None:
    """The kind of the fee word at `start`, unless the word before takes its meaning away."""
    if start and said[start - 1] in words("before"):
        return None
    for length in range(LONGEST_PHRASE, 0, -1):
        kind = words("word").get(" ".join(said[start : start + length]))
        if kind:
            return kind
    return kind_of_compound(said[start])


def kind_of_compound(word: str) -> str | None:
    """The kind of the longest fee word that `word` ends in, as Danish puts the head last."""
    ends = (words("head").get(word[start:]) for start in range(len(word)))
    return next((kind for kind in ends if kind), None)


def is_fee(text: str | None) -> bool:
    """Whether a line with this text is a fee."""
    return fee_kind(text) is not None


@cache
def kinds_by_code() -> dict[str, str]:
    """The kinds of fee by the code of a charge, UNTDID 7161."""
    return {row["code"]: row["kind"] for row in rows("fee_codes")}


def charge_kind(charge: Charge) -> str:
    """The kind of fee a charge is, by its code, else by its text."""
    return kinds_by_code().get(charge.code or "") or fee_kind(charge.text) or OTHER


def charge_name(charge: Charge) -> str | None:
    """What the charge is called: its text, else the name of its code."""
    names = (row["name"] for row in rows("charge_reasons") if row["code"] == charge.code)
    return charge.text or next(names, None)


def allowed_amount(
    kind: str, text: str | None, amount: Decimal, agreements: tuple[AgreedTerms, ...]
) -> Decimal:
    """How much of this fee the agreements allow: nothing, up to a maximum, or all of it."""
    allowances = (
        amount if fee.maximum is None else min(fee.maximum, amount)
        for agreement in agreements
        for fee in agreement.fees
        if is_meant(fee, kind, text)
    )
    return max(allowances, default=ZERO)


def is_meant(fee: AllowedFee, kind: str, text: str | None) -> bool:
    """Whether the agreement's words about a fee mean this one."""
    if fee.text and text_key(fee.text) in text_key(text):
        return True
    return fee.kind == kind if fee.kind else not fee.text
