"""How often the answer is right on what it was not trained on: real lines and real names."""

import csv
from collections import Counter

import duckdb
import numpy as np
import pytest
from sklearn.model_selection import GroupKFold

from pejl.engines.classification.classify import SURE
from pejl.engines.classification.model import guess, learn
from pejl.engines.classification.wording import telling
from pejl.engines.cpv import placed

FIELDS = (
    '"Supplier (Beneficiary) Name"',
    '"Purpose of Spend"',
    '"SeRCOP Expenditure Category"',
    '"Directorate / Service Where Expenditure Incurred"',
    '"Service Category Label"',
)


@pytest.fixture(scope="module")
def deeper_names(shared):
    """CPV's names below the levels that are trained on, with the code they belong in."""
    path = shared / "data" / "cpv-2008" / "cpv2008_da_en.csv"
    with path.open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if int(row["level"]) > 5]
    return [
        (telling(row[language]), placed(row["code8"]))
        for row in rows
        for language in ("name_da", "name_en")
    ]


def test_division_and_class_of_cpv_names_it_never_saw(model, deeper_names):
    found = guess(model, [text for text, _ in deeper_names])

    codes = [code for _, code in deeper_names]
    division = np.mean([a.coarse == b[:2] for a, b in zip(found, codes, strict=True)])
    group = np.mean([a.fine == b[:4] for a, b in zip(found, codes, strict=True)])
    commonest = Counter(code[:2] for code in codes).most_common(1)[0][1] / len(codes)

    # Measured: 57 % division, 35 % class; always the commonest division would be 13 %.
    assert division > 0.54 > 4 * commonest
    assert group > 0.32


def test_of_the_answers_given_as_sure_four_of_five_are_right(model, deeper_names):
    found = guess(model, [text for text, _ in deeper_names])
    sure = [
        each.coarse == code[:2]
        for each, (_, code) in zip(found, deeper_names, strict=True)
        if each.coarse_confidence >= SURE
    ]

    # Measured: 81 % right, on the 45 % of names it is sure of.
    assert np.mean(sure) > 0.78
    assert len(sure) > 0.4 * len(found)


@pytest.fixture(scope="module")
def council(shared):
    """Every third different line of a council: supplier, all its words, and its own category."""
    path = shared / "data" / "council-spend-uk" / "north_tyneside_2020_2022.csv.gz"
    rows = duckdb.execute(
        f'SELECT DISTINCT {", ".join(FIELDS)}, "Procurement Classification" AS category'
        f" FROM read_csv('{path}', all_varchar=true) WHERE category IS NOT NULL ORDER BY ALL"
    ).fetchall()[::3]
    return [(row[0] or "", telling(" ".join(filter(None, row[:-1]))), row[-1]) for row in rows]


def test_a_councils_own_categories_on_suppliers_not_trained_on(council):
    suppliers, texts, fine = (np.array(column) for column in zip(*council, strict=True))
    coarse = np.array([category.split(".")[0] for category in fine])
    train, test = next(GroupKFold(5).split(texts, coarse, suppliers))

    model = learn(texts[train], coarse[train], fine[train], [True] * len(train))
    found = guess(model, texts[test].tolist())

    right = np.mean([each.coarse for each in found] == coarse[test])
    right_fine = np.mean([each.fine for each in found] == fine[test])
    commonest = Counter(coarse[train]).most_common(1)[0][0]
    # Measured: 45 % and 27 %, of 42 and 230 categories; always the commonest would be 21 %.
    assert right > 0.40 > 1.5 * np.mean(coarse[test] == commonest)
    assert right_fine > 0.22
