"""Whether a text speaks of a fee or of an item."""

from decimal import Decimal

import pytest

from pejl.engines.codelists import codes, rows
from pejl.engines.matching.facts import Charge
from pejl.engines.matching.fees import charge_kind, charge_name, fee_kind

FIFTY = Decimal(50)


@pytest.mark.parametrize("text", [None, "", "4711"])
def test_nothing_said_is_no_fee(text):
    assert fee_kind(text) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Faktureringsgebyr", "invoicing"),
        ("GEBYR FOR PAPIRFAKTURA", "other"),
        ("Miljøtillæg 3,5 %", "environment"),
        ("Ekstra brændstoftillæg uge 12", "fuel"),
        ("Olietillæg", "fuel"),
        ("Energitillæg", "energy"),
        ("Fragt", "freight"),
        ("Returfragt", "freight"),
        ("Ekspedition", "handling"),
        ("Levering", "freight"),
        ("Tillæg for levering", "other"),
        ("Handling fee", "handling"),
        ("Fuel surcharge", "fuel"),
    ],
)
def test_a_fee_is_known_by_its_word(text, kind):
    assert fee_kind(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "Kopipapir A4 inkl. fragt",
        "Kaffe, fri levering",
        "Coffee",
        "Levering af frugtkurv",
        "Fragtbrev, blok med 50",
        "Bog uden tillæg",
        "Emballage til madpakker",
        "Gebyrfri konto",
    ],
)
def test_an_item_is_no_fee_though_a_word_sounds_like_one(text):
    assert fee_kind(text) is None


def test_a_charge_is_known_by_its_code():
    assert charge_kind(Charge(FIFTY, "Porto", code="IS")) == "invoicing"


def test_a_charge_of_another_code_is_known_by_its_text():
    assert charge_kind(Charge(FIFTY, "Porto", code="ZZZ")) == "freight"


def test_a_charge_that_says_nothing_is_a_fee_all_the_same():
    assert charge_kind(Charge(FIFTY)) == "other"


def test_a_charge_without_text_is_called_by_its_code_s_name():
    assert charge_name(Charge(FIFTY, code="FC")) == "Freight service"


def test_every_code_is_a_reason_for_a_charge():
    assert codes("fee_codes") <= codes("charge_reasons")


def test_every_place_of_a_word_is_one_we_read():
    assert {row["place"] for row in rows("fee_words")} == {"head", "word", "alone", "before"}
