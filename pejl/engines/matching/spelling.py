"""Numbers as people write them, brought to one form so that they can be compared exactly.

Case and blanks never tell two numbers apart. Leading zeros do where both forms
are in use, so they are only dropped when that leaves one number to choose.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

NOT_STATED = frozenset({"N/A", "-"})  # what OIOUBL writes where a number must stand and none is
GTIN_LENGTHS = frozenset({8, 12, 13, 14})
REMEMBERED = 200_000  # spellings; the same items are billed again and again

Row = TypeVar("Row")


@lru_cache(REMEMBERED)
def number_key(said: str | None) -> str:
    """`said` without case and blanks; "" where there is no number."""
    key = "".join(said.upper().split()) if said else ""
    return "" if key in NOT_STATED else key


def without_zeros(key: str) -> str:
    """`key` without leading zeros; all zeros leave one."""
    return key.lstrip("0") or key[-1:]


@lru_cache(REMEMBERED)
def gtin_key(said: str | None) -> str:
    """A GTIN of any length in fourteen digits; "" where it is none."""
    digits = "".join(said.split()) if said else ""
    return digits.zfill(14) if digits.isdecimal() and len(digits) in GTIN_LENGTHS else ""


@lru_cache(REMEMBERED)
def text_key(said: str | None) -> str:
    """A text without case and spare blanks."""
    return " ".join(said.casefold().split()) if said else ""


class Hits(NamedTuple, Generic[Row]):
    """The rows under a number, and whether leading zeros had to be dropped to find them."""

    rows: tuple[Row, ...]
    dropped_zeros: bool = False


class Register(Generic[Row]):
    """Rows filed under their number, each within its scope."""

    def __init__(self) -> None:
        self._rows: dict[tuple[str, str], list[Row]] = {}
        self._forms: dict[tuple[str, str], set[str]] = {}

    def file(self, scope: str, number: str | None, row: Row) -> None:
        """Put `row` under `number`; one without a number is not filed."""
        key = number_key(number)
        if key:
            self._rows.setdefault((scope, key), []).append(row)
            self._forms.setdefault((scope, without_zeros(key)), set()).add(key)

    def find(self, scope: str, number: str | None) -> Hits[Row]:
        """The rows under `number`; without its leading zeros only if that leaves one number."""
        key = number_key(number)
        rows = self._rows.get((scope, key))
        if rows:
            return Hits(tuple(rows))
        forms = self._forms.get((scope, without_zeros(key)), set()) if key else set()
        if len(forms) != 1:
            return Hits(())
        (form,) = forms
        return Hits(tuple(self._rows[scope, form]), dropped_zeros=True)


def keys_of(numbers: Iterable[str]) -> frozenset[str]:
    """The numbers in their one form, those not stated left out."""
    return frozenset(number_key(number) for number in numbers) - {""}
