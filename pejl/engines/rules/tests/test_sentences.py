"""Every condition explains itself as a sentence, in Danish and in English."""

from pathlib import Path

from conftest import nothing_wrong
from pejl.engines.rules import load_all, words
from pejl.engines.text import Text

RULES = load_all(Path(__file__).resolve().parents[4] / "policy").rules
CONDITIONS = [(rule, condition) for rule in RULES for condition in rule.conditions]


def is_sentence(said: str) -> bool:
    """Whether it begins and ends as one, and no word is left out in the middle."""
    return (said[0].isupper() or said[0].isdigit()) and said.endswith(".") and "  " not in said


def test_a_condition_is_a_sentence_in_both_languages():
    said = [(rule, words.sentence(words.explained(condition))) for rule, condition in CONDITIONS]

    assert len(said) > 400
    nothing_wrong(
        {
            f"{rule.code}: {it.da}": it.en
            for rule, it in said
            if not all(map(is_sentence, it)) or it.da == it.en
        }
    )


def explained(code: str, place: int) -> Text:
    rule = next(rule for rule in RULES if rule.code == code)
    return words.explained(rule.conditions[place])


def test_a_list_reads_as_alternatives():
    assert explained("BAL-LABOUR-CLAUSE", 0).en == (
        "the subject of the contract is services, social and other specific services or works"
    )


def test_an_amount_is_written_as_each_language_writes_it():
    assert explained("BAL-TRAINING-WORKS", 1) == (
        "kontraktens samlede værdi uden moms er mindst 5.000.000 kr.",
        "the total value of the contract without VAT is at least DKK 5,000,000",
    )


def test_without_a_day_another_rules_value_is_named_by_its_code():
    assert explained("DK-WORKS-ONE-OFFER", 1)[0].endswith("er mindre end DK-WORKS-ONE-OFFER")


def test_a_sentence_that_ends_in_kroner_has_one_full_stop():
    assert explained("BAL-TRAINING-WORKS", 1)[0].endswith("kr.")
    assert not words.sentence(Text("den koster 5 kr.", "it costs DKK 5")).da.endswith("..")
