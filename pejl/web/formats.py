"""Numbers and dates as they are written where we are: 1.234,50 and 3. marts 2026."""

from datetime import date, datetime
from decimal import Decimal

from babel.dates import format_date, format_time
from babel.numbers import format_decimal
from django.utils.timezone import localtime
from django.utils.translation import get_language

NOTHING = "–"
MILLION = 1_000_000


def locale() -> str:
    """The locale of the language in use."""
    return "en_GB" if (get_language() or "da").startswith("en") else "da_DK"


def number(value: Decimal | int | None, digits: int = 0) -> str:
    """A number with thousands apart and so many decimals."""
    if value is None:
        return NOTHING
    return format_decimal(value, "#,##0." + "0" * digits if digits else "#,##0", locale=locale())


def kroner(value: Decimal | int | None, digits: int = 0) -> str:
    """An amount of Danish kroner: 412.870 kr."""
    return NOTHING if value is None else f"{number(value, digits)}\u00a0kr."


def millions(value: Decimal | int | None) -> str:
    """An amount as one says it: 5,7 mio. kr. from a million up, else to the krone."""
    if value is None or -MILLION < value < MILLION:
        return kroner(value)
    word = "m" if locale() == "en_GB" else "mio."
    return f"{number(Decimal(value) / MILLION, 1)}\u00a0{word}\u00a0kr."


def percent(value: Decimal | float | None) -> str:
    """A fraction as percent with one decimal: 78,4 %; in English 78.4%."""
    if value is None:
        return NOTHING
    space = "" if locale() == "en_GB" else "\u00a0"
    return f"{format_decimal(Decimal(value) * 100, '#,##0.0', locale=locale())}{space}%"


def day(value: date | None) -> str:
    """A day: 3. mar. 2026, 3 Mar 2026."""
    pattern = "d. MMM y" if locale() == "da_DK" else "d MMM y"
    return NOTHING if value is None else format_date(value, pattern, locale=locale())


def moment(value: datetime) -> str:
    """A day and the time on it, where we are: 3. mar. 2026 kl. 14.05, 3 Mar 2026 at 14:05."""
    here = localtime(value)
    pattern, at = ("HH.mm", "kl.") if locale() == "da_DK" else ("HH:mm", "at")
    return f"{day(here.date())} {at} {format_time(here, pattern, locale=locale())}"


def month(value: str) -> str:
    """A month written 2025-03: marts 2025."""
    return format_date(date.fromisoformat(f"{value}-01"), "MMMM y", locale=locale())


def shown(value: object, kind: str) -> str:
    """A table cell's value, by its column's kind."""
    if value is None or value == "":
        return NOTHING
    if kind == "money" and isinstance(value, Decimal | int):
        return number(value, 2)
    if kind in ("percent", "share") and isinstance(value, Decimal | float):
        return percent(value)
    if kind == "date" and isinstance(value, date):
        return day(value)
    if kind == "number" and isinstance(value, Decimal | int):
        return format_decimal(value, "#,##0.###", locale=locale())
    return str(value)


def plain(value: object) -> str:
    """A value for a CSV cell: no thousands mark, the decimal mark of the language, ISO dates."""
    if value is None:
        return ""
    if isinstance(value, Decimal | float):
        text = f"{value:f}"
        return text.replace(".", ",") if locale() == "da_DK" else text
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value)
