"""An empty lake: every figure is unknown, none is zero."""

import pytest

from pejl.engines.figures.definition import catalogue


@pytest.mark.parametrize("name", catalogue())
def test_without_rows_a_figure_is_unknown_because_there_are_none(lake_of, name):
    figure = lake_of().figure(name)

    assert figure.value is None
    assert figure.because.da == "der er ingen rækker at tælle"


@pytest.mark.parametrize("name", catalogue())
def test_without_rows_there_are_none_behind_a_figure(lake_of, name):
    lake = lake_of()

    assert lake.rows(name) == []
    assert lake.count(name, side="outside") == 0


def test_a_page_without_rows_says_so_of_every_figure(lake_of):
    answers = lake_of().page(catalogue())

    assert all(total.value is None and trend == [] for total, trend in answers.values())


def test_credit_notes_alone_give_no_share(lake_of):
    figure = lake_of(lines=[{"amount": -5, "source": "credit_note"}]).figure("compliance_1")

    assert figure.value is None
    assert "intet at holde det op imod" in figure.because.da


def test_credit_notes_alone_are_still_kroner(lake_of):
    lake = lake_of(lines=[{"amount": -5, "source": "credit_note"}])

    assert lake.figure("contractable_spend").value == -5
