"""From the codes a line may carry to CPV: by the longest beginning the code lists know."""

from collections.abc import Mapping
from functools import cache

from pejl.engines import codelists


def from_unspsc(code: str) -> str | None:
    """The CPV code of a UNSPSC code (eight digits, or ten with a business function)."""
    return longest(unspsc(), code.strip()) if code.strip().isdigit() else None


def from_account(account: str, own: Mapping[str, str]) -> str | None:
    """The CPV code of an account: by the organisation's `own` accounts, else by its art."""
    if account in own:
        return own[account]
    kind = art(account)
    return longest({**arts(), **own}, kind) if kind else None


def art(account: str) -> str | None:
    """Main kind and kind (hovedart, art) of an account: 2.2, 22, or the end of sixteen digits.

    The authorised chart of accounts ends each account with the two, a digit each.
    """
    digits = account.strip().replace(".", "").replace("-", "").replace(" ", "")
    if not digits.isdigit() or len(digits) not in (1, 2, 16):
        return None
    return digits[-2:]


def longest(table: Mapping[str, str], code: str) -> str | None:
    """What `table` says of the longest beginning of `code` it has."""
    beginnings = (code[:length] for length in range(len(code), 0, -1))
    return next((table[each] for each in beginnings if each in table), None)


@cache
def unspsc() -> Mapping[str, str]:
    """CPV code by the beginning of a UNSPSC code."""
    return {row["unspsc"]: row["cpv"] for row in codelists.rows("unspsc_cpv")}


@cache
def arts() -> Mapping[str, str]:
    """CPV code by art, for arts that are one division and whose meaning is confirmed."""
    return {
        row["code"]: row["cpv"]
        for row in codelists.rows("account_arts")
        if row["cpv"] and row["confirmed"] == "yes"
    }
