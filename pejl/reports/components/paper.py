"""The report as an accessible PDF (PDF/UA-1), typeset from data: nothing written is ever markup."""

import json
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import typst
from django.utils.translation import gettext as _
from django.utils.translation import override

from pejl.reports.components.content import read
from pejl.reports.components.drawing import typefaces
from pejl.reports.components.labels import labels
from pejl.reports.components.telling import language
from pejl.reports.models import Report
from pejl.reports.queries import editions
from pejl.web.formats import moment

TYPEFACES = ["IBM Plex Sans", "Libertinus Serif", "DejaVu Sans Mono"]
LATIN = "\u017f"  # up to here every typeface has every letter
PROBE = b"""
#set document(title: "letter")
#set text(font: json(bytes(sys.inputs.typefaces)))
#json(bytes(sys.inputs.report))
"""
TEMPLATE = Path(__file__).resolve().parent / "annual.typ"


class PrintedReport(NamedTuple):
    """A PDF, and what was printed in it."""

    data: bytes
    language: str
    words: int  # the version of the words


def paper(report: Report, language: str, words: int | None = None) -> PrintedReport:
    """The report as PDF, with the words as of the version `words`; the latest where none is given.

    The same figures and words give the same bytes: the time in the file is that of the freeze.
    """
    number = editions.last_number(report.year) if words is None else words
    with override(language):
        said = printed(report, editions.words(report.year, language, number), number)
    return PrintedReport(typeset(said, int(report.made_at.timestamp())), language, number)


def printed(report: Report, words: dict[str, str], number: int) -> dict[str, Any]:
    """Everything the template prints, in the language in use."""
    found = read(report, words)
    return {
        **plain(found),
        "language": language(),
        "labels": labels(),
        "digest": report.digest,
        "made": moment(report.made_at),
        "words_version": number,
        "description": _("Indkøbspolitikken udsagn for udsagn, med årets pejlinger."),
        "keywords": keywords(report.digest, number, language()),
    }


def keywords(digest: str, number: int, language: str) -> list[str]:
    """What the file says of itself, so that it can be held against what is kept here."""
    return [f"pejl-figures:{digest}", f"pejl-words:{number}", f"pejl-language:{language}"]


def plain(it: Any) -> Any:
    """Tuples with names as mappings, so that they can be written as JSON."""
    if hasattr(it, "_asdict"):
        return {name: plain(value) for name, value in it._asdict().items()}
    if isinstance(it, list | tuple):
        return [plain(each) for each in it]
    return it


def typeset(said: dict[str, Any], made_at: int) -> bytes:
    """The PDF of what is said, dated `made_at` (seconds since 1970). TypstError where it cannot be.

    The template reads what is said as data, so a # or a * that somebody wrote is printed as such.
    """
    return compiled(TEMPLATE.read_bytes(), json.dumps(said, ensure_ascii=False), made_at)


def unprintable(text: str) -> list[str]:
    """The letters of the text that none of the typefaces has; PDF/UA lets none stand as a box."""
    return [it for it in sorted(set(text)) if it > LATIN and not is_printable(it)]


@cache
def is_printable(letter: str) -> bool:
    """Whether one of the typefaces has the letter."""
    try:
        compiled(PROBE, json.dumps(letter), 0)
    except typst.TypstError:
        return False
    return True


def compiled(source: bytes, report: str, made_at: int) -> bytes:
    """A template's PDF over what the JSON text `report` says."""
    return typst.compile(
        source,
        format="pdf",
        pdf_standards=["ua-1"],
        sys_inputs={"report": report, "typefaces": json.dumps(TYPEFACES)},
        font_paths=fonts(),
        timestamp=made_at,
    )


@cache
def fonts() -> typst.Fonts:
    """The site's typeface where it is installed, and those typst brings; none of the machine's.

    So the same report looks the same, byte for byte, on every machine.
    """
    folder = typefaces()
    return typst.Fonts(include_system_fonts=False, font_paths=[folder] if folder else [])
