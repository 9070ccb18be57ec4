"""The PDF: the same bytes each time, accessible, and what people wrote printed as they wrote it."""

from io import BytesIO
from itertools import pairwise

import pytest
from pypdf import PdfReader

from pejl.bearings.models import Bearing
from pejl.reports.actions import make, write
from pejl.reports.components.paper import paper, unprintable
from pejl.reports.tests.tags import Tag, root, tags, within

TYPST_MARKUP = '# @ref *fed* _skrå_ $x^2$ <etiket> [a] \\ `kode` // /* = + ~ "citat" --- {år}'


@pytest.fixture
def report(round_):
    return make(year=2025, by="ida")


def text_of(data: bytes) -> str:
    """All the words of a PDF, in order."""
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)


@pytest.fixture
def reader(report) -> PdfReader:
    return PdfReader(BytesIO(paper(report, "da").data))


@pytest.fixture
def tree(reader) -> list[Tag]:
    return list(tags(reader))


def test_the_same_figures_and_words_are_the_same_bytes(report):
    assert paper(report, "da").data == paper(report, "da").data


def test_it_is_made_again_though_the_bearings_moved_on(report):
    first = paper(report, "da").data
    Bearing.objects.all().update(value="0.9", because_da="Noget andet")

    assert paper(report, "da").data == first


def test_it_is_made_again_with_the_words_of_that_time(report):
    first = paper(report, "da")
    write(report=report, place="BAL-QUALITY", language="da", text="Mere.", seen=0, by="ida")

    assert paper(report, "da").data != first.data
    assert paper(report, "da", first.words).data == first.data


def test_what_people_write_is_printed_as_they_wrote_it(report):
    write(report=report, place="report", language="da", text=TYPST_MARKUP, seen=0, by="ida")

    printed = text_of(paper(report, "da").data)

    assert TYPST_MARKUP.replace("{år}", "2025").replace(" ", "") in printed.replace(
        " ", ""
    ).replace("\n", "")


def test_the_digest_is_printed(report):
    assert report.digest in text_of(paper(report, "da").data)


def test_it_is_marked_as_tagged_and_says_that_it_is_accessible(reader):
    said = root(reader)

    assert said["/MarkInfo"]["/Marked"] == True  # noqa: E712 - pypdf's own boolean
    assert b"<pdfuaid:part>1</pdfuaid:part>" in said["/Metadata"].get_data()


@pytest.mark.parametrize(("language", "said"), [("da", "da-DK"), ("en", "en-GB")])
def test_it_says_its_language(report, language, said):
    reader = PdfReader(BytesIO(paper(report, language).data))

    assert root(reader)["/Lang"] == said


def test_it_has_a_title_that_the_window_shows(reader):
    assert (
        reader.metadata.title
        == "Årsrapport 2025. Ballerup Kommunes indkøbspolitik og dens pejlinger"
    )
    assert root(reader)["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712


def test_objectives_are_first_headings_and_statements_second(tree):
    levels = [it.kind for it in tree if it.kind in ("/H1", "/H2", "/H3")]

    assert levels[0] == "/H1"
    assert "/H2" in levels
    assert [it for it in pairwise(levels) if int(it[1][2]) > int(it[0][2]) + 1] == []


def test_every_table_has_heads(tree):
    tables = [it for it in tree if it.kind == "/Table"]

    assert tables
    assert [it for it in tables if not within(it, "/TH")] == []


def test_every_chart_is_said_in_words(tree):
    charts = [it for it in tree if it.kind == "/Figure"]

    assert len(charts) == 3  # the overview, a line and two columns
    assert [it for it in charts if not it.alt.endswith(".")] == []


def test_every_page_but_the_first_has_a_number(reader):
    pages = [page.extract_text() for page in reader.pages]

    assert [f"{place} / {len(pages)}" in text for place, text in enumerate(pages, 1)] == [
        False,
        *[True] * (len(pages) - 1),
    ]


def test_a_letter_that_cannot_be_printed_is_found():
    assert unprintable("Vi købte 😀 og café") == ["😀"]
