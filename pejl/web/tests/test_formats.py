"""Numbers and days as they are written in Danish and in English."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils import translation

from pejl.web import formats


def test_nothing_is_a_dash():
    assert formats.kroner(None) == "–"


def test_kroner_have_points_between_thousands():
    assert formats.kroner(Decimal("412870.4")) == "412.870\u00a0kr."


def test_oere_stand_behind_a_comma():
    assert formats.number(Decimal("1234.5"), 2) == "1.234,50"


def test_a_share_is_a_percentage():
    assert formats.percent(Decimal("0.784")) == "78,4\u00a0%"


def test_english_has_its_own_marks():
    with translation.override("en"):
        assert formats.number(Decimal("1234.5"), 2) == "1,234.50"


def test_a_day_names_its_month():
    assert formats.day(date(2026, 3, 1)) == "1. mar. 2026"


@pytest.mark.parametrize(("value", "said"), [(None, ""), (Decimal("1.50"), "1,50"), ("x", "x")])
def test_a_csv_cell_has_the_decimal_mark_of_the_language(value, said):
    assert formats.plain(value) == said
