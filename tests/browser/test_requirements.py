"""From a plain word to a Word document: looked up, put on a list, handed out."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PHONE
from tests.browser.test_accessibility import said_against

pytestmark = pytest.mark.browser


def begin(page: Page, name: str) -> None:
    page.goto("/kravlister/ny/")
    page.fill("#id_name", name)
    page.fill("#id_tender", "Nyt lys i skolerne")
    page.click("main form button")


def insert(page: Page, code: str, into: str) -> None:
    page.goto(f"/krav/{code}/")
    page.select_option("#id_list", label=into)
    page.get_by_role("button", name="Sæt kravet ind").click()


def test_a_consultant_looks_up_lists_and_downloads(desktop, sign_on, tmp_path):
    sign_on(desktop, "konsulent")
    begin(desktop, "Lys i skolerne")
    desktop.goto("/krav/")
    desktop.fill("#id_q", "lamper")
    desktop.click("#show")

    desktop.get_by_role("link", name="Alt lys er LED").click()
    desktop.select_option("#id_list", label="Lys i skolerne")
    desktop.get_by_role("button", name="Sæt kravet ind").click()
    with desktop.expect_download() as handed_out:
        desktop.get_by_role("link", name="Hent som Word").click()

    assert handed_out.value.suggested_filename == "lys-i-skolerne.docx"


def test_a_list_is_accessible_and_its_texts_can_be_taken_out(desktop, sign_on):
    sign_on(desktop, "konsulent")
    begin(desktop, "Mad i skolerne")
    insert(desktop, "FOOD-WASTE", "Mad i skolerne")

    assert said_against(desktop) == []

    desktop.get_by_role("button", name="Tag ud: Madspild").click()

    expect(desktop.get_by_text("Listen er tom")).to_be_visible()


def test_a_requirement_that_is_there_already_is_said_to_be(desktop, sign_on):
    sign_on(desktop, "konsulent")
    begin(desktop, "Maling i skolerne")
    insert(desktop, "PAINT-ECOLABEL", "Maling i skolerne")
    insert(desktop, "PAINT-ECOLABEL", "Maling i skolerne")

    expect(desktop.get_by_role("status")).to_contain_text("står allerede på listen")


def test_a_reader_reads_and_is_offered_nothing_to_change(desktop, sign_on):
    sign_on(desktop, "laeser").goto("/krav/LIGHT-LED/")

    expect(desktop.get_by_role("heading", name="Alt lys er LED")).to_be_visible()
    expect(desktop.get_by_role("button", name="Sæt kravet ind")).to_have_count(0)
    expect(desktop.get_by_role("link", name="Begynd en kravliste")).to_have_count(0)


def test_one_can_look_up_without_scripts(browser: Browser, site: str, sign_on):
    with browser.new_context(base_url=site, locale="da-DK", java_script_enabled=False) as context:
        page = sign_on(context.new_page(), "laeser")
        page.goto("/krav/")
        page.fill("#id_q", "toiletpapir")
        page.click("#show")

        expect(page.get_by_role("heading", name="Mærker at kende")).to_be_visible()


@pytest.mark.parametrize("address", ["/krav/?q=lys", "/krav/LIGHT-LED/", "/kravlister/"])
def test_the_pages_keep_within_a_phone(address, phone, sign_on, pictures):
    sign_on(phone, "konsulent").goto(address)

    phone.screenshot(path=pictures / f"phone-{address.strip('/').replace('/', '-')[:20]}.png")

    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_english_is_whole(desktop, sign_on):
    sign_on(desktop, "leder").goto("/krav/LIGHT-LED/")
    desktop.click(".frame-wide button[value=en]")

    expect(desktop.get_by_role("heading", name="All light is LED")).to_be_visible()
    expect(desktop.get_by_role("heading", name="Can it be misread?")).to_be_visible()
    assert said_against(desktop) == []

    desktop.click(".frame-wide button[value=da]")
