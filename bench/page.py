"""The policy page, served warm over a million lines, and `pejl --help`: milliseconds.

    python -m bench.page --lines 1000000

The bearings are taken over a made-up lake (see `bench.figures`) and kept; the site is served by
granian as in daily use and asked again and again by one who is logged on.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from http.client import HTTPConnection
from pathlib import Path
from socket import socket

import click

from bench.figures import make
from pejl.engines.figures.lake import condense

ROOT = Path(__file__).resolve().parents[1]
PEJL = [sys.executable, "-c", "from pejl.config.commands import main; main()"]
ASKED = 200
PATIENCE = 30.0  # seconds for the site to answer at all

FILL = """
import sys
from pathlib import Path
from pejl.config.site import ready
ready()
from django.contrib.auth import get_user_model
from django.contrib.sessions.backends.db import SessionStore
from pejl.bearings.actions.rounds import keep
from pejl.bearings.queries.measuring import taken
from pejl.engines.figures.filters import Filters
from datetime import date
folder, year = Path(sys.argv[1]), 2026
found = taken(folder, date(year, 12, 31), Filters(year=year))
keep(found, year, date(year, 12, 31), folder.name, "bench")
user, _new = get_user_model().objects.get_or_create(username="bench", is_superuser=True)
session = SessionStore()
session["_auth_user_id"] = str(user.pk)
session["_auth_user_backend"] = "django.contrib.auth.backends.ModelBackend"
session["_auth_user_hash"] = user.get_session_auth_hash()
session.create()
print(session.session_key)
"""


def free_port() -> int:
    """A port nobody uses."""
    with socket() as it:
        it.bind(("127.0.0.1", 0))
        return int(it.getsockname()[1])


def asked(port: int, session: str) -> float:
    """Milliseconds for the policy page, whole."""
    start = time.perf_counter()
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", "/", headers={"Cookie": f"sessionid={session}"})
    response = connection.getresponse()
    body = response.read()
    if response.status != 200 or b"statement" not in body:
        raise click.ClickException(f"the policy page answered {response.status}")
    return (time.perf_counter() - start) * 1000


def wait_for(port: int, session: str) -> None:
    """Until the site answers."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            asked(port, session)
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)
        else:
            return


def served(home: Path, session: str) -> dict[str, object]:
    """The page asked many times of the served site."""
    port = free_port()
    environment = {**os.environ, "PEJL_HOME": str(home)}
    site = subprocess.Popen([*PEJL, "serve", "--port", str(port)], env=environment,
                            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # fmt: skip
    try:
        wait_for(port, session)
        times = sorted(asked(port, session) for _ in range(ASKED))
    finally:
        site.terminate()
        site.wait()
    return {
        "what": "policy page",
        "p50_ms": statistics.median(times),
        "p95_ms": times[ASKED * 95 // 100],
    }


def help_ms() -> float:
    """Milliseconds for `pejl --help`, the median of some."""
    times = []
    for _ in range(7):
        start = time.perf_counter()
        subprocess.run([*PEJL, "--help"], check=True, capture_output=True)
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


@click.command()
@click.option("--lines", default=1_000_000, show_default=True)
def main(lines: int) -> None:
    """Measure what a person waits for."""
    with tempfile.TemporaryDirectory() as temporary:
        folder, home = Path(temporary) / "lake", Path(temporary) / "home"
        make(folder, lines)
        condense(folder)
        environment = {**os.environ, "PEJL_HOME": str(home)}
        filled = subprocess.run(
            [sys.executable, "-c", FILL, str(folder)],
            env=environment,
            cwd=ROOT,
            check=True,
            capture_output=True,
            text=True,
        )
        click.echo(json.dumps({**served(home, filled.stdout.strip()), "lines": lines}))
    click.echo(json.dumps({"what": "pejl --help", "ms": help_ms()}))


if __name__ == "__main__":
    main()
