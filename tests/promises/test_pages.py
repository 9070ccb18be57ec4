"""No page speaks one language only."""

import re
from pathlib import Path

from conftest import nothing_wrong

PAGES = sorted((Path(__file__).resolve().parents[2] / "pejl").rglob("*.html"))
# What is the same in every language
NAMES = {"Pejl", "CPV", "CSV", "CVR", "PDF", "SHA", "Dansk", "English"}
# What of a template is not words: what is translated, code, what Django fills in, and tags.
TRANSLATED = re.compile(r"{% blocktranslate.*?{% endblocktranslate %}|<code>.*?</code>", re.DOTALL)
FILLED_IN = re.compile(r"{%.*?%}|{{.*?}}|{#.*?#}", re.DOTALL)
TAG = re.compile(r"<[^>]*>")
READ_ALOUD = re.compile(r'\b(?:aria-label|title|placeholder|alt)="([^"]*)"')


def bare(source: str) -> set[str]:
    """The words that stand in a template as they are, or are read aloud from a tag."""
    left = FILLED_IN.sub("", TRANSLATED.sub("", source))
    said = [TAG.sub(" ", left), *READ_ALOUD.findall(left)]
    return set(re.findall(r"[^\W\d_]{2,}", " ".join(said)))


def test_no_words_of_a_page_are_in_one_language_only():
    found = {page.name: bare(page.read_text("utf-8")) - NAMES for page in PAGES}

    assert found
    nothing_wrong(found, "wrap them in {% translate %}")
