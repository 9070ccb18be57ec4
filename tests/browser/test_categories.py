"""A person says what a text is, and it counts from the next hand-over."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_a_consultant_corrects_a_category(desktop, sign_on):
    sign_on(desktop, "konsulent").goto("/kategorier/")
    row = desktop.locator("tbody tr").first
    text = row.locator("td[data-title=Tekst]").inner_text()

    row.get_by_role("link", name="Ret").click()
    desktop.fill("#id_code", "30190000")
    desktop.click("main form button")

    corrected = desktop.locator("tbody tr", has_text=text).first
    expect(corrected).to_contain_text("30190000")
    expect(corrected).to_contain_text("fra næste pejling")


def test_a_code_that_is_none_of_cpvs_is_refused_with_what_to_write(desktop, sign_on):
    sign_on(desktop, "konsulent").goto("/kategorier/")

    desktop.get_by_role("link", name="Ret").first.click()
    desktop.fill("#id_code", "12345678")
    desktop.click("main form button")

    expect(desktop.locator(".form-error-message")).to_contain_text("Skriv otte cifre")


def test_a_reader_sees_the_doubts_and_cannot_correct_them(desktop, sign_on):
    sign_on(desktop, "laeser").goto("/kategorier/")

    expect(desktop.locator("tbody tr").first).to_be_visible()
    expect(desktop.get_by_role("link", name="Ret")).to_have_count(0)
