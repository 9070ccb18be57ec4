"""Numbers and days as Danish offices write them."""

from datetime import date
from decimal import Decimal


def danish_amount(amount: Decimal) -> str:
    """1.234,50"""
    return f"{amount:,.2f}".translate(str.maketrans(",.", ".,"))


def danish_number(number: Decimal) -> str:
    """1234,5: no points, no needless zeros."""
    text = format(number.normalize(), "f")
    return text.replace(".", ",")


def danish_date(day: date | None) -> str:
    """31-12-2025, or nothing."""
    return f"{day:%d-%m-%Y}" if day else ""
