"""A table said once: shown on the page, and handed out as CSV and as a spreadsheet."""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any, Literal, NamedTuple

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from xlsxwriter import Workbook

from pejl.web.formats import plain

Kind = Literal["text", "money", "number", "percent", "share", "date"]  # share: percent and a bar
PER_PAGE = 50
DANGEROUS = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would run what begins so
NUMBER_FORMATS = {
    "money": "#,##0.00",
    "number": "#,##0.######",
    "percent": "0.0%",
    "share": "0.0%",
    "date": "dd-mm-yyyy",
}


class Column(NamedTuple):
    """One column: its title with the unit in it, and how a row's value is found."""

    title: str
    value: Callable[[Any], object]
    kind: Kind = "text"
    link: Callable[[Any], str | None] | None = None
    mark: Callable[[Any], str] | None = None  # the outcome the value is a word for

    @property
    def is_number(self) -> bool:
        """Whether its values stand to the right."""
        return self.kind not in ("text", "date")

    def cell(self, row: object) -> "Cell":
        """The row's value in this column."""
        link = self.link(row) if self.link else None
        return Cell(self, self.value(row), link, self.mark(row) if self.mark else None)


class Cell(NamedTuple):
    """One value, ready to be shown."""

    column: Column
    value: object
    link: str | None = None
    mark: str | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        return self.value is None or self.value == ""


class Table:
    """Rows of anything, with columns that know how to read them."""

    def __init__(self, name: str, columns: Sequence[Column], rows: Any) -> None:
        """`rows` is a list or a queryset: what can be counted and sliced."""
        self.name = name
        self.columns = columns
        self.rows = rows

    def cells(self, row: object) -> list[Cell]:
        """The row's cells, in order."""
        return [it.cell(row) for it in self.columns]

    def page(self, number: str | None) -> Page[Any]:
        """A page of rows; the first where the number is none of ours."""
        return Paginator(self.rows, PER_PAGE).get_page(number)


def answer(
    request: HttpRequest, template: str, table: Table, context: dict[str, Any]
) -> HttpResponseBase:
    """The table as the address asks: a page, or with ?format=csv or xlsx the whole of it."""
    wanted = request.GET.get("format")
    if wanted == "csv":
        return as_csv(table)
    if wanted == "xlsx":
        return as_xlsx(table)
    page = table.page(request.GET.get("page"))
    shown = [table.cells(row) for row in page]
    return render(request, template, {"table": table, "page": page, "cells": shown, **context})


class Echo:
    """A file that hands back what is written to it, line by line."""

    def write(self, line: str) -> str:
        """The line itself."""
        return line


def as_csv(table: Table) -> StreamingHttpResponse:
    """Semicolons, a decimal comma in Danish, and a byte order mark: what Excel opens rightly."""
    writer = csv.writer(Echo(), delimiter=";")
    head: list[object] = [it.title for it in table.columns]
    lines = ([guarded(plain(it.value)) for it in table.cells(row)] for row in all_rows(table))
    response = StreamingHttpResponse(
        (
            "\ufeff" * (not number) + writer.writerow(line)
            for number, line in enumerate(chain_one(head, lines))
        ),
        content_type="text/csv; charset=utf-8",
    )
    response["Content-Disposition"] = f'attachment; filename="{table.name}.csv"'
    return response


def chain_one(first: list[object], rest: Iterable[Sequence[object]]) -> Iterator[Sequence[object]]:
    """The first and then the rest."""
    yield first
    yield from rest


def all_rows(table: Table) -> Iterable[object]:
    """Every row; a queryset is read in pieces, so that memory stays flat."""
    rows: Iterable[object] = table.rows
    return rows.iterator(chunk_size=2000) if isinstance(rows, QuerySet) else rows


def guarded(value: str) -> str:
    """The value, with a mark before it where a spreadsheet would take it for a formula."""
    is_number = value.replace(",", "").replace(".", "").lstrip("-").isdigit()
    return f"'{value}" if value.startswith(DANGEROUS) and not is_number else value


def as_xlsx(table: Table) -> HttpResponse:
    """A spreadsheet with real numbers and dates."""
    out = BytesIO()
    with Workbook(out, {"constant_memory": True, "strings_to_formulas": False}) as book:
        write_sheet(book, table)
    response = HttpResponse(
        out.getvalue(),
        content_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    )
    response["Content-Disposition"] = f'attachment; filename="{table.name}.xlsx"'
    return response


def write_sheet(book: Workbook, table: Table) -> None:
    """The one sheet of the book: a bold head that stays, then the rows."""
    sheet = book.add_worksheet(table.name[:31])
    bold = book.add_format({"bold": True})
    formats = {kind: book.add_format({"num_format": it}) for kind, it in NUMBER_FORMATS.items()}
    sheet.freeze_panes(1, 0)
    sheet.write_row(0, 0, [it.title for it in table.columns], bold)
    for number, row in enumerate(all_rows(table), 1):
        for column, cell in enumerate(table.cells(row)):
            write_cell(sheet, number, column, cell, formats.get(cell.column.kind))


def write_cell(sheet: Any, row: int, column: int, cell: Cell, look: Any) -> None:
    """One value, as what it is. Excel keeps 15 digits; an amount of kroner has fewer."""
    if isinstance(cell.value, Decimal | int | float) and not isinstance(cell.value, bool):
        sheet.write_number(row, column, float(cell.value), look)
    elif isinstance(cell.value, date):
        sheet.write_datetime(row, column, cell.value, look)
    elif cell.value is not None:
        sheet.write_string(row, column, str(cell.value))
