"""No list of codes without its source."""

from datetime import date
from pathlib import Path

import pytest
import yaml

FOLDER = Path(__file__).resolve().parents[2] / "codelists"
LISTS = [pytest.param(file, id=file.stem) for file in sorted(FOLDER.glob("*.csv"))]
SAID = {"title", "publisher", "version", "address", "licence", "read"}


@pytest.mark.parametrize("table", LISTS)
def test_a_list_says_where_it_comes_from(table: Path):
    source = yaml.safe_load(table.with_suffix(".yaml").read_text("utf-8"))

    assert {key for key in SAID if not source.get(key)} == set()
    assert isinstance(source["read"], date)


def test_no_source_is_kept_of_a_list_that_is_gone():
    sources = {file.stem for file in FOLDER.glob("*.yaml")}

    assert sources == {file.stem for file in FOLDER.glob("*.csv")}
