"""A person says which category a text belongs in."""

import pytest

from pejl.invoices.actions.receiving import correct
from pejl.invoices.models import Correction
from pejl.journal.models import Event
from pejl.parties.models import Supplier

pytestmark = pytest.mark.django_db


@pytest.fixture
def supplier() -> Supplier:
    return Supplier.objects.create(name="Nordlys Papir")


def test_a_code_that_is_none_of_cpvs_is_refused(supplier):
    with pytest.raises(ValueError, match="12345678 is no CPV code"):
        correct(text="Papir", supplier=supplier, code="12345678", by="anna")

    assert not Correction.objects.exists()


def test_a_correction_is_kept_with_who_said_it(supplier):
    correct(text="Papir", supplier=supplier, code="30190000", by="anna")

    it = Correction.objects.get()
    assert (it.text, it.supplier, it.code) == ("Papir", supplier, "30190000")
    assert it.corrected_by == "anna"


def test_the_last_word_counts(supplier):
    correct(text="Papir", supplier=supplier, code="30190000", by="anna")
    correct(text="Papir", supplier=supplier, code="30197000", by="bo")

    assert Correction.objects.get().code == "30197000"


def test_one_suppliers_text_and_everybodys_are_two(supplier):
    correct(text="Papir", supplier=supplier, code="30190000", by="anna")
    correct(text="Papir", supplier=None, code="30197000", by="anna")

    assert Correction.objects.count() == 2


def test_the_journal_says_what_was_decided(supplier):
    correct(text="Papir", supplier=supplier, code="30190000", by="anna")

    event = Event.objects.get()
    assert (event.verb, event.by) == ("correct", "anna")
    assert "»Papir« hører til CPV 30190000 hos Nordlys Papir" in event.sentence
