"""A purchase that cannot be understood is refused with what is wrong and how to mend it."""

from pathlib import Path

import pytest

from pejl.engines.applies.purchase import Purchase
from pejl.engines.applies.reading import read
from pejl.engines.refusal import Refusal
from pejl.engines.rules import Rulebooks

MISTAKES = {
    "": ("facts.yaml, linje 1: Her står ingenting.", "Tilføj det."),
    "- kind: goods": ("Her står en liste.", "en blok af felter"),
    "kind: [": ("Filen kan ikke læses fra denne linje.", "anførselstegn"),
    "vallue: 9_000": ("Intet forhold hedder »vallue«.", "Mente du »value«", "policy/facts.yaml"),
    "pris: 9_000": ("Intet forhold hedder »pris«.", "Mente du »value«?"),
    "arbejdsklausul: yes": ("Intet forhold hedder", "Mente du »labour_clause«"),
    "contract.value: 9": ("Intet forhold hedder", "Mente du »value«"),
    "xyzzy: 9": ("Intet navn ligner.", "docs/how-to/what-applies.md"),
    "kind: good": ("»good« kendes ikke her.", "Mente du »goods«?"),
    "value: 9.000": ("Her står 9.000, og punktum er decimaltegn.", "Skriv for eksempel 9_000."),
    "value: 9,000": ("Her står teksten »9,000«.", "Skriv for eksempel 5_000_000."),
    "value: -1": ("Her står »-1«.", "et beløb fra 0"),
    "value:": ("Efter »value:« står ingenting.", "Skriv værdien, eller slet linjen."),
    "months: 0": ("Her skal stå et tal over 0.", "Skriv for eksempel 12."),
    "starts: 31-12-2026": ("en dato, der findes", "2026-01-31"),
    "cpv: stole": ("»stole« er ingen CPV-kode.", "Skriv koden, for eksempel 39112000."),
    "cpv: [39110000]": ("Her står en liste.", "en CPV-kode"),
    "agreement: yes": ("Her skal stå aftalens nummer, eller no", "Skriv for eksempel SKI 50.10."),
    "agreement: [SKI]": ("Her står en liste.", "aftalens nummer"),
    "concerns: 5": ("Her står »5«.", "Her skal stå en tekst."),
    "concerns: [building]": ("»building« kendes ikke her.", "Mente du »buildings«?"),
    "others_buy_it: yes": ("Her skal stå et tal", "5_000_000"),
    "cross_border: maybe": ("Her skal stå yes eller no.", "Skriv for eksempel yes."),
    "kind: goods\nkind: works": ("Nøglen »kind« står her igen", "Slet den ene."),
}


def facts(folder: Path, content: str) -> Path:
    """A file of facts."""
    file = folder / "facts.yaml"
    file.write_text(content, "utf-8")
    return file


@pytest.mark.parametrize("content", MISTAKES)
def test_a_mistake_is_said_and_how_to_mend_it(content: str, tmp_path: Path, books: Rulebooks):
    with pytest.raises(Refusal) as refused:
        read(facts(tmp_path, content), books.vocabulary, lambda _words: ["39112000"])

    assert [words for words in MISTAKES[content] if words not in str(refused.value)] == []


def test_a_category_that_no_words_lead_to_is_said(tmp_path: Path, books: Rulebooks):
    with pytest.raises(Refusal, match="Ingen varegruppe hedder »99999999«") as refused:
        read(facts(tmp_path, "cpv: 99999999"), books.vocabulary)

    assert "codelists/cpv.csv" in str(refused.value)


def test_the_message_is_in_both_languages(tmp_path: Path, books: Rulebooks):
    with pytest.raises(Refusal) as refused:
        read(facts(tmp_path, "vallue: 9_000"), books.vocabulary)

    assert "Did you mean “value”" in str(refused.value)


def test_no_facts_but_one_are_enough(tmp_path: Path, books: Rulebooks):
    purchase = read(facts(tmp_path, "title: Sofa"), books.vocabulary).purchase

    assert purchase == Purchase(title="Sofa")


@pytest.mark.parametrize("said", ["no", "none", "ingen", "nej", "false", '"no"', '""'])
def test_that_no_agreement_covers_it_may_be_said_in_any_of_these_words(
    said: str, tmp_path: Path, books: Rulebooks
):
    purchase = read(facts(tmp_path, f"agreement: {said}"), books.vocabulary).purchase

    assert purchase == Purchase(agreement="")


def test_what_is_null_is_not_told(tmp_path: Path, books: Rulebooks):
    purchase = read(facts(tmp_path, "title: Sofa\nvalue: null"), books.vocabulary).purchase

    assert purchase == Purchase(title="Sofa")


def test_json_tells_the_same(tmp_path: Path, books: Rulebooks):
    by_program = (
        '{"value": "9000", "starts": "2026-09-01", "meetings": ["2026-06-17"],'
        ' "concerns": "land", "cross_border": false}'
    )
    by_hand = (
        "value: 9_000\nstarts: 2026-09-01\nmeetings: [2026-06-17]\nconcerns: [land]"
        "\ncross_border: no"
    )

    told = [read(facts(tmp_path, each), books.vocabulary) for each in (by_program, by_hand)]

    assert told[0].purchase == told[1].purchase


def test_a_fact_may_be_told_by_its_last_word_or_its_whole_name(tmp_path: Path, books: Rulebooks):
    by_word = read(facts(tmp_path, "cross_border: yes"), books.vocabulary).purchase
    by_name = read(facts(tmp_path, "tender.cross_border: yes"), books.vocabulary).purchase

    assert by_word == by_name == Purchase(more={"tender.cross_border": True})
