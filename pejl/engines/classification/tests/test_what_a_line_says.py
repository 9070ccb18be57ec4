"""What a line says itself goes before what its text is like."""

import pytest

from pejl.engines.classification.classify import (
    CategoryCorrection,
    Classification,
    Classifier,
    LineEvidence,
)
from pejl.engines.classification.supplier import UsualCategory


def test_no_lines_give_no_categories(classifier):
    assert classifier.classify([]) == []


def test_a_line_that_says_nothing_is_unknown_and_told_so(classifier):
    (found,) = classifier.classify([LineEvidence("Faktura 12345, januar")])

    assert found.code is None
    assert found.because.da.startswith("linjen har hverken kode eller en tekst")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (LineEvidence(cpv="39112000-0"), Classification("39110000", "cpv", 1.0)),
        (LineEvidence(cpv="39112000"), Classification("39110000", "cpv", 1.0)),
        (LineEvidence(unspsc="44121706"), Classification("30190000", "unspsc", 1.0)),
        (LineEvidence(unspsc="5013170100"), Classification("15500000", "unspsc", 1.0)),
        (
            LineEvidence(text="Mælk", cpv="39112000", unspsc="44121706"),
            Classification("39110000", "cpv", 1.0),
        ),
    ],
)
def test_a_code_on_the_line_decides(classifier, line, expected):
    assert classifier.classify([line]) == [expected]


@pytest.mark.parametrize("nonsense", ["", "00000000", "3911", "stole", "99999999"])
def test_a_code_that_is_no_cpv_gives_way_to_the_text(classifier, nonsense):
    (found,) = classifier.classify([LineEvidence("Rugbrød skåret", cpv=nonsense)])

    assert (found.code, found.basis) == ("15810000", "text")


def test_an_organisations_own_accounts_are_used(model):
    classifier = Classifier(model, accounts={"22": "15000000", "4711": "55520000"})

    found = classifier.classify(
        [LineEvidence(account="2.2"), LineEvidence(account="4711"), LineEvidence(account="2.7")]
    )

    assert [each.code for each in found] == ["15000000", "55520000", None]
    assert found[0].basis == "account"


def test_an_art_nobody_has_confirmed_is_not_used(classifier):
    assert classifier.classify([LineEvidence(account="2.2")])[0].code is None


def test_a_suppliers_usual_category_comes_after_the_text(model):
    classifier = Classifier(model, usual={"7": UsualCategory("55520000", 0.95)})

    text, nothing = classifier.classify(
        [LineEvidence("Rugbrød", "7"), LineEvidence("Faktura 9", "7")]
    )

    assert (text.code, text.basis) == ("15810000", "text")
    assert nothing == Classification("55520000", "supplier", 0.95)


def test_an_account_given_no_cpv_code_is_refused(model):
    with pytest.raises(ValueError, match="mad is no CPV code"):
        Classifier(model, accounts={"22": "mad"})


def test_lines_keep_their_order(classifier):
    lines = [
        LineEvidence("Rugbrød"),
        LineEvidence(cpv="39112000"),
        LineEvidence(""),
        LineEvidence("Rugbrød"),
    ]

    found = classifier.classify(lines)

    assert [each.code for each in found] == ["15810000", "39110000", None, "15810000"]


def test_a_person_wins_over_every_code(model):
    classifier = Classifier(model, corrections=[CategoryCorrection("Stol", "37520000")])

    (found,) = classifier.classify([LineEvidence("Stol", cpv="39112000")])

    assert found == Classification("37520000", "person", 1.0)
