"""The policy page: what is furthest off course is seen first, on a desktop and on a phone."""

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
FIRST_SCREEN = 844


def furthest(page: Page) -> list[str]:
    """The sentences at the top."""
    return page.locator(".course > ol > li").all_inner_texts()


def kroner(words: str) -> int:
    """An amount as it is written: 15.835.004 kr."""
    return int(re.sub(r"\D", "", words))


def test_what_is_furthest_off_course_stands_first(desktop, sign_on, pictures):
    sign_on(desktop, "laeser").goto("/")

    desktop.screenshot(path=pictures / "policy-desktop.png")
    sentences = furthest(desktop)

    assert len(sentences) == 3
    assert "til den aftalte pris" in sentences[0]  # the most kroner that an agreement binds


def test_of_what_binds_the_most_kroner_stand_first(desktop, sign_on):
    sign_on(desktop, "laeser").goto("/")

    amounts = [kroner(it) for it in desktop.locator(".course b").all_inner_texts()]

    assert amounts == sorted(amounts, reverse=True)


def test_the_first_screen_of_a_phone_shows_what_is_furthest_off_course(phone, sign_on, pictures):
    sign_on(phone, "laeser").goto("/")

    phone.screenshot(path=pictures / "policy-phone.png")
    box = phone.locator(".course > ol > li").first.bounding_box()

    assert box
    assert box["y"] + box["height"] < FIRST_SCREEN


def test_measured_statements_stand_open_and_the_others_are_folded(desktop, sign_on):
    sign_on(desktop, "laeser").goto("/")

    economy = desktop.locator(".objective").first

    expect(economy.locator("> .statement").first).to_be_visible()
    expect(economy.locator(".folded .statement").first).to_be_hidden()


def test_an_unmeasured_statement_says_why_and_what_would_make_it_known(desktop, sign_on):
    sign_on(desktop, "laeser").goto("/")

    desktop.locator(".folded > summary").first.click()
    folded = desktop.locator(".folded .statement", has_text="BAL-QUALITY")

    expect(folded).to_contain_text("Fejl, klager og levetid registreres ikke")
    expect(folded).to_contain_text("Den kontraktansvarlige noterer fejl, klager")


def test_a_line_says_how_the_figure_moved_to_those_who_cannot_see_it(desktop, sign_on):
    sign_on(desktop, "laeser").goto("/")

    lines = desktop.get_by_role("img", name=re.compile("^(Steget|Faldet) fra .* i .* 2025$"))

    expect(lines.first).to_be_visible()


def test_a_unit_and_a_category_stand_in_the_address(desktop, sign_on):
    sign_on(desktop, "laeser").goto("/")
    whole = furthest(desktop)

    desktop.select_option("#id_enhed", label="Plejecenter Solkrogen")
    desktop.click("#show")
    desktop.wait_for_url("**/?*enhed=*")

    expect(desktop.locator("#id_enhed option:checked")).to_have_text("Plejecenter Solkrogen")
    assert furthest(desktop) != whole


def test_the_filters_follow_to_the_rows(desktop, sign_on):
    sign_on(desktop, "laeser").goto("/?enhed=22")

    desktop.locator(".course a", has_text="Se rækkerne").first.click()

    assert "enhed=22" in desktop.url
    expect(desktop.locator("#id_enhed option:checked")).to_have_text("Plejecenter Solkrogen")


def test_the_page_is_complete_in_english(desktop, sign_on):
    sign_on(desktop, "laeser").goto("/")

    desktop.click(".frame-wide button[value=en]")

    expect(desktop.locator("#course")).to_have_text("Furthest off course")
    expect(desktop.locator(".objective h2").first).to_contain_text("Financial sustainability")
    assert not re.search(r"[æøåÆØÅ]", without_names(desktop.locator(".course").inner_text()))


def without_names(text: str) -> str:
    """What is left when the statements' own titles are taken out."""
    return "\n".join(line for line in text.splitlines() if not line.startswith("The statement"))
