"""What a report says, in the language in use: the same for the page and for the paper."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from django.utils.translation import gettext as _

from pejl.engines.charts import Group, outcomes
from pejl.reports.drawing import Chart, chart, typefaces
from pejl.reports.freezing import NAMELESS, Frozen
from pejl.reports.insertions import elsewhere, own
from pejl.reports.marks import filled, paragraphs
from pejl.reports.models import Report
from pejl.reports.telling import counted, language, printed, said
from pejl.web.formats import day

OUTCOMES = ("met", "not_met", "unknown")
WHOLE = "report"  # the place of the words about the report as a whole
Row = tuple[str, str]


class Method(NamedTuple):
    """How a figure is made up."""

    parts: str
    counts: str
    leaves_out: str
    definition: str
    excluded: list[Row]
    beside: list[Row]


class Statement(NamedTuple):
    """One statement: what was promised, the bearing, what was done, and how it was counted."""

    code: str
    title: str
    says: str
    source: str
    outcome: str
    value: str
    aim: str
    verdict: str
    because: str  # why it is unknown; empty where it is known
    known_when: str
    done: list[str]
    chart: Chart | None
    method: Method | None


class Chapter(NamedTuple):
    """The statements under one objective; those without a figure apart."""

    place: str
    title: str
    counts: dict[str, int]
    summary: str
    done: list[str]
    measured: list[Statement]
    described: list[Statement]  # not measured, but somebody wrote what was done
    unmeasured: list[Statement]


class Course(NamedTuple):
    """What lies furthest off course."""

    code: str
    words: str
    amount: str


class Content(NamedTuple):
    """The whole report."""

    organisation: str
    name: str
    title: str
    subtitle: str
    year: int
    as_of: str
    stands_under: list[str]
    counts: dict[str, int]
    done: list[str]
    furthest: list[Course]
    overview: Chart
    chapters: list[Chapter]


class Around(NamedTuple):
    """What a place's words are told by: all that is frozen, the words, and the marks of all."""

    frozen: Frozen
    words: Mapping[str, str]
    marks: Mapping[str, str]

    def told(self, place: str) -> list[str]:
        """What was written for a place, as paragraphs, with the figures put in."""
        written = paragraphs(self.words.get(place, ""))
        known = {**self.marks, **own(place, self.frozen)} if written else {}
        return [filled(it, known) for it in written]


def read(report: Report, words: Mapping[str, str]) -> Content:
    """A report with the words of each place around its figures."""
    return content(json.loads(report.frozen), words)


def content(frozen: Frozen, words: Mapping[str, str]) -> Content:
    """The report over what is frozen, with the words of each place around it."""
    around = Around(frozen, words, elsewhere(frozen))
    chapters = [chapter(it, around) for it in frozen["chapters"]]
    books = [said(it["title"]) for it in frozen["books"]]
    counts = counted([each for it in frozen["chapters"] for each in it["statements"]])
    return Content(
        organisation=frozen["organisation"] or NAMELESS.in_(language()),
        name=_("Årsrapport"),
        title=_("Årsrapport %d") % frozen["year"],
        subtitle=_("%s og dens pejlinger") % ", ".join(books),
        year=frozen["year"],
        as_of=day(date.fromisoformat(frozen["as_of"])),
        stands_under=[said(it) for book in frozen["books"] for it in book["stands_under"]],
        counts=counts,
        done=around.told(WHOLE),
        furthest=[
            Course(it["code"], said(it["words"]), said(it["amount"])) for it in frozen["furthest"]
        ],
        overview=overview(chapters, counts),
        chapters=chapters,
    )


def chapter(it: Frozen, around: Around) -> Chapter:
    """One objective."""
    statements = [statement(each, around) for each in it["statements"]]
    rest = [each for each in statements if not each.value]
    counts = counted(it["statements"])
    return Chapter(
        place=it["place"],
        title=said(it["title"]),
        counts=counts,
        summary=_("%(all)d udsagn: %(met)d på kurs, %(not_met)d fra kursen, %(unknown)d ukendte.")
        % counts,
        done=around.told(it["place"]),
        measured=[each for each in statements if each.value],
        described=[each for each in rest if each.done],
        unmeasured=[each for each in rest if not each.done],
    )


def statement(it: Frozen, around: Around) -> Statement:
    """One statement."""
    figure, unknown = it["figure"], it["unknown"]
    return Statement(
        code=it["code"],
        title=said(it["title"]),
        says=said(it["says"]),
        source=source(it),
        outcome=it["outcome"],
        value=value_of(figure),
        aim=said(it["aim"]),
        verdict=said(it["verdict"]),
        because=said(unknown["because"]) if unknown else "",
        known_when=said(unknown["known_when"]) if unknown else "",
        done=around.told(it["code"]),
        chart=chart(figure, said(it["title"]), around.frozen["year"]) if figure else None,
        method=method(figure) if figure else None,
    )


def source(it: Frozen) -> str:
    """Where in the policy it stands, by which rule, and which global goals it serves."""
    goals = ", ".join(str(goal) for goal in it["goals"])
    parts = [said(it["source"]), it["code"], _("Verdensmål %s") % goals if goals else ""]
    return " · ".join(part for part in parts if part)


def method(figure: Frozen) -> Method:
    """How the figure is made up, in words and numbers."""
    return Method(
        parts=parts(figure),
        counts=said(figure["counts"]),
        leaves_out=said(figure["leaves_out"]),
        definition=_("%(title)s, version %(version)s, brugt siden %(day)s")
        % {
            "title": said(figure["title"]),
            "version": figure["version"],
            "day": day(date.fromisoformat(figure["since"])),
        },
        excluded=rows(figure["excluded"]),
        beside=rows(figure["beside"]),
    )


def parts(figure: Frozen) -> str:
    """Numerator of denominator, to the krone; nothing where the figure is held against nothing."""
    part, whole = figure["numerator"], figure["denominator"]
    if part is None or whole is None or not figure["whole"]:
        return ""
    return _("%(part)s af %(whole)s: %(what)s i forhold til %(against)s.") % {
        "part": printed(part, figure["parts_unit"]),
        "whole": printed(whole, figure["parts_unit"]),
        "what": said(figure["part"]),
        "against": said(figure["whole"]),
    }


def rows(parts: Sequence[Frozen]) -> list[Row]:
    """What lies outside or stands beside, each with its amount."""
    return [(capital(said(it["words"])), printed(it["value"], it["unit"])) for it in parts]


def capital(words: str) -> str:
    """The words with a capital first, as in a table."""
    return f"{words[:1].upper()}{words[1:]}"


def value_of(figure: Frozen | None) -> str:
    """The figure's value; nothing where there is none."""
    if figure is None or figure["value"] is None:
        return ""
    return printed(figure["value"], figure["unit"])


def overview(chapters: Sequence[Chapter], counts: Mapping[str, int]) -> Chart:
    """The outcomes by objective."""
    groups = tuple(Group(it.title, *(it.counts[name] for name in OUTCOMES)) for it in chapters)
    finding = _("%(met)d af %(all)d udsagn er på kurs, %(unknown)d kan ikke dømmes endnu") % counts
    return Chart(
        finding=finding,
        alt=_("Søjler: for hver målsætning antallet af udsagn på kurs, fra kursen og ukendte. %s.")
        % finding,
        svg=outcomes(groups, language(), typefaces()),
        head=[
            _("Målsætning"),
            _("Udsagn i alt"),
            _("✓ På kurs"),
            _("× Fra kursen"),
            _("? Ukendte"),
        ],
        rows=[
            [it.title, *(str(it.counts[name]) for name in ("all", *OUTCOMES))] for it in chapters
        ],
    )
