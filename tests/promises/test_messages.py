"""What is refused is worded in tables: every row is raised, tested, and said in both languages."""

import csv
import re

import pytest

from pejl.engines.refusal import FILE, PARTS, PLACEHOLDER, Message, Messages
from tests.promises.messages import PEJL, both, folders, named, tables, told_in_tests, users, words

TABLES = [pytest.param(it, id=str(it.folder.relative_to(PEJL))) for it in tables()]
NAMED = list(named())


def rows(table: Messages) -> list[dict[str, str]]:
    """The rows as they are written."""
    with (table.folder / FILE).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def recognised(message: Message, said: str) -> bool:
    """Whether the longest piece of what is found, in either language, is in what is said."""
    pieces = (max(re.split(PLACEHOLDER.pattern, it)[::2], key=len) for it in message.found)
    return any(piece.strip(" .,:;()<>“”»«") in said for piece in pieces)


def test_every_table_is_looked_in():
    assert {it.folder for it in tables()} == folders()


@pytest.mark.parametrize("table", TABLES)
def test_every_message_is_raised(table: Messages):
    said = {word for user in users() if table in both(user.table) for word in words(user)}

    assert set(table.own) - said == set()


def test_what_is_raised_is_in_the_table():
    assert [
        it for it in NAMED if it.code not in {*it.table.own, *(it.table.also or it.table).own}
    ] == []


def test_a_message_is_given_all_it_asks_for_and_no_more():
    assert [it for it in NAMED if it.given != it.table.of(it.code).asks_for] == []


@pytest.mark.parametrize("table", TABLES)
def test_a_code_stands_once(table: Messages):
    codes = [row["code"] for row in rows(table)] + list(table.also.own if table.also else ())

    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("table", TABLES)
def test_both_languages_say_it_and_ask_for_the_same(table: Messages):
    unlike = [
        (row["code"], part)
        for row in rows(table)
        for part in PARTS
        if asked(row[f"{part}_da"]) != asked(row[f"{part}_en"])
        or bool(row[f"{part}_da"]) != bool(row[f"{part}_en"])
    ]

    assert unlike == []


def asked(said: str) -> set[str]:
    """What is put into a sentence."""
    return set(PLACEHOLDER.findall(said))


@pytest.mark.parametrize("table", TABLES)
def test_every_message_says_what_is_found(table: Messages):
    assert [row["code"] for row in rows(table) if not row["found_da"]] == []


@pytest.mark.parametrize("table", TABLES)
def test_every_message_is_provoked_by_a_test(table: Messages):
    said = told_in_tests(table)

    assert [
        code
        for code, message in table.own.items()
        if f'"{code}"' not in said and not recognised(message, said)
    ] == []
