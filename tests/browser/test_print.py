"""The policy on paper: no menu, no addresses, nothing folded away and nothing cut."""

import pytest
from playwright.sync_api import Page, ViewportSize, expect

pytestmark = pytest.mark.browser
A4: ViewportSize = {"width": 680, "height": 960}  # what is left of the paper between its margins


@pytest.fixture
def paper(desktop: Page, sign_on) -> Page:
    """The whole policy as it is printed."""
    sign_on(desktop, "laeser").goto("/?udskrift=ja")
    desktop.emulate_media(media="print")
    desktop.set_viewport_size(A4)
    return desktop


def test_the_menu_and_the_filters_stay_on_the_screen(paper: Page):
    expect(paper.locator(".frame-menu").first).to_be_hidden()
    expect(paper.locator(".filters")).to_be_hidden()


def test_what_is_not_measured_is_printed_too(paper: Page):
    shown = paper.locator(".folded .statement")

    assert shown.count() > 50
    assert all(it.is_visible() for it in shown.all())


def test_no_address_is_printed_after_a_link(paper: Page):
    said = paper.evaluate(
        "[...document.querySelectorAll('main a')]"
        ".map(it => getComputedStyle(it, '::after').content).filter(it => it.includes('http'))"
    )

    assert said == []


def test_nothing_is_wider_than_the_paper(paper: Page):
    assert paper.evaluate("document.documentElement.scrollWidth") <= A4["width"]


def test_it_comes_out_on_a4(paper: Page, pictures):
    printed = paper.pdf(path=pictures / "policy.pdf", prefer_css_page_size=True)

    assert b"/MediaBox [0 0 594.9" in printed
