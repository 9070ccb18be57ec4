"""A purchase described in half a minute, and what applies to it on one page."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PHONE, SignedOn

pytestmark = pytest.mark.browser
FORM = "/hvad-gaelder/"
ASKED = "/hvad-gaelder/?den=2026-03-02"
SCHOOL = (
    f"{ASKED}&behov=Ny+skole&vare=45214200&vaerdi=60+mio.&maaneder=24&start=2027-08-02"
    "&vedroerer=buildings&aftale=ingen&procedure=open&shortened=electronic&told_by=electronic"
)
WCAG = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]},
    "resultTypes": ["violations"],  # what is right is not told of node by node
}


def said_against(page: Page) -> list[str]:
    """What axe finds wrong."""
    return [it["id"] for it in Axe().run(page, options=WCAG).response["violations"]]


def describe(page: Page) -> None:
    """Half a minute's answers."""
    page.fill("#id_behov", "Kontorpapir")
    page.fill("#id_vare", "30190000")
    page.fill("#id_vaerdi", "250.000")
    page.click("main summary")
    page.fill("#id_den", "2026-03-02")
    page.click("main form button")


def test_an_agreement_that_covers_the_purchase_is_the_way_to_buy(desktop, sign_on):
    sign_on(desktop, "laeser").goto(FORM)

    describe(desktop)

    expect(desktop.locator(".purchase-sentence")).to_contain_text("aftale: L-2024-001")


def test_the_address_can_be_sent_to_a_colleague(desktop, sign_on):
    sign_on(desktop, "laeser").goto(FORM)
    describe(desktop)
    address = desktop.url

    sign_on(desktop, "konsulent").goto(address)

    expect(desktop.locator("h1")).to_have_text("Kontorpapir")


def test_the_steps_stand_in_the_order_of_their_days(desktop, sign_on, pictures: Path):
    sign_on(desktop, "konsulent").goto(SCHOOL)

    desktop.screenshot(path=pictures / "what-applies-desktop.png", full_page=True)
    headings = desktop.locator("section[aria-labelledby=steps] h3").all_inner_texts()

    assert [it.split(" senest")[0] for it in headings][:2] == ["Behov", "Markedsdialog"]
    assert "senest" in headings[0]


def test_words_for_a_category_lead_to_those_to_choose_from(desktop, sign_on):
    sign_on(desktop, "laeser").goto(f"{ASKED}&behov=Stole&vare=stole")

    desktop.get_by_role("link", name="39112000 Stole").click()

    expect(desktop.locator(".lead")).to_contain_text("39112000 Stole")


def test_what_is_missing_can_be_answered_there(desktop, sign_on):
    sign_on(desktop, "laeser").goto(f"{ASKED}&behov=Stole&vare=39112000&vaerdi=90000")

    desktop.select_option("#id_form", "direct")
    desktop.click("section[aria-labelledby=questions] button")

    assert "form=direct" in desktop.url
    expect(desktop.locator("#id_form")).to_have_count(0)


def test_what_cannot_be_so_is_said_at_the_field(desktop, sign_on):
    sign_on(desktop, "laeser").goto(f"{ASKED}&behov=Stole&vare=45214200&slags=goods")

    expect(desktop.locator(".form-error-message")).to_contain_text("CPV 45 er bygge og anlæg")


@pytest.mark.parametrize("address", [FORM, SCHOOL, f"{ASKED}&behov=Stole&vare=stole"])
def test_form_and_answer_are_accessible(address, desktop, sign_on):
    sign_on(desktop, "laeser").goto(address)
    for summary in desktop.locator("main summary").all():
        summary.click()

    assert said_against(desktop) == []


@pytest.mark.parametrize("address", [FORM, SCHOOL])
def test_form_and_answer_keep_within_a_phone(address, phone, sign_on, pictures: Path):
    sign_on(phone, "laeser").goto(address)
    for summary in phone.locator("main summary").all():
        summary.click()

    phone.screenshot(path=pictures / "what-applies-phone.png")

    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_it_all_works_without_scripts(browser: Browser, site: str, sign_on: SignedOn):
    with browser.new_context(java_script_enabled=False, base_url=site) as context:
        page = sign_on(context.new_page(), "laeser")
        page.goto(FORM)

        describe(page)

        expect(page.locator(".purchase-sentence")).to_be_visible()


def test_the_answer_is_whole_in_english(desktop, sign_on):
    sign_on(desktop, "laeser").goto(SCHOOL)

    desktop.click(".frame-wide button[value=en]")
    desktop.goto(SCHOOL)

    expect(desktop.locator(".purchase-sentence")).to_have_text(
        "EU tender under the Public Procurement Act."
    )
    expect(desktop.locator("#route")).to_have_text("How to buy")
