"""A small year of Lilleby that the tests here read together."""

import json

import pytest

from pejl.engines.ubl.read import read
from pejl.example.world import World
from pejl.example.year import Year


def written(folder, invoices, seed=7, year=2025):
    """A year in `folder`; the folder."""
    for _ in Year(folder, World(year), seed).write(invoices):
        pass
    return folder


def bill_in(path):
    """The bill in a file."""
    return read(path.read_bytes())


@pytest.fixture(scope="session")
def year(tmp_path_factory):
    return written(tmp_path_factory.mktemp("lilleby") / "year", 400)


@pytest.fixture(scope="session")
def truth(year):
    return json.loads((year / "truth.json").read_text(encoding="utf-8"))
