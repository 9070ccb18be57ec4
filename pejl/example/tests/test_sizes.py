"""Any size from a hundred up."""

import pytest

from pejl.engines.refusal import Refusal
from pejl.example.tests.conftest import written


@pytest.mark.parametrize("invoices", [100, 333])
def test_so_many_invoices_are_written_as_are_asked_for(tmp_path, invoices):
    folder = written(tmp_path / "year", invoices)

    assert len(list((folder / "invoices").iterdir())) == invoices


def test_too_few_for_one_fault_of_each_kind_are_refused_in_both_languages(tmp_path):
    with pytest.raises(Refusal) as refusal:
        written(tmp_path / "year", 10)

    assert refusal.value.code == "too_few"
    assert "mindst" in refusal.value.text.da
    assert "at least" in refusal.value.text.en


def test_a_folder_that_holds_a_year_is_left_alone(tmp_path):
    folder = written(tmp_path / "year", 100)

    with pytest.raises(Refusal, match="holds a year already"):
        written(folder, 100)
