"""What a person reads is whole sentences, in both languages."""

import pytest

from pejl.engines.matching import (
    bill_deviations,
    credit_notes,
    order_lines,
    order_links,
    price_links,
    verdicts,
)

TEXTS = [
    *order_links.REASONS.values(),
    *order_lines.REASONS.values(),
    *price_links.REASONS.values(),
    *credit_notes.REASONS.values(),
    *bill_deviations.SAME.values(),
    verdicts.NOTHING_PAID,
    verdicts.NO_QUANTITY,
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_reason_is_a_sentence_in_both_languages(text):
    assert all(said[0].isupper() and said.endswith(".") for said in text)


@pytest.mark.parametrize("text", TEXTS)
def test_both_languages_name_the_same_things(text):
    assert [part.count("{") for part in text] == [text.da.count("{")] * 2
