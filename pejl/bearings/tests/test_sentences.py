"""Every reason a figure leaves something out is said in words."""

import re

import pytest

from pejl.bearings.words import EXCLUDED
from pejl.engines.figures.definition import catalogue


@pytest.mark.parametrize("name", sorted(catalogue()))
def test_every_exclusion_of_a_figure_has_words(name):
    found = set(re.findall(r"excluded_(\w+)", catalogue()[name].query))

    assert found <= EXCLUDED.keys()
