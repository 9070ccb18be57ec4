"""Everything works in a browser that runs no scripts."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import DESKTOP, PASSWORD

pytestmark = pytest.mark.browser


@pytest.fixture
def plain(browser: Browser, site: str) -> Iterator[Page]:
    """A desktop with scripts switched off."""
    page = browser.new_page(
        viewport=DESKTOP, locale="da-DK", base_url=site, java_script_enabled=False
    )
    yield page
    page.close()


def test_one_signs_on_and_sees_the_policy(plain):
    plain.goto("/")

    plain.fill("#id_username", "laeser")
    plain.fill("#id_password", PASSWORD)
    plain.click("main button")

    expect(plain.locator("#course")).to_have_text("Længst fra kursen")


def test_the_filters_work(plain, sign_on):
    sign_on(plain, "laeser").goto("/")

    plain.select_option("#id_enhed", label="Plejecenter Solkrogen")
    plain.click("#show")

    assert "enhed=22" in plain.url


def test_what_is_folded_away_opens(plain, sign_on):
    sign_on(plain, "laeser").goto("/")

    plain.locator(".folded > summary").first.click()

    expect(plain.locator(".folded .statement").first).to_be_visible()


def test_a_deviation_is_settled(plain, sign_on):
    sign_on(plain, "konsulent").goto("/afvigelser/20/")

    plain.fill("#id_note", "Aftalt med leverandøren")
    plain.select_option("#id_state", "accepted")
    plain.click("main button")

    expect(plain.locator(".facts")).to_contain_text("Accepteret: konsulent")


def test_the_language_changes(plain, sign_on):
    sign_on(plain, "laeser").goto("/")

    plain.click(".frame-wide button[value=en]")

    expect(plain.locator("#course")).to_have_text("Furthest off course")
