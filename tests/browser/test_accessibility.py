"""Every page keeps WCAG 2.1 AA as far as a machine can tell, and can be used from the keyboard."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.addresses import PAGES

pytestmark = pytest.mark.browser
WCAG = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]},
    "resultTypes": ["violations"],  # what is right is not told of node by node
}
ALIKE = {"policy of a unit", "policy of a category", "law", "rows outside"}  # as pages before them
EVERY_PAGE = [pytest.param(it, id=name) for name, it in PAGES.items() if name not in ALIKE]


def said_against(page: Page) -> list[str]:
    """What axe finds wrong: the rule, and where."""
    found = Axe().run(page, options=WCAG).response["violations"]
    return [f"{it['id']}: {[node['target'] for node in it['nodes']][:3]}" for it in found]


def test_the_log_on_page_is_accessible(desktop):
    desktop.goto("/log-paa/")

    assert said_against(desktop) == []


@pytest.mark.parametrize("address", EVERY_PAGE)
def test_a_page_is_accessible_on_a_desktop(address, desktop, sign_on):
    sign_on(desktop, "leder").goto(address)

    assert said_against(desktop) == []


@pytest.mark.parametrize("name", ["policy", "figure", "deviations", "deviation", "invoice"])
def test_a_page_is_accessible_on_a_phone(name, phone, sign_on):
    sign_on(phone, "leder").goto(PAGES[name])

    assert said_against(phone) == []


def test_what_is_folded_away_is_accessible_when_opened(desktop, sign_on):
    sign_on(desktop, "leder").goto("/")
    for summary in desktop.locator(".folded > summary").all():
        summary.click()

    assert said_against(desktop) == []


def test_the_menu_of_a_phone_is_accessible_when_opened(phone, sign_on):
    sign_on(phone, "leder").goto("/")
    phone.click(".frame-narrow > summary")

    assert said_against(phone) == []


def test_the_first_key_leads_past_the_menu(desktop, sign_on):
    sign_on(desktop, "leder").goto("/afvigelser/")

    desktop.keyboard.press("Tab")

    expect(desktop.locator(":focus")).to_have_text("Gå til indholdet")
    expect(desktop.locator(":focus")).to_be_in_viewport()


def test_the_skip_link_moves_the_keyboard_to_the_content(desktop, sign_on):
    sign_on(desktop, "leder").goto("/afvigelser/")

    desktop.keyboard.press("Tab")
    desktop.keyboard.press("Enter")

    expect(desktop.locator("main")).to_be_focused()


def test_one_can_see_what_the_keyboard_is_at(desktop, sign_on):
    sign_on(desktop, "leder").goto("/")

    desktop.locator("main a").first.focus()
    outline = desktop.evaluate("getComputedStyle(document.activeElement).outlineStyle")

    assert outline != "none"


@pytest.mark.parametrize(("button", "language"), [("English", "en"), ("Dansk", "da")])
def test_a_page_says_which_language_it_is_in(button, language, desktop, sign_on):
    sign_on(desktop, "leder").goto("/")

    desktop.click(".frame-wide button[value=en]")
    if button == "Dansk":
        desktop.click(".frame-wide button[value=da]")

    assert desktop.locator("html").get_attribute("lang") == language
