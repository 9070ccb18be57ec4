"""The small pieces of page say what they are to everybody."""

from decimal import Decimal

from django.template import Context, Template
from django.test import RequestFactory

from pejl.web.numbers import Number


def rendered(source: str, **context: object) -> str:
    """What a piece of template becomes."""
    request = RequestFactory().get("/?aar=2025&side=2")
    return Template(source).render(Context({"request": request, **context}))


def test_a_mark_is_a_sign_and_a_word_for_those_who_see_no_colour():
    html = rendered('{% mark "not_met" "fra kursen" %}')

    assert "✕" in html
    assert "fra kursen" in html


def test_a_line_of_one_point_is_not_drawn():
    assert "svg" not in rendered('{% sparkline series "x" %}', series=[("2025-01", "1")])


def test_a_line_says_its_finding():
    html = rendered('{% sparkline series "Steget" %}', series=[("2025-01", "1"), ("2025-02", "2")])

    assert "<title>Steget</title>" in html


def test_a_bar_beyond_the_whole_is_full_and_marked():
    html = rendered("{% share_bar value %}", value=Decimal("1.2"))

    assert "share-over" in html
    assert 'class="share-part" width="120"' in html


def test_a_number_leads_to_its_rows():
    html = rendered("{% show_numbers numbers %}", numbers=[Number("Købt", "12 kr.", link="/tal/")])

    assert '<a href="/tal/">Købt</a>' in html


def test_an_address_keeps_what_was_asked_and_changes_one_thing():
    assert rendered('{% address side="3" aar=None %}') == "?side=3"
