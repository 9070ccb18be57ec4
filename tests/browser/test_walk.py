"""From any figure to the rows behind it, and from a row to the supplier's own file."""

import csv
import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from python_calamine import load_workbook

pytestmark = pytest.mark.browser


def counted(page: Page) -> int:
    """How many rows the page says there are."""
    return int(re.sub(r"\D", "", page.locator(".table-count").inner_text()))


def downloaded(page: Page, name: str) -> Path:
    """The table as a file."""
    with page.expect_download() as found:
        page.locator(".table-files").get_by_role("link", name=name).click()
    return Path(found.value.path())


def test_from_the_policy_to_the_suppliers_file(desktop, sign_on):
    sign_on(desktop, "laeser").goto("/")

    desktop.locator("#BAL-AGREED-PRICES").get_by_role("link", name="Rækkerne").click()
    paper = desktop.locator("td[data-title=Bilag] a").first
    number = paper.inner_text()
    paper.click()
    expect(desktop.locator("h1")).to_contain_text(number)
    with desktop.expect_download() as found:
        desktop.get_by_role("link", name="Hent leverandørens fil").click()

    assert f"{number}</" in Path(found.value.path()).read_text(encoding="utf-8")


def test_from_a_ledger_row_to_the_import_of_its_file(desktop, sign_on):
    sign_on(desktop, "laeser").goto("/tal/spend/?side=rows")

    desktop.locator("td[data-title=Bilag] a[href*=indlaesninger]").first.click()

    expect(desktop.locator(".statement:target")).to_contain_text("ledger.csv")


def test_from_the_radar_to_the_purchases_in_a_category(desktop, sign_on):
    sign_on(desktop, "laeser").goto("/udbudsradar/")
    code = desktop.locator("td[data-title=CPV] a").first

    category = code.inner_text()
    code.click()

    cells = desktop.locator("td[data-title=Kategori]").all_inner_texts()
    assert cells
    assert all(it.startswith(category.rstrip("0")) for it in cells)


def test_from_an_agreement_to_what_was_bought_on_it(desktop, sign_on):
    sign_on(desktop, "laeser").goto("/tal/compliance_1/")
    desktop.locator("td[data-title=Aftale] a").first.click()
    title = desktop.locator("h1").inner_text()

    desktop.get_by_role("link", name="Købt i 2025").click()

    agreements = desktop.locator("td[data-title=Aftale] a").all_inner_texts()
    assert agreements
    assert all(title in it for it in agreements)


def test_csv_has_every_row_the_page_counts(desktop, sign_on):
    sign_on(desktop, "laeser").goto("/tal/compliance_1/?side=outside")
    rows = counted(desktop)

    text = downloaded(desktop, "CSV").read_text(encoding="utf-8-sig")

    assert len(list(csv.reader(io.StringIO(text), delimiter=";"))) == rows + 1


def test_the_spreadsheet_has_every_row_the_page_counts(desktop, sign_on):
    sign_on(desktop, "laeser").goto("/afvigelser/")
    rows = counted(desktop)

    sheet = load_workbook(str(downloaded(desktop, "regneark"))).get_sheet_by_index(0)

    assert sheet.height == rows + 1


def test_the_rows_of_a_figure_sum_to_it(desktop, sign_on):
    sign_on(desktop, "laeser").goto("/tal/price_control/")
    said = desktop.locator(".numbers dd").first.inner_text()

    text = downloaded(desktop, "CSV").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    total = sum(float(it["For meget, kr."].replace(",", ".")) for it in rows)

    assert round(total) == int(re.sub(r"\D", "", said))
