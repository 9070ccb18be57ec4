"""Another commit and this tree side by side in one run: ratios, never a lone second.

    python -m bench.beside --commit 49a753d
    make bench BESIDE=49a753d

The other commit is cloned into a temporary folder. Each measurement is taken of the old and of
the new in turn, each in processes of its own with a PEJL_HOME of its own, and the ratio is
taken pair by pair; the median of them is held against the bound. What is counted is processor
time, steady where others work too; `--clock wall` counts what a person waits for. With
`--commit HEAD` and nothing changed, how far the ratios lie from 1 is the noise of the day.
Modules move between commits: both are asked by commands, by pages and by their own benchmarks.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from typing import NamedTuple

import click

ROOT = Path(__file__).resolve().parents[1]
YEAR = "2025"
BOUND = 1.03
BOUNDS = {"rules, peak MB": 0.5, "every test, s": 0.5}
CLOCKS = {"processor": "process_time", "wall": "perf_counter"}
PEJL = "from pejl.config.commands import main; main()"
SCHOOL = "kind: works\ncpv: 45214200\nvalue: 60_000_000\nmonths: 24\nstarts: 2027-08-02\n"

# The policy page of one who is signed on, in one process: first asked for, then again and again.
PAGE = """
import json, statistics, sys, time
clock = getattr(time, sys.argv[1])
from pejl.config.site import ready
ready()
from django.contrib.auth import get_user_model
from django.test import Client
client = Client()
client.force_login(get_user_model().objects.get(username="bench"))

def asked():
    began = clock()
    answer = client.get("/")
    assert answer.status_code == 200 and b"statement" in answer.content, answer.status_code
    return (clock() - began) * 1000

print(json.dumps({"policy page first, ms": asked(),
                  "policy page warm, ms": statistics.median(asked() for _ in range(25))}))
"""
# Many purchases, each held against every rule; `bench.purchase` knows where the answer lives.
ANSWER = """
import json, sys, time
clock = getattr(time, sys.argv[1])
from bench.purchase import ON, POLICY, PURCHASES, answer, load_all
books = load_all(POLICY)
began = clock()
for _ in range(100):
    for purchase in PURCHASES.values():
        answer(purchase, books, ON)
print(json.dumps({"answer 200 purchases, s": clock() - began}))
"""


class Side(NamedTuple):
    """A tree of the code, and the home it works in."""

    tree: Path
    home: Path
    clock: str

    def run(self, *command: str) -> str:
        """What Python says, run with this tree's code; ClickException where it fails."""
        places = {"PYTHONPATH": str(self.tree), "PEJL_HOME": str(self.home)}
        done = subprocess.run(
            [sys.executable, *command], cwd=self.tree, env={**os.environ, **places},
            check=False, capture_output=True, text=True,
        )  # fmt: skip
        if done.returncode:
            raise click.ClickException(f"{self.tree}: {' '.join(command)}\n{done.stderr}")
        return done.stdout

    def seconds(self, *command: str) -> float:
        """Seconds for it, counted by this run's clock; those of its workers too."""
        began = self.now()
        self.run(*command)
        return self.now() - began

    def now(self) -> float:
        """Where the clock stands: the wall's, or that of all processes run so far."""
        spent = getrusage(RUSAGE_CHILDREN)
        on_processor = spent.ru_utime + spent.ru_stime
        return on_processor if self.clock == "process_time" else time.perf_counter()


Part = Callable[[Side, Path], dict[str, float]]  # of a side and the shared papers: what, how much


def command(what: str, *words: str) -> Part:
    """A command of pejl's, over the side's own home; `{papers}` is where the papers are."""

    def part(side: Side, papers: Path) -> dict[str, float]:
        asked = [word.replace("{papers}", str(papers)) for word in words]
        return {f"pejl {what}, s": side.seconds("-c", PEJL, *asked)}

    return part


def received(side: Side, papers: Path) -> dict[str, float]:
    """A year's papers, received into a home that has none."""
    with tempfile.TemporaryDirectory() as folder:
        bare = side._replace(home=Path(folder))
        bare.run("-c", PEJL, "setup")
        paths = [str(papers / kind) for kind in ("orders", "invoices")]
        return {"receive invoices, s": bare.seconds("-c", PEJL, "invoices", "receive", *paths)}


def said(snippet: str) -> Part:
    """What a snippet of Python measured of itself."""
    return lambda side, _papers: dict(json.loads(side.run("-c", snippet, side.clock)))


def judged(purchases: int) -> Part:
    """Every rule over so many purchases, by each side's own benchmark."""

    def part(side: Side, _papers: Path) -> dict[str, float]:
        words = ("-m", "bench.rules", "--alone", "--purchases", str(purchases))
        found = json.loads(side.run(*words))
        spent = found["cpu_seconds" if side.clock == "process_time" else "seconds"]
        return {"rules, s": spent, "rules, peak MB": found["peak_mb"]}

    return part


def tested(side: Side, _papers: Path) -> dict[str, float]:
    """The whole test suite."""
    words = ("-m", "pytest", "-q", "-n", "2", "--dist", "loadfile")
    return {"every test, s": side.seconds(*words)}


def cloned(commit: str, tree: Path) -> None:
    """The other commit, made ready as `make setup` does, with the same documents beside it."""
    asked = ["git", "rev-parse", "--verify", f"{commit}^{{commit}}"]
    known = subprocess.run(asked, cwd=ROOT, check=True, capture_output=True, text=True)
    subprocess.run(["git", "clone", "-q", "--shared", "-n", str(ROOT), str(tree)], check=True)
    subprocess.run(
        ["git", "checkout", "-q", "--detach", known.stdout.strip()], cwd=tree, check=True
    )
    (tree / "node_modules").symlink_to(ROOT / "node_modules")
    (tree.parent / "shared").symlink_to(ROOT.parent / "shared")
    babel = [sys.executable, "-m", "babel.messages.frontend", "--quiet", "compile"]
    for words in tree.glob("pejl/*/locale/en/LC_MESSAGES/django.po"):
        files = ["--input-file", str(words), "--output-file", str(words.with_suffix(".mo"))]
        subprocess.run([*babel, *files, "--locale", "en"], check=True)


def filled(side: Side, papers: Path) -> None:
    """A home with a year of Lilleby, its bearings taken, and somebody to sign on."""
    for words in (
        ("setup",),
        ("organisation", "Lilleby Kommune", "90000004", "--postcodes", "4995"),
        ("load", str(papers)),
        ("bearings", "--year", YEAR),
        ("user", "bench", "--role", "administrator", "--password", "bench"),
    ):
        side.run("-c", PEJL, *words)


def measured(part: Part, sides: list[Side], papers: Path, rounds: int) -> list[dict[str, float]]:
    """Old and new in turn, so many rounds: old, new, old, new …"""
    return [part(side, papers) for _ in range(rounds) for side in sides]


def rows(found: list[dict[str, float]]) -> Iterator[tuple[str, bool]]:
    """A line of the table for each thing measured, and whether its bound held."""
    for what in found[0]:
        old, new = ([it[what] for it in found[side::2]] for side in (0, 1))
        ratios = [b / a for a, b in zip(old, new, strict=True)]
        ratio, bound = statistics.median(ratios), BOUNDS.get(what, BOUND)
        amounts = f"{statistics.median(old):9.3f} {statistics.median(new):9.3f} {ratio:6.3f}"
        spread = f"{min(ratios):.2f}–{max(ratios):.2f}"
        held = "held" if ratio <= bound else "NOT HELD"
        yield f"{what:<26}{amounts}  {spread:<10} {bound:5.2f}  {held}", ratio <= bound


def parts(rounds: int, purchases: int, *, tests: bool) -> Iterator[tuple[Part, int]]:
    """All that is measured, and how many rounds of it; fewer of the heavy ones."""
    yield command("--help", "--help"), rounds
    yield received, rounds
    yield command("figures", "figures", "--year", YEAR), rounds
    yield said(PAGE), rounds
    told = ("{papers}/school.yaml", "--on", "2026-03-02")
    yield command("policy check", "policy", "check", *told), rounds
    yield said(ANSWER), rounds
    yield judged(purchases), min(rounds, 3)
    if tests:
        yield tested, 1


def made(folder: Path, commit: str, invoices: int, clock: str) -> list[Side]:
    """The old and the new, each with a home filled from the same papers."""
    cloned(commit, folder / "old")
    trees = {"old": folder / "old", "new": ROOT}
    sides = [Side(tree, folder / f"home-{name}", clock) for name, tree in trees.items()]
    papers = folder / "papers"
    sides[0].run("-c", PEJL, "example", str(papers), "--invoices", str(invoices), "--year", YEAR)
    (papers / "school.yaml").write_text(SCHOOL, encoding="utf-8")
    for side in sides:
        filled(side, papers)
    return sides


@click.command(help=__doc__)
@click.option("--commit", required=True, help="The other commit: the old.")
@click.option("--rounds", default=7, show_default=True, help="Pairs of each measurement.")
@click.option("--invoices", default=300, show_default=True)
@click.option("--purchases", default=1_000_000, show_default=True, help="Judged by every rule.")
@click.option("--clock", type=click.Choice(list(CLOCKS)), default="processor", show_default=True)
@click.option("--tests", is_flag=True, help="The whole test suite too, once a side.")
def main(
    *, commit: str, rounds: int, invoices: int, purchases: int, clock: str, tests: bool
) -> None:
    """Print the table; end with 1 where a bound did not hold."""
    every_held = True
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary).resolve()
        sides = made(folder, commit, invoices, CLOCKS[clock])
        click.echo(f"{'what':<26}{'old':>9} {'new':>9}  ratio  {'from–to':<10} bound")
        for part, times in parts(rounds, purchases, tests=tests):
            found = measured(part, sides, folder / "papers", times)
            for line, held in rows(found):
                click.echo(line)
                every_held = every_held and held
    sys.exit(not every_held)


if __name__ == "__main__":
    main()
