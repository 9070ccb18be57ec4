"""A real browser, a desktop and a phone, and a small Lilleby that is served as it is in earnest."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from conftest import missing

PEJL = str(Path(sys.executable).with_name("pejl"))
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# The browser keeps a loop running in this process; tests that come after it may ask
# the database all the same.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

DESKTOP: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
PASSWORD = "kun-til-proever"
UNIT = "Plejecenter Solkrogen"
PEOPLE = {  # name → how `pejl user` is told of them
    "laeser": ["--role", "reader"],
    "betaler": ["--role", "invoice_payer", "--unit", UNIT],
    "konsulent": ["--role", "consultant"],
    "leder": ["--role", "administrator"],
}
PATIENCE = 30  # seconds for the site to answer

SignedOn = Callable[[Page, str], Page]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, learnt: Callable[[Path], Path]) -> Iterator[str]:
    """Lilleby written, loaded, its bearings taken, and served; its address."""
    folder = tmp_path_factory.mktemp("site")
    learnt(folder / "home" / "models")
    environment = {**os.environ, "PEJL_HOME": str(folder / "home"), "PEJL_LANGUAGE": "da"}
    environment.pop("PEJL_DATABASE", None)
    for words in steps(folder / "lilleby"):
        subprocess.run([PEJL, *words], env=environment, check=True, capture_output=True)
    port = str(free_port())
    serve = [str(PEJL), "serve", "--port", port, "--workers", "1"]
    log = (folder / "serve.log").open("w")
    with log, subprocess.Popen(serve, env=environment, stdout=log, stderr=log) as server:
        try:
            wait_for(f"http://127.0.0.1:{port}/log-paa/")
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


def steps(lilleby: Path) -> Iterator[list[str]]:
    """What one types to get a municipality one can look at."""
    yield ["example", str(lilleby), "--invoices", "80", "--seed", "1", "--year", "2025"]
    yield ["organisation", "Lilleby Kommune", "90000004", "--postcodes", "4995"]
    yield ["load", str(lilleby)]
    yield ["bearings", "--year", "2025"]
    yield ["report", "annual", "--year", "2025", "--out", f"{lilleby}.pdf"]
    for name, said in PEOPLE.items():
        yield ["user", name, *said, "--password", PASSWORD]


def free_port() -> int:
    """A port nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def wait_for(address: str) -> None:
    """Until the address answers; RuntimeError when it does not within the patience we have."""
    for _ in range(PATIENCE * 5):
        try:
            urlopen(address).close()
        except URLError:
            time.sleep(0.2)
        else:
            return
    raise RuntimeError(f"{address} does not answer")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        missing("Chromium: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def sign_on(browser: Browser, site: str) -> SignedOn:
    """Opens a page as somebody, who signs on once and is known by the cookie afterwards."""

    @cache
    def cookies(name: str) -> list[Any]:
        page = browser.new_page(base_url=site)
        page.goto("/log-paa/")
        page.fill("#id_username", name)
        page.fill("#id_password", PASSWORD)
        page.click("main button")
        found = page.context.cookies()
        page.close()
        return found

    def signed_on(page: Page, name: str) -> Page:
        page.context.add_cookies(cookies(name))
        return page

    return signed_on


@pytest.fixture(scope="session")
def desktops(browser: Browser, site: str) -> Iterator[Page]:
    """A desktop that keeps the style sheets from one test to the next, and nothing else."""
    with browser.new_context(viewport=DESKTOP, locale="da-DK", base_url=site) as context:
        yield context.new_page()


@pytest.fixture(scope="session")
def phones(browser: Browser, site: str) -> Iterator[Page]:
    """A phone, likewise."""
    with browser.new_context(
        viewport=PHONE, locale="da-DK", base_url=site, is_mobile=True, device_scale_factor=2
    ) as context:
        yield context.new_page()


@pytest.fixture
def desktop(desktops: Page) -> Iterator[Page]:
    """A desktop nobody has signed on to."""
    yield desktops
    forgotten(desktops, DESKTOP)


@pytest.fixture
def phone(phones: Page) -> Iterator[Page]:
    """A phone nobody has signed on to."""
    yield phones
    forgotten(phones, PHONE)


def forgotten(page: Page, size: ViewportSize) -> None:
    """The page as when it was opened: to open one anew takes longer than most tests."""
    if page.url.startswith("http"):
        page.evaluate("localStorage.clear(), sessionStorage.clear()")
    page.context.clear_cookies()
    page.emulate_media(media="null")
    page.set_viewport_size(size)
    page.goto("about:blank")


@pytest.fixture
def pictures() -> Path:
    """Where the tests leave what they saw."""
    folder = Path(__file__).resolve().parents[2] / "build" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
