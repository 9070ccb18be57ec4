"""What every test may ask for."""

import fcntl
import os
import socket
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import hypothesis
import pytest
from xdist.scheduler import LoadFileScheduling

if TYPE_CHECKING:
    from django.test import Client

ROOT = Path(__file__).resolve().parent
HERE = {None, "", "localhost", "127.0.0.1", "::1", socket.gethostname()}
# How long an example takes says how busy the machine is, not whether the code is right.
hypothesis.settings.register_profile("any machine", deadline=None)
hypothesis.settings.load_profile("any machine")


# Tests of several files that need the same costly thing: one browser and one site, or the
# published rules compiled. They go to one process, while the other does the rest.
SHARING = {
    "tests/browser/": "browser",
    "pejl/engines/ubl/tests/test_what_is_written_is_officially_sound.py": "published rules",
    "pejl/example/tests/test_bills_are_sound_unless_planted.py": "published rules",
}


class Together(LoadFileScheduling):  # type: ignore[misc] # xdist says no types
    """The tests of a file go to one process, and so do those of files that share something."""

    def _split_scope(self, nodeid: str) -> str:
        shared = (what for where, what in SHARING.items() if nodeid.startswith(where))
        return next(shared, super()._split_scope(nodeid))


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> LoadFileScheduling | None:
    """By file, where that is asked for."""
    return Together(config, log) if config.getvalue("dist") == "loadfile" else None


def nothing_wrong(found: Mapping[Any, object], mend: str = "") -> None:
    """Fail with every place where something is wrong, a line each, and what to do about it."""
    wrong = [f"{place}: {it}" for place, it in found.items() if it]
    assert not wrong, "\n".join(["", *wrong, mend])


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


@pytest.fixture(scope="session")
def of_the_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that every process of this run shares: what is made there is made under a lock."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@contextmanager
def alone(lock: Path) -> Iterator[None]:
    """One process at a time; the next finds what the first one made."""
    with lock.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="session")
def learnt(of_the_run: Path) -> Callable[[Path], Path]:
    """Puts the model as it is shipped into a folder; it is learnt once in a run, not in each home.

    A home that has it reads it; one with corrections of its own still learns its own.
    """
    from pejl.engines.classification.kept import kept

    models = of_the_run / "models"
    with alone(of_the_run / "models.lock"):
        kept(models)

    def put(folder: Path) -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        for file in models.iterdir():
            (folder / file.name).hardlink_to(file)
        return folder

    return put


HOMES = count()


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test keeps what it keeps in a folder of its own, made where it keeps anything."""
    folder = tmp_path_factory.getbasetemp() / f"home-{next(HOMES)}"
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
