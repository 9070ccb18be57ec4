"""No list of codes without its source."""

from datetime import date
from pathlib import Path

import yaml

from conftest import nothing_wrong

FOLDER = Path(__file__).resolve().parents[2] / "codelists"
LISTS = sorted(FOLDER.glob("*.csv"))
SAID = {"title", "publisher", "version", "address", "licence", "read"}


def unsaid(table: Path) -> set[str]:
    """What the source of a list does not say; `read` is to be a day."""
    source = yaml.safe_load(table.with_suffix(".yaml").read_text("utf-8"))
    undated = set() if isinstance(source.get("read"), date) else {"read"}
    return {key for key in SAID if not source.get(key)} | undated


def test_a_list_says_where_it_comes_from():
    assert LISTS
    nothing_wrong({table.stem: unsaid(table) for table in LISTS})


def test_no_source_is_kept_of_a_list_that_is_gone():
    sources = {file.stem for file in FOLDER.glob("*.yaml")}

    assert sources == {file.stem for file in FOLDER.glob("*.csv")}
