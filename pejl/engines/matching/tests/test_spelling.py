"""Numbers are the same however they are typed; leading zeros only where nothing else fits."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from pejl.engines.matching.spelling import Register, gtin_key, number_key, text_key


def filed(*numbers):
    register: Register[str] = Register()
    for number in numbers:
        register.file("nordlys", number, f"row {number}")
    return register


@pytest.mark.parametrize("said", [None, "", "  ", "n/a", "N/A", "-"])
def test_a_number_not_stated_is_no_number(said):
    assert number_key(said) == ""


def test_case_and_blanks_do_not_tell_numbers_apart():
    assert number_key(" ab 12\u00a034 ") == number_key("AB1234")


def test_a_gtin_is_the_same_in_twelve_and_in_fourteen_digits():
    assert gtin_key("712345780121") == gtin_key("00712345780121")


def test_a_gtin_of_another_length_is_none():
    assert gtin_key("12345") == ""


def test_texts_are_compared_without_case_and_spare_blanks():
    assert text_key("Kopipapir  A4 ") == text_key("KOPIPAPIR A4")


def test_nothing_is_found_in_an_empty_register():
    assert Register().find("nordlys", "4711").rows == ()


def test_nothing_is_found_without_a_number():
    assert filed("4711").find("nordlys", None).rows == ()


def test_leading_zeros_are_dropped_where_one_number_is_left():
    assert filed("4711").find("nordlys", "004711") == (("row 4711",), True)


def test_leading_zeros_are_kept_where_both_forms_are_in_use():
    assert filed("4711", "04711").find("nordlys", "004711").rows == ()


def test_the_exact_number_is_found_though_another_form_is_in_use():
    assert filed("4711", "04711").find("nordlys", "04711") == (("row 04711",), False)


def test_another_supplier_s_number_is_not_found():
    assert filed("4711").find("sydvest", "4711").rows == ()


@given(some.text())
def test_a_number_once_brought_to_its_form_stays_there(said):
    assert number_key(number_key(said)) == number_key(said)
