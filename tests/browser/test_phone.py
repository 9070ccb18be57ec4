"""On a phone every page keeps within the screen, and can be used with a thumb."""

import pytest
from playwright.sync_api import expect

from tests.browser.addresses import PAGES

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("address", [pytest.param(it, id=name) for name, it in PAGES.items()])
def test_no_page_scrolls_sideways(address, phone, sign_on):
    sign_on(phone, "leder").goto(address)

    width = phone.evaluate("document.documentElement.scrollWidth")

    assert width <= 390


def test_no_page_scrolls_sideways_when_what_is_folded_is_opened(phone, sign_on):
    sign_on(phone, "leder").goto("/")
    for summary in phone.locator("summary").all():
        summary.click()

    assert phone.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_menu_folds_into_one_button(phone, sign_on):
    sign_on(phone, "laeser").goto("/")

    phone.click(".frame-narrow > summary")
    phone.locator(".frame-narrow").get_by_role("link", name="Afvigelser").click()

    expect(phone.locator("h1")).to_have_text("Afvigelser fra det aftalte")


def test_a_row_says_what_each_value_is(phone, sign_on):
    sign_on(phone, "laeser").goto("/afvigelser/")

    cell = phone.locator("td[data-title=Kroner]").first
    before = cell.evaluate("it => getComputedStyle(it, '::before').content")

    assert before == '"Kroner"'


def test_a_deviation_is_claimed_from_a_phone(phone, sign_on):
    sign_on(phone, "konsulent").goto("/afvigelser/?tilstand=open")

    phone.locator("td[data-title=Slags] a").first.click()
    phone.fill("#id_note", "Sendt til leverandøren")
    phone.click("main form button")

    expect(phone.locator("[role=status]")).to_have_text("Gemt.")
    expect(phone.locator(".facts")).to_contain_text("Krævet tilbage: konsulent")
