"""What if: a question that makes no sense is answered by a sentence that says how to mend it."""

from html import unescape
from urllib.parse import urlencode

import pytest
from django.test import Client

SOUND = {
    "del": "value",
    "vaerdi": "20",
    "fra": "2099-01-01",
    "kilde": "Et udkast",
    "laest": "2026-11-22",
}


def page(client: Client, code: str = "DK-PAYMENT-TERM", **said: str) -> str:
    """The page for a sound question, but for what is said."""
    words = urlencode({**SOUND, **said})
    return unescape(client.get(f"/regler/{code}/hvad-nu-hvis/?{words}").content.decode())


def test_nothing_asked_shows_the_form_and_no_proposal(reader: Client):
    shown = reader.get("/regler/DK-PAYMENT-TERM/hvad-nu-hvis/").content.decode()

    assert "Ny værdi" in shown
    assert "Forslaget" not in shown


def test_the_value_of_today_stands_beside_the_question(reader: Client):
    shown = reader.get("/regler/DK-PAYMENT-TERM/hvad-nu-hvis/").content.decode()

    assert "dage. I dag: 30 dage" in shown


def test_a_sound_question_shows_the_difference(reader: Client):
    assert "+  - from: 2099-01-01\n+    value: 20\n" in page(reader)


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"vaerdi": "tyve"}, "Her skal stå et tal."),
        ({"vaerdi": ""}, "Dette felt er påkrævet."),
        ({"vaerdi": "-1"}, "ikke være mindre end nul"),
        ({"fra": "2001-01-01"}, "Dagen er passeret."),
        ({"fra": "i morgen"}, "Her skal stå en dag, der findes."),
        ({"kilde": " "}, "Ingen værdi uden kilde."),
    ],
)
def test_what_cannot_be_proposed_is_said_plainly(said, sentence, reader: Client):
    shown = page(reader, **said)

    assert sentence in shown
    assert "Forslaget" not in shown


def test_a_share_is_asked_for_in_per_cent(reader: Client):
    assert "value: 0.5\n" in page(reader, "BAL-SKI-FIRST", vaerdi="50")


def test_more_than_the_whole_is_no_share(reader: Client):
    assert "mellem 0 og 100 procent" in page(reader, "BAL-SKI-FIRST", vaerdi="101")


def test_thousands_are_read_as_danes_write_them(reader: Client):
    assert "value: 1_250_000.5\n" in page(reader, "DK-THRESHOLD-GOODS", vaerdi="1.250.000,50")


def test_a_third_decimal_of_kroner_is_refused(reader: Client):
    assert "højst to decimaler" in page(reader, "DK-THRESHOLD-GOODS", vaerdi="1,005")


def test_a_comparison_that_stays_as_it_is_is_no_change(reader: Client):
    part = {"del": "when..contract.value.more_than", "operator": "more_than"}

    assert "Det er, som det er i dag." in page(
        reader, "DK-TRAINING-WORKS", vaerdi="5000000", **part
    )


def test_another_comparison_ends_the_rule_and_begins_one_in_its_place(reader: Client):
    part = {"del": "when..contract.value.more_than", "operator": "at_least"}

    shown = page(reader, "DK-TRAINING-WORKS", vaerdi="4000000", **part)

    assert "+until: 2098-12-31\n+succeeded_by: [DK-TRAINING-WORKS-2099]" in shown
    assert "+  contract.value: {at_least: 4_000_000}" in shown


def test_other_words_may_be_allowed(reader: Client):
    words = [("del", "when..contract.kind.one_of"), ("ord", "works"), ("ord", "services")]
    others = [(key, it) for key, it in SOUND.items() if key not in ("del", "vaerdi")]
    asked = urlencode([*words, *others])

    shown = reader.get(f"/regler/DK-TRAINING-WORKS/hvad-nu-hvis/?{asked}").content.decode()

    assert "contract.kind: [services, works]" in shown
    assert "ord=works&amp;ord=services" in shown


def test_a_rule_without_a_value_says_so(reader: Client):
    assert "ingen værdi og ingen sammenligning" in page(reader, "BAL-WHOLE-LIFE")


def test_a_rule_that_is_not_confirmed_says_that_it_does_not_judge(reader: Client):
    assert "Den dømmer ikke, hverken nu" in page(reader, "DK-SMALL-LOT-SHARE", vaerdi="25")


def test_a_proposal_is_handed_out_as_a_patch(reader: Client):
    words = urlencode({**SOUND, "format": "patch"})

    answer = reader.get(f"/regler/DK-PAYMENT-TERM/hvad-nu-hvis/?{words}")

    assert answer["Content-Disposition"] == 'attachment; filename="DK-PAYMENT-TERM.patch"'
    assert b"\n\n--- a/policy/dk/DK-PAYMENT-TERM.yaml\n+++ b/" in answer.content


def test_a_patch_says_whose_it_is_and_where_it_is_replayed(reader: Client):
    asked = f"/regler/DK-PAYMENT-TERM/hvad-nu-hvis/?{urlencode(SOUND)}"

    said = reader.get(f"{asked}&format=patch").content.decode().split("\n")

    assert said[0] == "Forslag: Betaling inden 30 dage (DK-PAYMENT-TERM)"
    assert said[1].startswith("Stillet af reader, ")
    assert said[2] == f"http://testserver{asked}"


def test_a_rule_nobody_wrote_cannot_be_asked_about(reader: Client):
    assert reader.get("/regler/DK-NOTHING/hvad-nu-hvis/").status_code == 404


def test_what_is_typed_is_written_so_that_nothing_else_can_be_read_in_it(reader: Client):
    shown = page(reader, kilde='x"\nmark: verified #')

    assert '+      title: "x\\" mark: verified #"\n' in shown
