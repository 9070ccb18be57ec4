"""Write the reference pages anew from what they are about: `make docs`."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import django

from pejl.config import reference as commands
from pejl.engines.figures import reference as figures
from pejl.engines.rules import load_all
from pejl.engines.rules import reference as rules
from pejl.engines.ubl.checks import reference as checks

ROOT = Path(__file__).resolve().parents[1]
BOOKS = {
    "DK": "policy-dk.md",
    "BAL": "policy-ballerup.md",
    "POGI": "policy-pogi.md",
    "GPP": "policy-gpp.md",
    "KL": "policy-kl.md",
}


def pages() -> dict[str, Callable[[], str]]:
    """Each page by its file name, and what writes it."""
    books = {book.code: book for book in load_all(ROOT / "policy").books}
    return {
        "checks.md": checks.page,
        "commands.md": commands.page,
        "figures.md": figures.page,
        **{file: partial(rules.page, books[code]) for code, file in BOOKS.items()},
    }


def main() -> None:
    """Write them all; nothing changes where a page was fresh."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pejl.config.settings")
    django.setup()  # the commands of a room know its models
    for file, page in pages().items():
        (ROOT / "docs" / "reference" / file).write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
