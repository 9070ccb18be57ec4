"""Amounts, numbers and days the way people write them, in Danish and in English."""

from datetime import date
from decimal import Decimal
from functools import lru_cache

from babel.dates import format_date

from pejl.engines.period import Period
from pejl.engines.text import Text

DANISH = str.maketrans({",": ".", ".": ","})
FINEST = Decimal("0.000001")  # of what is shown; unit prices may be finer than an øre


def decimal(number: Decimal, places: int = 0) -> Text:
    """A number with at least so many decimals: "1.234,5" and "1,234.5"."""
    whole, _, rest = f"{number.quantize(FINEST):,f}".replace("-", "−").partition(".")
    shown = rest.rstrip("0").ljust(places, "0")
    english = f"{whole}.{shown}" if shown else whole
    return Text(english.translate(DANISH), english)


def bare(amount: Decimal) -> Text:
    """An amount without its currency: "14,50"."""
    return decimal(amount, places=2)


def money(amount: Decimal, currency: str = "DKK") -> Text:
    """An amount with its currency: "15,60 kr." and "DKK 15.60"."""
    said = bare(amount)
    danish = "kr." if currency == "DKK" else currency
    return Text(f"{said.da} {danish}", f"{currency} {said.en}")


@lru_cache(10_000)
def day(on: date) -> Text:
    """A day: "1. marts 2026" and "1 March 2026"."""
    return Text(
        format_date(on, "d. MMMM y", locale="da"), format_date(on, "d MMMM y", locale="en_GB")
    )


def span(period: Period) -> Text:
    """A period: "fra 1. januar 2026 til 31. december 2026"; an open end is left out."""
    first, last = (day(on) if on else None for on in period)
    return Text(
        " ".join([*(["fra " + first.da] if first else []), *(["til " + last.da] if last else [])]),
        " ".join([*(["from " + first.en] if first else []), *(["to " + last.en] if last else [])]),
    )
