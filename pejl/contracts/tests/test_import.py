"""Agreements and price books come in from lists and catalogues, and nothing twice."""

from datetime import date
from decimal import Decimal

import pytest

from pejl.contracts.actions.importing import import_agreements, import_catalogue, import_prices
from pejl.contracts.models import Agreement, Price, PriceBook
from pejl.engines.period import Period
from pejl.engines.refusal import Refusal
from pejl.engines.tables import open_table
from pejl.engines.ubl.document import Catalogue, CatalogueLine, Identifier, Item, Party
from pejl.parties.models import Unit

pytestmark = pytest.mark.django_db

HEADINGS = (
    "Aftalenr;Titel;Leverandør;CVR;Type;Startdato;Slutdato"
    ";Bindende for;CPV;Tolerance %;Tilladte gebyrer"
)
AGREEMENTS = f"""{HEADINGS}
A-1;Papir;Nordlys Papir;90000004;SKI;01-01-2025;31-12-2026;alle;30190000, 30197000;1,5;fragt, olie
A-2;Brød;Bageren i Lilleby;;egen;01-02-2025;;Skolen;15800000;;
"""
PRICES = """Aftalenr;Varenr;Varetekst;Enhed;Pris;Gælder fra;Meddelt
A-1;P100;Kopipapir A4;stk.;24,50;01-01-2025;15-12-2024
A-1;P200;Farvet papir;C62;1.031,25;01-01-2025;15-12-2024
"""


def agreements(text: str = AGREEMENTS):
    return import_agreements(table=open_table("aftaler.csv", text.encode()), by="anna")


def prices(text: str = PRICES, digest: str = "d1", **more):
    table = open_table("prisbog.csv", text.encode())
    return import_prices(table=table, digest=digest, by="anna", **more)


def test_a_list_without_titles_is_refused_and_says_which_column_is_missing():
    with pytest.raises(Refusal) as refused:
        agreements("Aftalenr;Leverandør;Startdato\nA-1;Nordlys;01-01-2025\n")

    assert refused.value.code == "lacking_column"
    assert "Titel" in refused.value.text.da


def test_agreements_are_read_with_their_terms():
    agreements()

    it = Agreement.objects.get(number="A-1")
    assert (it.kind, it.starts, it.ends) == ("ski", date(2025, 1, 1), date(2026, 12, 31))
    assert (it.categories, it.fees) == (["30190000", "30197000"], ["fragt", "olie"])
    assert it.tolerance_percent == Decimal("1.5")


def test_an_agreement_without_an_end_runs_on():
    agreements()

    assert Agreement.objects.get(number="A-2").ends is None


def test_a_unit_nobody_knows_is_told_of():
    assert any("Skolen" in fault.da for fault in agreements().faults)


def test_an_agreement_binds_the_units_it_names():
    Unit.objects.create(name="Skolen")

    agreements()

    assert [it.name for it in Agreement.objects.get(number="A-2").binding_for.all()] == ["Skolen"]


def test_the_same_list_twice_adds_nothing():
    agreements()

    assert (agreements().taken, Agreement.objects.count()) == (0, 2)


def test_an_agreement_that_ends_before_it_starts_is_set_aside():
    found = agreements(AGREEMENTS.replace("31-12-2026", "31-12-2024"))

    assert (found.taken, Agreement.objects.count()) == (1, 1)
    assert "før den begynder" in found.faults[0].da


def test_prices_are_exact_and_in_codes():
    agreements()
    prices()

    assert Price.objects.get(item="P200").price == Decimal("1031.25")
    assert Price.objects.get(item="P100").unit in ("C62", "EA")


def test_a_price_book_knows_when_it_was_announced():
    agreements()
    prices()

    assert PriceBook.objects.get().received_on == date(2024, 12, 15)


def test_the_same_price_book_twice_adds_nothing():
    agreements()
    prices()

    assert (prices().known, PriceBook.objects.count()) == (2, 1)


def test_a_price_of_an_unknown_agreement_is_told_of():
    assert "kendes ikke" in prices().faults[0].da


def test_a_price_that_is_text_is_set_aside_and_told_of():
    agreements()

    found = prices(PRICES.replace("24,50", "efter aftale"))

    assert (found.taken, len(found.faults)) == (1, 2)


def test_a_catalogue_is_the_price_book_of_the_suppliers_only_agreement():
    agreements()
    line = CatalogueLine(Item(name="Kopipapir", sellers_id="P100"), Decimal("23.10"), unit="C62")
    seller = Party(name="Nordlys Papir", legal=Identifier("90000004", "0184"))
    period = Period(date(2025, 7, 1), None)
    catalogue = Catalogue("peppol-bis-3", "K1", date(2025, 6, 1), seller, None, period, (line,))

    import_catalogue(catalogue=catalogue, name="k.xml", digest="d2", by="anna")

    assert Price.objects.get().valid_from == date(2025, 7, 1)
