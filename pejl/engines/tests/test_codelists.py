"""Code lists are tables; one that is not there is said."""

import pytest

from pejl.engines import codelists


def test_a_list_nobody_has_is_refused():
    with pytest.raises(FileNotFoundError):
        codelists.rows("no_such_list")


def test_the_codes_of_a_list_are_its_first_column():
    assert {"DKK", "EUR"} <= codelists.codes("currencies")
