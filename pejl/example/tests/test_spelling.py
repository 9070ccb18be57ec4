"""Some spellings anybody knows for the same name; of others a person must be asked."""

import pytest

from pejl.example.spelling import is_same_words


@pytest.mark.parametrize(
    "other", ["KLITVANG KØD", "Klitvang Koed A/S", "klitvang kød as", "Klitvang  Kød"]
)
def test_letters_and_company_form_make_no_other_name(other):
    assert is_same_words("Klitvang Kød A/S", other)


def test_an_ampersand_is_og():
    assert is_same_words("Hammer & Tang", "Hammer og Tang ApS")


@pytest.mark.parametrize("other", ["Klitvang", "Klitvang Kød, Afd. Øst", "Klitvangs Kød"])
def test_other_words_are_another_name(other):
    assert not is_same_words("Klitvang Kød A/S", other)
