"""A requirement list as a Word document: numbered by type, the sources as notes on the page."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from django.conf import settings
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from docx.document import Document
from docx.oxml.ns import qn
from docxtpl import DocxTemplate

from pejl.engines.requirements import AMBITIONS, Requirement, Type, Version
from pejl.engines.source import Source
from pejl.engines.text import Text
from pejl.library.components.template import FILE
from pejl.library.models import RequirementList
from pejl.library.queries.requirement_lists import ListedText
from pejl.web.formats import day
from pejl.web.words import spoken

OWN = Path("templates") / FILE.name  # under PEJL_HOME: the municipality's own letter paper
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
HEADINGS = {
    Type.MINIMUM_REQUIREMENT: Text("Mindstekrav", "Minimum requirements"),
    Type.AWARD_CRITERION: Text("Tildelingskriterier", "Award criteria"),
    Type.CONTRACT_TERM: Text("Kontraktvilkår", "Contract terms"),
}
BLANK = re.compile(r"\[[^\[\]]+\]")
LANGUAGES = {"da": "da-DK", "en": "en-GB"}


class Footnote(NamedTuple):
    """One source at the foot of the page."""

    number: int
    words: str


class PartText(NamedTuple):
    """One part of a requirement as it is read."""

    heading: str
    words: str


class NumberedRequirement(NamedTuple):
    """One requirement as it stands in the document."""

    number: str
    title: str
    parts: list[PartText]
    reference: str
    notes: list[Footnote]


class RequirementGroup(NamedTuple):
    """The requirements of one type."""

    heading: str
    requirements: list[NumberedRequirement]


def document(of: RequirementList, texts: Sequence[ListedText], on: date) -> bytes:
    """The list as a .docx in the language in use. What the library no longer has is named."""
    made = groups(texts)
    notes = [note for group in made for it in group.requirements for note in it.notes]
    template = DocxTemplate(str(template_file()))
    template.render(
        {**opening(of, texts, on), "groups": made, "notes": notes},
        autoescape=True,
    )
    speak(template.docx, of.name, of.made_by, on)
    out = BytesIO()
    template.save(out)
    return out.getvalue()


def template_file() -> Path:
    """The municipality's own template where it has one, else ours."""
    own: Path = settings.PEJL_HOME / OWN
    return own if own.is_file() else FILE


def opening(of: RequirementList, texts: Sequence[ListedText], on: date) -> dict[str, Any]:
    """What stands before the requirements."""
    found = sum(not it.is_gone for it in texts)
    words = ngettext(
        "%(found)d krav, skrevet ud %(day)s.", "%(found)d krav, skrevet ud %(day)s.", found
    )
    return {
        "title": of.name,
        "purpose": of.purpose,
        "introduction": " ".join([words % {"found": found, "day": day(on)}, *to_fill_in(texts)]),
        "missing": [absent(it) for it in texts if it.is_gone],
    }


def absent(it: ListedText) -> str:
    """What is said where a text cannot be written out."""
    return _(
        "%(code)s, version %(version)d, er ikke med: biblioteket har den ikke længere."
        " Tag kravet ud af listen, eller sæt et andet ind."
    ) % {"code": it.chosen.code, "version": it.chosen.version}


def to_fill_in(texts: Sequence[ListedText]) -> Iterator[str]:
    """How many places the buyer must fill in before the list is sent, where there are any."""
    said = [spoken(part.text) for it in texts if it.version for part in it.version.parts]
    blanks = sum(len(BLANK.findall(each)) for each in said)
    if blanks:
        yield ngettext(
            "Udfyld det ene sted i klammer, før listen sendes ud.",
            "Udfyld de %(blanks)d steder i klammer, før listen sendes ud.",
            blanks,
        ) % {"blanks": blanks}


def groups(texts: Sequence[ListedText]) -> list[RequirementGroup]:
    """The texts by type, numbered 1.1, 1.2, 2.1; types with nothing in them are left out."""
    note_numbers = count(1)
    found = [(kind, [it for it in texts if of_type(it, kind)]) for kind in Type]
    return [
        RequirementGroup(
            f"{place} {spoken(HEADINGS[kind])}", list(numbered(place, held, note_numbers))
        )
        for place, (kind, held) in enumerate(((k, held) for k, held in found if held), start=1)
    ]


def of_type(it: ListedText, kind: Type) -> bool:
    """Whether the library has the text and it is of that type."""
    return it.requirement is not None and not it.is_gone and it.requirement.type is kind


def numbered(
    place: int, texts: list[ListedText], numbers: "count[int]"
) -> Iterator[NumberedRequirement]:
    """Each text under its number, with its notes."""
    for number, it in enumerate(texts, start=1):
        assert it.requirement
        assert it.version
        yield NumberedRequirement(
            number=f"{place}.{number}",
            title=spoken(it.requirement.title),
            parts=[PartText(spoken(part.heading), spoken(part.text)) for part in it.version.parts],
            reference=reference(it.requirement, it.version),
            notes=[Footnote(next(numbers), cited(source)) for source in it.version.sources],
        )


def reference(requirement: Requirement, version: Version) -> str:
    """By which a text is found again: code, version, ambition, and the rules it serves."""
    words = _("%(code)s, version %(version)d fra %(day)s · %(ambition)s") % {
        "code": requirement.code,
        "version": version.number,
        "day": day(version.since),
        "ambition": spoken(AMBITIONS[requirement.ambition]),
    }
    return " · ".join([words, *([", ".join(requirement.serves)] if requirement.serves else [])])


def cited(source: Source) -> str:
    """A source in one line: what it is called, where it stands, when it was read."""
    parts = [source.title, source.url or ""]
    if source.read:
        parts.append(_("læst %s") % day(source.read))
    if not source.mark.stands:
        parts.append(_("ikke fuldt efterprøvet"))
    return ", ".join(each for each in parts if each)


def speak(made: Document, title: str, by: str, on: date) -> None:
    """Tell Word, and those who have it read aloud, the language, the title, by whom and when."""
    language = LANGUAGES[(get_language() or "da")[:2]]
    for it in made.styles.element.iter(qn("w:lang")):
        it.set(qn("w:val"), language)
    about = made.core_properties
    about.language, about.title, about.comments = language, title, ""
    about.author = about.last_modified_by = by
    about.created = about.modified = datetime.combine(on, time())
