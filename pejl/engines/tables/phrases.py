"""Numbers, amounts, shares and days as each language writes them, put into sentences."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_decimal, format_percent

from pejl.engines.text import Text

DANISH, ENGLISH = "da", "en_GB"


def count(number: int) -> Text:
    """A whole number: 1.234 and 1,234."""
    return Text(*(format_decimal(number, "#,##0", tongue) for tongue in (DANISH, ENGLISH)))


def of_rows(number: int) -> Text:
    """So many rows; one row."""
    da, en = count(number)
    return Text("1 række", "1 row") if number == 1 else Text(f"{da} rækker", f"{en} rows")


def money(amount: Decimal) -> Text:
    """An amount with two decimals: 1.234,50 and 1,234.50."""
    return Text(*(format_decimal(amount, "#,##0.00", tongue) for tongue in (DANISH, ENGLISH)))


def share(part: float) -> Text:
    """A share in percent: 99,7 % and 99.7%."""
    return Text(format_percent(part, "0.# %", DANISH), format_percent(part, "0.#%", ENGLISH))


def day(when: date | None) -> Text:
    """A date: 1. marts 2026 and 1 March 2026."""
    if when is None:
        return Text("ukendt", "unknown")
    return Text(
        format_date(when, "d. MMMM y", locale=DANISH), format_date(when, "d MMMM y", locale=ENGLISH)
    )


def same(text: str) -> Text:
    """What is not translated: a name, a number as it stands."""
    return Text(text, text)


def listed(parts: Iterable[Text]) -> Text:
    """The parts with commas between."""
    each = list(parts)
    return Text(", ".join(part.da for part in each), ", ".join(part.en for part in each))


def said(da: str, en: str, *parts: Text) -> Text:
    """A sentence in both languages, the parts put in where {} stands."""
    return Text(da.format(*(part.da for part in parts)), en.format(*(part.en for part in parts)))
