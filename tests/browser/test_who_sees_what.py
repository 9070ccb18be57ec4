"""Who may see a page, and which rows of it."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import UNIT

pytestmark = pytest.mark.browser


def status(page: Page, address: str) -> int:
    """What the site answers."""
    answered = page.goto(address)
    assert answered
    return answered.status


def test_a_stranger_is_sent_to_log_on(desktop):
    desktop.goto("/afvigelser/")

    assert "/log-paa/" in desktop.url


def test_a_reader_is_not_asked_to_settle(desktop, sign_on):
    sign_on(desktop, "laeser").goto("/afvigelser/1/")

    expect(desktop.locator(".facts")).to_be_visible()
    expect(desktop.locator("#id_note")).to_have_count(0)


def test_a_reader_who_settles_all_the_same_is_refused(desktop, sign_on):
    sign_on(desktop, "laeser").goto("/afvigelser/1/")

    refused = desktop.evaluate(
        """() => fetch('/afvigelser/1/afgoer/', {method: 'POST', body: new URLSearchParams({
            csrfmiddlewaretoken: document.querySelector('[name=csrfmiddlewaretoken]').value,
            seen: 'open', state: 'accepted', note: 'x'})}).then(it => it.status)"""
    )

    assert refused == 404


def test_one_of_a_unit_sees_its_own_bills_alone(desktop, sign_on):
    sign_on(desktop, "betaler").goto("/fakturaer/")

    units = set(desktop.locator("td[data-title=Enhed]").all_inner_texts())

    assert units == {UNIT}


def test_one_of_a_unit_gets_404_for_anothers_bill_and_its_file(desktop, sign_on):
    sign_on(desktop, "leder").goto("/fakturaer/")
    other = desktop.locator("tr", has_not_text=UNIT).locator("td[data-title=Nummer] a").first
    address = other.get_attribute("href")
    desktop.context.clear_cookies()

    sign_on(desktop, "betaler")

    assert status(desktop, str(address)) == 404
    assert status(desktop, f"{address}fil/") == 404


def test_one_of_a_unit_sees_its_own_rows_behind_a_figure(desktop, sign_on):
    sign_on(desktop, "betaler").goto("/tal/spend/?enhed=1")

    units = set(desktop.locator("td[data-title=Enhed]").all_inner_texts())

    assert units == {UNIT}


def test_one_of_a_unit_sees_no_rows_of_the_whole_municipality(desktop, sign_on):
    sign_on(desktop, "betaler").goto("/tal/tender_radar/")

    expect(desktop.locator("main")).to_contain_text("Ingen rækker")


def test_one_of_a_unit_may_settle_there(desktop, sign_on):
    sign_on(desktop, "betaler").goto("/afvigelser/")

    desktop.locator("td[data-title=Slags] a").first.click()

    expect(desktop.locator("#id_note")).to_be_visible()


def test_the_gallery_is_for_administrators(desktop, sign_on):
    sign_on(desktop, "konsulent")

    assert status(desktop, "/galleri/") == 404


def test_a_page_that_is_not_there_says_what_to_do(desktop, sign_on):
    sign_on(desktop, "laeser")

    assert status(desktop, "/findes-ikke/") == 404
    expect(desktop.get_by_role("link", name="Begynd fra forsiden")).to_be_visible()
