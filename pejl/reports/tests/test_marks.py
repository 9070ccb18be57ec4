"""No figure is typed into the words of a report; a mark stands where the measured one goes."""

import pytest

from pejl.reports.components.marks import filled, paragraphs, typed_figures, unknown_marks

VALUES = {"tal": "56,4 %", "år": "2025"}


def test_no_words_hold_no_figures():
    assert typed_figures("") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Vi nåede 78,4 % i år.", ["78,4"]),
        ("Det kostede 1.250.000 kr. at rette.", ["1.250.000"]),
        ("12 af 15 udbud fik klimakrav.", ["12", "15"]),
        ("Der blev sparet 2025 kroner.", ["2025"]),
        ("We reached 78.4% and saved 2000 kroner.", ["78.4", "2000"]),
    ],
)
def test_a_typed_figure_is_found(text: str, found: list[str]):
    assert typed_figures(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "I 2025 og 2026 følges det op.",
        "Udvalget behandler rapporten den 3. marts 2026.",
        "The committee meets on 3 March 2026, or March 4.",
        "Efter § 25, stk. 2, og afsnit 4.1 og verdensmål 12.",
        "SKI 50.40 dækker området, ISO 14001 ligeså.",
        "Andelen er {tal}, og der er {udsagn BAL-COMPLIANCE}.",
    ],
)
def test_what_names_something_may_be_typed(text: str):
    assert typed_figures(text) == []


def test_a_mark_is_replaced_by_its_value():
    assert filled("I {år} var andelen { tal }.", VALUES) == "I 2025 var andelen 56,4 %."


def test_a_mark_nobody_knows_is_found_and_stays_as_it_is():
    text = "Andelen er {tallet}."

    assert unknown_marks(text, VALUES) == ["{tallet}"]
    assert filled(text, VALUES) == text


def test_an_empty_line_is_between_two_paragraphs():
    assert paragraphs("Et.\nStadig et.\n\n \nTo.\n") == ["Et. Stadig et.", "To."]
