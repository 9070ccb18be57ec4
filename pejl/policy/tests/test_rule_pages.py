"""Every rule has a page that says it whole; all of them stand on a list one can search."""

import re
from collections.abc import Iterator
from html import unescape

import pytest
from django.conf import settings
from django.db import transaction
from django.test import Client
from django.urls import reverse

from conftest import nothing_wrong, signed_on
from pejl.engines.rules import Rule
from pejl.policy.queries.rulebooks import rulebooks

RULES = rulebooks().rules


def text(client: Client, address: str) -> str:
    """What stands on a page, tags and the space between them taken out."""
    page = unescape(client.get(address).content.decode())
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


@pytest.fixture(scope="module")
def pages(tmp_path_factory, django_db_setup, django_db_blocker) -> Iterator[dict[str, str]]:
    """The page of every rule, by its code."""
    with pytest.MonkeyPatch.context() as patch, django_db_blocker.unblock(), transaction.atomic():
        patch.setattr(settings, "PEJL_HOME", tmp_path_factory.mktemp("home"))
        client = signed_on("reader")
        yield {it.code: text(client, reverse("rule", args=[it.code])) for it in RULES}
        transaction.set_rollback(True)


def said(rule: Rule) -> list[str]:
    """What a rule says, why, and by which cases."""
    return [rule.says.da, rule.because.da, *(case.name.da for case in rule.cases)]


def test_a_page_has_the_sentence_the_reason_and_every_case(pages: dict[str, str]):
    nothing_wrong({it.code: [one for one in said(it) if one not in pages[it.code]] for it in RULES})


def test_a_page_names_every_source(pages: dict[str, str]):
    sources = {it.code: [" ".join(each.title.split()) for each in it.sources] for it in RULES}

    nothing_wrong(
        {code: [it for it in titles if it not in pages[code]] for code, titles in sources.items()}
    )


def test_a_value_stands_with_its_day_its_source_and_its_mark(reader: Client):
    page = text(reader, "/regler/DK-THRESHOLD-GOODS/")

    assert "1. jan. 2026 1.611.360 kr. New public procurement thresholds, Plesner" in page
    assert "1. jan. 2024 1.644.638 kr." in page


def test_a_case_says_what_is_given_and_why_it_comes_out_so(reader: Client):
    page = text(reader, "/regler/DK-PAYMENT-TERM/")

    assert "er 31 dage 2. mar. 2026 ✕ ikke overholdt Betalingsfristen" in page


def test_a_threshold_names_the_rule_that_compares_with_it(reader: Client):
    page = reader.get("/regler/DK-THRESHOLD-WORKS/").content.decode()

    assert reverse("rule", args=["DK-PROCEDURE"]) in page


def test_a_goal_says_how_binding_it_is_and_what_may_stand_in_its_place(reader: Client):
    page = text(reader, "/regler/POGI-TOYS-LABEL/")

    assert "Styrke krav Kategori Børneartikler" in page
    assert "ellers: udbuddet begrunder, hvorfor målet ikke er fulgt" in page


def test_a_process_names_its_steps_and_what_comes_out_of_them(reader: Client):
    page = text(reader, "/regler/POGI-GROUP-MEETINGS/")

    assert "3. Tredje møde: et udkast til styregruppen; en tekst, skrevet sammen" in page
    assert "4. Fjerde møde (hvis der er behov): teksten færdig" in page


def test_a_correction_has_its_day(reader: Client):
    page = text(reader, "/regler/POGI-KITCHEN-OVENS/")

    assert "Punkt 10.f Rettelser 15. maj 2023: For kombidampere" in page


def test_a_goal_points_to_what_others_ask_for_in_its_category(reader: Client):
    assert (
        "EU&#x27;s kriterier for grønne indkøb, computere, skærme"
        in reader.get("/regler/POGI-SCREENS-CO2/").content.decode()
    )


def test_what_has_ended_names_what_took_its_place(reader: Client):
    assert "Afløst af POGI-LIGHT-LED" in text(reader, "/regler/POGI-LIGHT-PHASE-OUT/")


def test_a_statement_that_is_measured_leads_to_its_figure(reader: Client):
    page = reader.get("/regler/BAL-SKI-FIRST/").content.decode()

    assert reverse("figure", args=["joint_agreement_share"]) in page


def test_a_figure_leads_to_the_rules_it_measures(reader: Client):
    page = reader.get("/tal/joint_agreement_share/").content.decode()

    assert reverse("rule", args=["BAL-SKI-FIRST"]) in page


def test_a_rule_leads_to_the_texts_that_serve_it(reader: Client):
    page = reader.get("/regler/BAL-LESS-WASTE/").content.decode()

    assert reverse("requirement", args=["FOOD-WASTE"]) in page


def test_a_rule_nobody_wrote_has_no_page(reader: Client):
    assert reader.get("/regler/DK-NOTHING/").status_code == 404


def test_every_rule_stands_on_the_list(reader: Client):
    page = reader.get("/regler/").content.decode()

    missing = [it.code for it in rulebooks().rules if reverse("rule", args=[it.code]) not in page]
    assert missing == []


def test_a_search_shows_what_was_found_and_how_many(reader: Client):
    page = text(reader, "/regler/?q=betaling+30")

    assert "1 regel fundet Betaling inden 30 dage DK-PAYMENT-TERM" in page


def test_a_search_that_finds_nothing_says_what_to_try(reader: Client):
    assert "Prøv færre ord" in text(reader, "/regler/?q=kvantegravitation")


def test_a_page_is_whole_in_english(reader: Client):
    page = unescape(
        reader.get("/regler/DK-PAYMENT-TERM/", headers={"accept-language": "en"}).content.decode()
    )

    assert "Thirty-one days are too many" in page
    assert "is at most the value below" in page
