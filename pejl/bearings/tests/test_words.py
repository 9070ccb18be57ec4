"""What stands around a figure is said in words."""

import re

import pytest

from pejl.bearings.components.words import BESIDE, EXCLUDED
from pejl.engines.figures.definition import catalogue

FIGURES = sorted(catalogue())


@pytest.mark.parametrize("name", FIGURES)
def test_every_exclusion_of_a_figure_has_words(name):
    found = set(re.findall(r"excluded_(\w+)", catalogue()[name].query))

    assert found <= EXCLUDED.keys()


@pytest.mark.parametrize("name", FIGURES)
def test_what_must_be_seen_beside_a_figure_has_words(name):
    asked = catalogue()[name].query.partition("\nFROM")[0]
    found = set(re.findall(r"(?:AS|^  )\s*(\w+),?$", asked, re.MULTILINE))
    parts = {it for it in found if not it.startswith("excluded_")}

    assert parts - {"bucket", "numerator", "denominator"} <= BESIDE.keys()
