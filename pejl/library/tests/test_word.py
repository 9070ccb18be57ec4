"""The Word document: numbered, noted, in its language, and honest of what it lacks."""

from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from django.utils import timezone, translation
from docx import Document
from lxml import etree

from pejl.engines.requirements import Library, Type
from pejl.library.components.template import FILE, template
from pejl.library.components.word import OWN, document
from pejl.library.models import Chosen, RequirementList
from pejl.library.queries import requirement_lists
from pejl.library.tests.conftest import requirement

TODAY = date(2026, 11, 22)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def made(of: RequirementList, library, *codes: str, version: int = 1) -> bytes:
    texts = [Chosen(list=of, code=code, version=version) for code in codes]
    return document(of, requirement_lists.standing(texts, library), TODAY)


def words(content: bytes) -> list[tuple[str, str]]:
    paragraphs = Document(BytesIO(content)).paragraphs
    return [(str(it.style and it.style.name), it.text) for it in paragraphs if it.text]


def part(content: bytes, name: str) -> etree._Element:
    return etree.fromstring(ZipFile(BytesIO(content)).read(name))


@pytest.fixture
def swings() -> RequirementList:
    return RequirementList(
        name="Legepladser & parker", tender="Ny <legeplads>", made_by="ida", made_at=timezone.now()
    )


def test_the_template_is_what_its_script_writes():
    anew = BytesIO()
    template().save(anew)

    written, kept = ZipFile(anew), ZipFile(FILE)
    names = [it for it in kept.namelist() if it.startswith("word/")]

    assert {it: kept.read(it) for it in names} == {it: written.read(it) for it in names}


def test_requirements_are_numbered_within_their_type(small, swings):
    found = words(made(swings, small, "SWING", "SLIDE", "SAND"))

    headings = [text for style, text in found if style.startswith("Heading")]
    assert headings == [
        "1 Mindstekrav",
        "1.1 Swing",
        "1.2 Sand",
        "2 Kontraktvilkår",
        "2.1 Slide",
    ]


def test_each_requirement_says_why_how_it_is_proven_and_followed_up(small, swings):
    found = words(made(swings, small, "SAND"))

    assert [text.partition(":")[0] for style, text in found if style == "Normal"][1:] == [
        "Krav",
        "Hvorfor",
        "Dokumentation",
        "Opfølgning",
    ]


def test_what_could_be_misread_is_for_the_buyer_alone(small, swings):
    assert "Er kæden med?" not in str(words(made(swings, small, "SAND")))


def test_letters_that_mean_something_to_xml_are_written_as_they_are(small, swings):
    found = [text for _, text in words(made(swings, small, "SLIDE"))]

    assert found[:2] == ["Legepladser & parker", "Ny <legeplads>"]
    assert 'Krav: Bredde < 1 m & "glat" > ru.' in found


def test_every_source_is_a_footnote_of_its_own(small, swings):
    content = made(swings, small, "SWING", "SAND")

    notes = part(content, "word/footnotes.xml").findall(f"{W}footnote")
    marks = part(content, "word/document.xml").iter(f"{W}footnoteReference")
    numbers = [it.get(f"{W}id") for it in notes if it.get(f"{W}type") is None]

    assert numbers == [it.get(f"{W}id") for it in marks] == ["1", "2", "3", "4"]
    assert "https://example.org/?a=1&b=2" in "".join(map(str, notes[-1].itertext()))


def test_the_version_that_was_chosen_is_written_and_not_the_newest(small, swings):
    found = str(words(made(swings, small, "SWING", version=1)))

    assert "Træ i gynger." in found
    assert "SWING, version 1" in found
    assert "stativer" not in found


def test_a_text_the_library_no_longer_has_is_said_to_be_missing(small, swings):
    found = [text for _, text in words(made(swings, small, "ROPE", "SAND"))]

    assert any(it.startswith("ROPE, version 1, er ikke med") for it in found)
    assert "1 krav, skrevet ud 22. nov. 2026." in found


@pytest.mark.parametrize(
    ("language", "tag", "heading"),
    [("da", "da-DK", "1 Mindstekrav"), ("en", "en-GB", "1 Minimum requirements")],
)
def test_the_document_says_which_language_it_is_in(small, swings, language, tag, heading):
    with translation.override(language):
        content = made(swings, small, "SAND")

    tags = {it.get(f"{W}val") for it in part(content, "word/styles.xml").iter(f"{W}lang")}
    assert tags == {tag}
    assert Document(BytesIO(content)).core_properties.language == tag
    assert ("Heading 1", heading) in words(content)


def test_a_municipality_may_use_its_own_letter_paper(small, swings, home: Path):
    own = template()
    own.paragraphs[0].insert_paragraph_before("Lilleby Kommune")
    (home / OWN).parent.mkdir(parents=True)
    own.save(str(home / OWN))

    assert words(made(swings, small, "SAND"))[0][1] == "Lilleby Kommune"


def test_word_is_told_by_whom_and_when(small, swings):
    about = Document(BytesIO(made(swings, small, "SAND"))).core_properties

    assert (about.author, about.comments) == ("ida", "")
    assert about.created is not None
    assert about.created.date() == TODAY


def test_the_places_to_fill_in_are_counted(swings):
    kind = Type.MINIMUM_REQUIREMENT
    library = Library((), (requirement("SAND", kind, "Mindst [antal] bokse på [mål] m²."),))

    assert "Udfyld de 2 steder i klammer" in str(words(made(swings, library, "SAND")))


def test_where_nothing_is_to_be_filled_in_nothing_is_said_of_it(small, swings):
    assert "klammer" not in str(words(made(swings, small, "SAND")))


def test_a_requirement_is_kept_on_one_page(small, swings):
    paragraphs = Document(BytesIO(made(swings, small, "SAND"))).paragraphs

    parts = [it for it in paragraphs if it.text.startswith(("Krav:", "Opfølgning:"))]

    assert [it.paragraph_format.keep_with_next for it in parts] == [True, True]
