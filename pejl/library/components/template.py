"""The Word template of a requirement list, written by this script so that it can be read.

Written anew with `python -m pejl.library.components.template`. A municipality that wants its own
letter paper opens the file in Word, keeps the words in braces, and puts it under PEJL_HOME.
"""

from pathlib import Path
from typing import Any

from docx import Document
from docx.document import Document as Made
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

FILE = Path(__file__).with_name("requirement-list.docx")
FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
INK, SOFT = RGBColor(0x1A, 0x1A, 0x1A), RGBColor(0x4E, 0x58, 0x65)
NOTE = """<w:footnote w:id="{{ note.number }}"><w:p>
<w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>
<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>
<w:r><w:t xml:space="preserve"> {{ note.words }}</w:t></w:r></w:p></w:footnote>"""
LINE = """<w:footnote w:type="{0}" w:id="{1}"><w:p><w:r><w:{0}/></w:r></w:p></w:footnote>"""
NOTES = "".join(
    [
        f"<w:footnotes {nsdecls('w')}>",
        LINE.format("separator", -1),
        LINE.format("continuationSeparator", 0),
        "{% for note in notes %}",
        NOTE,
        "{% endfor %}",
        "</w:footnotes>",
    ]
)


def template() -> Made:
    """The template: a title, the requirements by type, and notes at the foot of the page."""
    made: Made = Document()
    look(made)
    head(made)
    groups(made)
    number_pages(made.sections[0].footer.paragraphs[0])
    add_notes(made)
    return made


def look(made: Made) -> None:
    """Calm: one typeface, dark ink, room around headings, A4."""
    for name, size, before, after in (
        ("Normal", 10.5, 0, 6),
        ("Title", 24, 0, 4),
        ("Subtitle", 12, 0, 12),
        ("Heading 1", 16, 24, 6),
        ("Heading 2", 12, 16, 4),
    ):
        set_type(style(made, name), size, before, after)
    style(made, "Subtitle").font.color.rgb = SOFT
    style(made, "Subtitle").font.italic = False
    section = made.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    add_note_styles(made)


def style(made: Made, name: str) -> ParagraphStyle:
    """A style of paragraphs by its name."""
    found = made.styles[name]
    assert isinstance(found, ParagraphStyle)
    return found


def set_type(it: ParagraphStyle, size: float, before: float, after: float) -> None:
    """The typeface for letters of every kind, and the space around."""
    it.font.name, it.font.size, it.font.color.rgb = "Calibri", Pt(size), INK
    fonts = it.element.get_or_add_rPr().get_or_add_rFonts()
    for attribute in list(fonts.attrib):
        del fonts.attrib[attribute]
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), "Calibri")
    it.paragraph_format.space_before, it.paragraph_format.space_after = Pt(before), Pt(after)


def add_note_styles(made: Made) -> None:
    """The two styles Word gives notes, and one for what stands small under a requirement."""
    text = made.styles.add_style("footnote text", WD_STYLE_TYPE.PARAGRAPH)
    text.element.set(qn("w:styleId"), "FootnoteText")
    small = made.styles.add_style("Reference", WD_STYLE_TYPE.PARAGRAPH)
    for it in (text, small):
        set_type(it, 9, 0, 2)
    small.font.color.rgb = SOFT
    mark = made.styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER)
    mark.element.set(qn("w:styleId"), "FootnoteReference")
    mark.font.superscript = True


def head(made: Made) -> None:
    """What the list is for, and what it lacks."""
    made.add_paragraph("{{ title }}", style="Title")
    made.add_paragraph("{{ purpose }}", style="Subtitle")
    made.add_paragraph("{{ introduction }}")
    made.add_paragraph("{%p for it in missing %}")
    made.add_paragraph().add_run("{{ it }}").bold = True
    made.add_paragraph("{%p endfor %}")


def groups(made: Made) -> None:
    """A heading for each type, and below it the requirements, each with its parts."""
    made.add_paragraph("{%p for group in groups %}")
    made.add_paragraph("{{ group.heading }}", style="Heading 1")
    made.add_paragraph("{%p for it in group.requirements %}")
    made.add_paragraph("{{ it.number }} {{ it.title }}", style="Heading 2")
    made.add_paragraph("{%p for part in it.parts %}")
    words = made.add_paragraph()
    words.paragraph_format.keep_with_next = True  # a requirement is read whole, on one page
    words.add_run("{{ part.heading }}: ").bold = True
    words.add_run("{{ part.words }}")
    made.add_paragraph("{%p endfor %}")
    refer(made.add_paragraph("{{ it.reference }}", style="Reference"))
    made.add_paragraph("{%p endfor %}")
    made.add_paragraph("{%p endfor %}")


def refer(paragraph: Paragraph) -> None:
    """The marks that lead to the notes."""
    paragraph.add_run("{%r for note in it.notes %}")
    mark = paragraph.add_run(" ", style="footnote reference")
    leads_to = OxmlElement("w:footnoteReference")
    leads_to.set(qn("w:id"), "{{ note.number }}")
    mark._r.append(leads_to)  # noqa: SLF001 - the library has no word for notes
    paragraph.add_run("{%r endfor %}")


def number_pages(paragraph: Paragraph) -> None:
    """The number of the page, which Word fills in."""
    field = parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "/>')
    paragraph._p.append(field)  # noqa: SLF001 - nor for fields


def add_notes(made: Made) -> None:
    """The part of the file where notes stand."""
    where: Any = PackURI("/word/footnotes.xml")
    notes = Part(where, FOOTNOTES, NOTES.encode(), made.part.package)
    made.part.relate_to(notes, RELATIONSHIP_TYPE.FOOTNOTES)


if __name__ == "__main__":
    template().save(str(FILE))
