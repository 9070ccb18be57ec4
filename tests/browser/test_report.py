"""The yearly report as one meets it: read, written, fetched and checked, also without scripts."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from tests.browser.conftest import DESKTOP
from tests.browser.test_accessibility import said_against

pytestmark = pytest.mark.browser


@pytest.fixture
def plain(browser: Browser, site: str) -> Iterator[Page]:
    """A desktop with scripts switched off."""
    page = browser.new_page(
        viewport=DESKTOP, locale="da-DK", base_url=site, java_script_enabled=False
    )
    yield page
    page.close()


def test_the_menu_leads_to_the_report(desktop, sign_on):
    sign_on(desktop, "laeser").goto("/")

    desktop.locator(".frame-wide").get_by_role("link", name="Årsrapport").click()
    desktop.get_by_role("link", name="Årsrapport 2025, nr. 1").click()

    expect(desktop.locator("h1")).to_have_text("Årsrapport 2025")


def test_a_reader_sees_no_way_to_write(desktop, sign_on):
    sign_on(desktop, "laeser").goto("/aarsrapporter/1/")

    expect(desktop.get_by_role("link", name="Skriv ordene")).to_have_count(0)


def test_the_same_figures_are_the_same_report_when_made_again(desktop, sign_on):
    sign_on(desktop, "konsulent").goto("/aarsrapporter/")

    desktop.click("text=Lav rapporten")

    expect(desktop.locator("[role=status]").first).to_contain_text("rapporten er klar")
    assert desktop.url.endswith("/aarsrapporter/1/")


def test_words_are_written_without_scripts_and_stand_in_the_report(plain, sign_on):
    sign_on(plain, "konsulent").goto("/aarsrapporter/1/ord/BAL-COMPLIANCE/")

    plain.fill("#id_da", "Andelen endte på {tal}.")
    plain.click("main form button")
    plain.goto("/aarsrapporter/1/")

    measured = plain.locator("#BAL-COMPLIANCE .report-value b").inner_text()
    expect(plain.locator("#BAL-COMPLIANCE .report-words")).to_have_text(
        f"Andelen endte på {measured}."
    )


def test_a_typed_figure_is_refused_beside_the_field(desktop, sign_on):
    sign_on(desktop, "konsulent").goto("/aarsrapporter/1/ord/BAL-QUALITY/")

    desktop.fill("#id_da", "Vi nåede 80 procent.")
    desktop.click("main form button")

    expect(desktop.locator(".form-error-message")).to_contain_text("Tallet 80 er skrevet ind")
    assert said_against(desktop) == []


def test_the_pdf_is_fetched_and_found_unchanged(desktop, sign_on, tmp_path):
    sign_on(desktop, "laeser").goto("/aarsrapporter/1/")
    with desktop.expect_download() as fetched:
        desktop.click("text=Hent som PDF på engelsk")
    fetched.value.save_as(tmp_path / "report.pdf")

    desktop.goto("/aarsrapporter/kontrol/")
    desktop.set_input_files("#id_file", tmp_path / "report.pdf")
    desktop.click("main form button")

    expect(desktop.locator("[role=status]")).to_contain_text("byte for byte")
    assert "Yearly report 2025" in str(PdfReader(tmp_path / "report.pdf").metadata)


def test_the_report_in_english_says_nothing_in_danish(desktop, sign_on):
    sign_on(desktop, "laeser").goto("/aarsrapporter/1/")

    desktop.click(".frame-wide button[value=en]")

    expect(desktop.locator("h1")).to_have_text("Yearly report 2025")
    for word in ("udsagn", "halvdel", "kursen", "Sådan", "gjort"):
        expect(desktop.locator("main")).not_to_contain_text(word)
