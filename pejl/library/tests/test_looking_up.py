"""What people type leads to what they must use, with the texts and the goals we really have."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from pejl.library.components.results import LibraryQuery, Results, results
from pejl.library.queries import green

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """One index for all of these tests."""
    with pytest.MonkeyPatch.context() as patch:
        from django.conf import settings

        patch.setattr(settings, "PEJL_HOME", tmp_path_factory.mktemp("home"))
        yield settings.PEJL_HOME


def asked(words: str = "", **filters: str) -> Results:
    return results(LibraryQuery(words, **filters), TODAY)


def titles(found: Results, kind: str) -> list[str]:
    return [it.title for it in found.of(kind)]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("lys", "Alt lys er LED"),
        ("udendørsbelysning", "Alt lys er LED"),
        ("lamper", "Alt lys er LED"),
        ("maling", "Maling med miljømærke"),
        ("vægmaling", "Maling med miljømærke"),
        ("pc", "Computere følger indkøbsanbefalingerne"),
        ("bærbar", "It-udstyr, der kan repareres"),
        ("toiletpapir", "Aftørringspapir og toiletpapir med miljømærke"),
        ("bleer", "Bleer med miljømærke"),
        ("kontorstole", "Møbler, der kan skilles ad og repareres"),
        ("skolemad", "Menuer med mere grønt og mindre kød"),
        ("lærlinge", "Personer under oplæring på byggeopgaver"),
        ("skattely", "Ikke etableret i et land på EU’s skattelyliste"),
        ("taxa", "Kørsel på grønne drivmidler"),
    ],
)
def test_everyday_words_find_the_text(words: str, title: str):
    assert title in titles(asked(words), green.TEXT)


def test_what_the_partnership_demands_is_what_must_be_used():
    assert "POGI-LIGHT-LED" in [it.beside for it in asked("lys").of(green.MUST)]


def test_a_recommendation_is_only_recommended():
    found = asked("køkken")

    assert "POGI-KITCHEN-CO2-PRICE" in [it.beside for it in found.of(green.SHOULD)]
    assert "POGI-KITCHEN-CO2-PRICE" not in [it.beside for it in found.of(green.MUST)]


def test_a_rule_that_is_not_confirmed_never_binds():
    unconfirmed = {it.code for it in green.green_rules(TODAY) if not it.confirmed}

    binding = {it.code for it in green.entries(TODAY) if it.kind == green.MUST}

    assert binding & unconfirmed == set()


def test_a_label_is_found_by_what_it_is_looked_for_on():
    assert "Svanemærket" in titles(asked("maling"), green.LABEL)


def test_a_category_leads_on_to_all_that_applies_to_it():
    assert asked("maling").of(green.CATEGORY)[0].link == "/krav/?kategori=44810000"


def test_a_category_shows_its_own_before_what_is_for_every_purchase():
    found = titles(asked(category="44810000"), green.TEXT)

    assert found[0] == "Maling med miljømærke"
    assert "Erklæring om samfundsansvar" in found
    assert "Alt lys er LED" not in found


def test_a_type_and_an_ambition_leave_only_texts_of_both():
    found = asked("lys", type="award_criterion", ambition="leading")

    assert titles(found, green.TEXT) == ["Armaturer, der kan repareres"]
    assert titles(found, green.MUST) == []


def test_nothing_found_is_said():
    assert asked("xyzzy").is_empty
