"""One cell read as a field's kind: its value, nothing where it is blank, or what is wrong."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from pejl.engines.tables import amounts, dates
from pejl.engines.tables.fields import Kind
from pejl.engines.tables.sample import CURRENCY, cvr_number, has_letter
from pejl.engines.tables.table import Cell, shown
from pejl.engines.text import Text

Convention = amounts.AmountConvention | dates.DateConvention
Value = str | Decimal | date | None
ERROR = re.compile(r"#(?:DIV/0!|N/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)")

REASONS: dict[str, Text] = {
    "no_amount": Text("intet beløb", "no amount"),
    "amount_unreadable": Text("tekst i stedet for beløb", "text where an amount should be"),
    "amount_ambiguous": Text("beløb kan læses på to måder", "amount can be read two ways"),
    "amount_too_large": Text("beløb større end der kan gemmes", "amount larger than can be kept"),
    "no_date": Text("ingen dato", "no date"),
    "date_unreadable": Text("dato kan ikke læses", "date cannot be read"),
    "cell_error": Text("fejl i regnearkets formel", "error in the spreadsheet's formula"),
    "total_line": Text("en sum, ikke en post", "a total, not an entry"),
    "repeated_header": Text("overskrifter gentaget", "headings repeated"),
    "too_many_cells": Text("flere celler end kolonner", "more cells than columns"),
    "swallowed_lines": Text(
        "linjer slugt af et anførselstegn", "lines swallowed by a quotation mark"
    ),
    "cvr_unreadable": Text("ikke et CVR-nummer", "no CVR number"),
    "currency_unreadable": Text("ikke en valutakode", "no currency code"),
    "not_a_word": Text("et nummer, hvor der ventes tekst", "a number where words are expected"),
}


class CellFault(NamedTuple):
    """What is wrong with a cell: a key of REASONS, the column's name and what stands there."""

    reason: str
    column: str
    value: str


ReadCell = Callable[[Cell], Value | CellFault]


def reader(kind: Kind, column: str, how: Convention | None, *, worded: bool) -> ReadCell:
    """What reads a cell of `column` as `kind`."""
    if isinstance(how, amounts.AmountConvention):
        return lambda cell: read_amount(cell, column, how)
    if isinstance(how, dates.DateConvention):
        return lambda cell: read_date(cell, column, how)
    if kind == "cvr":
        return lambda cell: read_cvr(cell, column)
    if kind == "currency":
        return lambda cell: read_currency(cell, column)
    return (lambda cell: read_word(cell, column)) if worded else read_text


def read_amount(cell: Cell, column: str, how: amounts.AmountConvention) -> Value | CellFault:
    """The amount, with all its decimals."""
    text = shown(cell)
    if not text:
        return None
    found = amounts.amount(cell, how)
    return CellFault(why_no_amount(text, how), column, text) if found is None else found


def why_no_amount(text: str, how: amounts.AmountConvention) -> str:
    """The reason that `text` could not be read as an amount."""
    found = amounts.number(text)
    if found is None:
        return "cell_error" if ERROR.fullmatch(text) else "amount_unreadable"
    return "amount_ambiguous" if found.doubt and how.mixed else "amount_too_large"


def read_date(cell: Cell, column: str, how: dates.DateConvention) -> Value | CellFault:
    """The day."""
    text = shown(cell)
    if not text:
        return None
    reason = "cell_error" if ERROR.fullmatch(text) else "date_unreadable"
    return dates.day(cell, how) or CellFault(reason, column, text)


def read_cvr(cell: Cell, column: str) -> Value | CellFault:
    """The CVR number's eight digits."""
    text = shown(cell)
    return (cvr_number(text) or CellFault("cvr_unreadable", column, text)) if text else None


def read_currency(cell: Cell, column: str) -> Value | CellFault:
    """The currency's three letters."""
    text = shown(cell).upper()
    if not text or CURRENCY.fullmatch(text):
        return text or None
    return CellFault("currency_unreadable", column, text)


def read_word(cell: Cell, column: str) -> Value | CellFault:
    """Text with a letter in it."""
    text = shown(cell)
    return text or None if has_letter(text) or not text else CellFault("not_a_word", column, text)


def read_text(cell: Cell) -> Value:
    """Whatever stands there, as text."""
    return shown(cell) or None
