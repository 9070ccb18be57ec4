"""What every figure promises: a definition, words, a test, a page, and plain SQL."""

from pathlib import Path

import pytest

from pejl.engines.figures import reference
from pejl.engines.figures.definition import catalogue
from pejl.engines.figures.words import words

HERE = Path(__file__).resolve().parent
FIGURES = sorted(catalogue())
# What DuckDB understands and others do not; a figure must also run where the lake is bigger.
FOREIGN = ["::", "QUALIFY", "* EXCLUDE", "GROUP BY ALL", "UNNEST", "LIST_", "[", "ASOF", "PIVOT"]


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_has_a_test_that_asks_for_it(name):
    assert f'"{name}"' in (HERE / f"test_{name}.py").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FIGURES)
def test_every_text_is_said_in_both_languages(name):
    each = catalogue()[name]
    texts = [each.title, each.counts, each.leaves_out, each.numerator]

    assert all(text.da and text.en and text.da != text.en for text in texts)


@pytest.mark.parametrize("name", FIGURES)
def test_every_number_beside_a_figure_has_a_name(lake_of, name):
    rows = {"agreements": [{"agreement_id": 1}], "deviations": [{"deviation_id": 1}]}

    figure = lake_of(lines=[{}], invoices=[{}], **rows).figure(name)

    assert {*figure.excluded, *figure.beside} <= words().keys()


def test_no_name_is_kept_that_no_figure_uses(lake_of):
    used = " ".join(each.query for each in catalogue().values())

    assert [word for word in words() if word not in used] == []


@pytest.mark.parametrize("name", FIGURES)
def test_a_query_orders_its_rows_and_uses_plain_sql(name):
    each = catalogue()[name]

    assert each.query.startswith("SELECT")
    assert each.query.endswith("ORDER BY bucket NULLS LAST")
    assert not [word for word in FOREIGN if word in each.query.upper()]


def test_a_share_is_held_against_something():
    shares = [each for each in catalogue().values() if each.unit == "share"]

    assert all(each.denominator for each in shares)


def test_the_reference_page_is_fresh():
    page = HERE.parents[3] / "docs" / "reference" / "figures.md"

    assert page.read_text(encoding="utf-8") == reference.page()
