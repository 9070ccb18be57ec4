"""From the codes a line may carry to CPV, and the lists behind."""

import csv
import gzip

import pytest

from pejl.engines import codelists
from pejl.engines.classification.codes import art, from_account, from_unspsc
from pejl.engines.cpv import name, placed
from pejl.engines.text import Text


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("44121706", "30190000"),
        ("44101501", "30120000"),
        ("31201500", "24910000"),
        ("99000000", None),
        ("A4412", None),
        ("", None),
    ],
)
def test_the_longest_beginning_decides(code, expected):
    assert from_unspsc(code) == expected


@pytest.mark.parametrize(
    ("account", "expected"),
    [("2.2", "22"), ("22", "22"), ("4", "4"), ("0322012001000122", "22"), ("kto 5", None)],
)
def test_the_art_is_the_end_of_an_account(account, expected):
    assert art(account) == expected


def test_an_own_account_goes_before_the_art():
    assert from_account("2.2", {"2.2": "55520000"}) == "55520000"


@pytest.mark.parametrize("listed", ["unspsc_cpv", "purchase_words", "account_arts"])
def test_every_list_names_cpv_codes_that_exist(listed):
    named = {row["cpv"] for row in codelists.rows(listed) if row["cpv"]}

    assert {code for code in named if placed(code) != code} == set()


def test_every_code_has_a_name_in_both_languages():
    rows = codelists.rows("cpv")

    assert len(rows) == 3698
    assert all(row["da"] and row["en"] for row in rows)
    assert name("34000000") == Text(
        da="Transportudstyr og hjælpeudstyr til transport",
        en="Transport equipment and auxiliary products to transportation",
    )


def test_a_word_stands_once_in_a_language():
    words = [(row["word"].lower(), row["language"]) for row in codelists.rows("purchase_words")]

    assert len(words) == len(set(words))


def test_every_unspsc_beginning_is_one(shared):
    file = shared / "data" / "unspsc" / "unspsc_7.0901_en.csv.gz"
    with gzip.open(file, "rt", encoding="utf-8") as text:
        known = {row["code"] for row in csv.DictReader(text)}
    ours = {row["unspsc"].ljust(8, "0") for row in codelists.rows("unspsc_cpv")}

    newer = {"72120000", "72140000", "72150000", "81112300", "95000000"}
    assert ours - known == newer
