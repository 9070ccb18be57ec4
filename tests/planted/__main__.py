"""Plants every fault of the list, one at a time in a copy, and tells which the tests notice.

    python -m tests.planted [--over FOLDER] [WORDS …]

`--over` is the checkout to plant in, so that another one than this can be held against the
same list. WORDS choose the faults whose names have one of them; without any, all are planted.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from tests.planted.faults import Fault, PlacingError, faults, place

HERE = Path(__file__).resolve().parents[2]
PATIENCE = 600  # seconds for the tests of one fault
PYTEST = ("-m", "pytest", "-x", "-q", "-n", "0", "-p", "no:cacheprovider", "--tb=no", "-rfE")
BESIDE = ("node_modules", "../shared")  # of the checkout; only read, so the copy points at them
FAILED = re.compile(r"^(?:FAILED|ERROR) ([^\s\[]+)", re.MULTILINE)


def copied(tree: Path, to: Path) -> Path:
    """The checkout as it stands in a folder of its own, under a git of its own."""
    listed = git(tree, "ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0")
    compiled = (str(it.relative_to(tree)) for it in tree.glob("pejl/*/locale/**/*.mo"))
    for name in (it for it in (*listed, *compiled) if it and (tree / it).is_file()):
        target = to / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(tree / name, target)
    for name in BESIDE:
        if (tree / name).exists():
            (to / name).symlink_to((tree / name).resolve())
    git(to, "init", "--quiet")
    git(to, "add", "--all")
    return to


def git(where: Path, *said: str) -> str:
    """What git answers there."""
    asked = ["git", *said]
    return subprocess.run(asked, cwd=where, check=True, capture_output=True, text=True).stdout


def run(words: Sequence[str], tree: Path) -> str:
    """Which test failed, or the check; "" where all is well. TimeoutExpired where it hangs."""
    around = {**os.environ, "PYTHONPATH": str(tree)}
    ended = subprocess.run(
        words, cwd=tree, env=around, capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    if ended.returncode not in (0, 1, 2):  # else a test failed, or could not even be read
        raise RuntimeError(f"{' '.join(words)} ended with {ended.returncode}:\n{ended.stderr}")
    first = FAILED.search(ended.stdout)
    return (first[1] if first else words[0]) if ended.returncode else ""


def asked(fault: Fault, tree: Path) -> Sequence[str]:
    """The command that must notice. PlacingError where none of its tests are there."""
    if fault.check:
        tool, *said = fault.check
        return str(Path(sys.executable).with_name(tool)), *said
    tests = [it for it in fault.tests if (tree / it).exists()]
    if not tests:
        raise PlacingError(f"there are no such tests: {', '.join(fault.tests)}")
    return sys.executable, *PYTEST, *tests


def tried(fault: Fault, tree: Path) -> str:
    """Who noticed the fault; "" where nobody did. PlacingError where it cannot be planted."""
    (file, snippet), words = place(fault, tree), asked(fault, tree)
    text = file.read_text("utf-8")
    file.write_text(text.replace(snippet, fault.put), "utf-8")
    try:
        return run(words, tree)
    finally:
        file.write_text(text, "utf-8")


def told(chosen: list[Fault], tree: Path) -> Iterator[str]:
    """Who noticed each fault, told on a line as it is tried."""
    for fault in chosen:
        begun, by, why = monotonic(), "", ""
        try:
            by = tried(fault, tree)
        except (PlacingError, subprocess.TimeoutExpired) as error:
            why = f": {error}"
        came = f"found by {by.rpartition('/')[2]}" if by else f"NOT FOUND{why}"
        print(f"{fault.name}\n    {came} ({monotonic() - begun:.0f} s)", flush=True)
        yield by


def noticing_nothing(found: list[str], tree: Path) -> str:
    """One of the tests that failed, if it also fails where nothing is planted."""
    tests = {it for it in found if "::" in it or it.endswith(".py")}
    return run((sys.executable, *PYTEST, *sorted(tests)), tree) if tests else ""


def main() -> int:
    """Nought where every fault was found, else one."""
    parser = argparse.ArgumentParser(prog="python -m tests.planted")
    parser.add_argument("--over", type=Path, default=HERE, metavar="FOLDER")
    parser.add_argument("words", nargs="*", metavar="WORDS")
    said = parser.parse_args()
    chosen = [it for it in faults() if not said.words or any(w in it.name for w in said.words)]
    with TemporaryDirectory(prefix="planted-") as folder:
        tree = copied(said.over.resolve(), Path(folder).resolve() / "pejl")
        by = list(told(chosen, tree))
        broken = noticing_nothing(by, tree)
    if broken:
        print(f"{broken} fails where nothing is planted: mend it first, and try again")
    found = [it for it in by if it]
    print(f"{len(found)} of {len(by)} planted faults were found")
    return 0 if by and found == by and not broken else 1


if __name__ == "__main__":
    sys.exit(main())
