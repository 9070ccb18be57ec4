"""Outcomes group by group as a picture."""

from lxml import etree

from pejl.engines.charts import OutcomeGroup, outcomes


def texts(svg: str) -> list[str]:
    """The words in the picture."""
    return [str(it.text) for it in etree.fromstring(svg.encode()).iter("{*}text")]


def test_each_part_has_its_sign_and_number():
    said = texts(outcomes((OutcomeGroup("Miljø", met=3, not_met=2, unknown=12),), "da"))

    assert {"✓ 3", "× 2", "? 12"} <= set(said)


def test_an_outcome_nobody_has_is_no_part():
    said = texts(outcomes((OutcomeGroup("Miljø", met=0, not_met=0, unknown=4),), "da"))

    assert [it for it in said if "✓" in it or "×" in it] == []


def test_groups_keep_their_order():
    groups = (OutcomeGroup("Økonomi", 1, 1, 1), OutcomeGroup("Arbejde", 1, 1, 1))

    said = texts(outcomes(groups, "da"))

    assert said.index("Økonomi") < said.index("Arbejde")
