"""What every test may ask for."""

import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import pytest

if TYPE_CHECKING:
    from django.test import Client

ROOT = Path(__file__).resolve().parent
HERE = {None, "", "localhost", "127.0.0.1", "::1", socket.gethostname()}


def missing(what: str) -> NoReturn:
    """Skip the test, saying what it needs; where nothing may be skipped, fail it."""
    if os.environ.get("PEJL_NO_SKIP") == "yes":
        pytest.fail(f"needs {what}")
    pytest.skip(f"needs {what}")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of official rules and real data beside the project, or the test is skipped."""
    folder = ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        missing("the official rules and real data in ../shared/data")
    return folder.parent


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test keeps what it keeps in a folder of its own."""
    folder = tmp_path / "home"
    monkeypatch.setenv("PEJL_HOME", str(folder))
    if "DJANGO_SETTINGS_MODULE" in os.environ:
        from django.conf import settings

        monkeypatch.setattr(settings, "PEJL_HOME", folder)
    return folder


@pytest.fixture(autouse=True)
def danish() -> Iterator[None]:
    """Each test begins in Danish: a request leaves its language with the thread it was asked in."""
    yield
    from django.utils.translation import deactivate

    deactivate()


def member(role: str, unit: Any = None) -> Any:
    """Somebody with a role, of the whole municipality or of a unit."""
    from django.contrib.auth import get_user_model

    from pejl.parties.models import Membership

    person = get_user_model().objects.create(username=f"{role}{unit or ''}")
    Membership.objects.create(user=person, role=role, unit=unit)
    return person


def signed_on(role: str, unit: Any = None) -> "Client":
    """A browser in which somebody with a role has signed on."""
    from django.test import Client

    client = Client()
    client.force_login(member(role, unit))
    return client


@pytest.fixture
def reader(db: None) -> "Client":  # noqa: ARG001
    """A browser in which one who may read everything has signed on."""
    return signed_on("reader")


def only_here(ask: Callable[..., Any], host: Callable[..., object]) -> Callable[..., Any]:
    """`ask`, but a test fails where the host it asks for is another machine."""

    def asked(*args: Any, **kwargs: Any) -> Any:
        if (name := host(*args, **kwargs)) not in HERE:
            pytest.fail(f"a test asked for {name} on the network")
        return ask(*args, **kwargs)

    return asked


def peer(_socket: socket.socket, address: object) -> object:
    """The host of an address; a unix socket's is a path, and stays on this machine."""
    return address[0] if isinstance(address, tuple) else None


def looked_up(host: object, *_rest: object, **_named: object) -> object:
    """The host whose address is asked for."""
    return host


@pytest.fixture(scope="session", autouse=True)
def no_network() -> Iterator[None]:
    """Every test runs alone on its machine: only loopback and unix sockets answer.

    What is not Python (a browser, a database driver in C) is not held back by this.
    """
    plain = socket.socket
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plain, "connect", only_here(plain.connect, peer))
        patch.setattr(plain, "connect_ex", only_here(plain.connect_ex, peer))
        patch.setattr(socket, "getaddrinfo", only_here(socket.getaddrinfo, looked_up))
        yield
