"""What a report says, in the language in use: the same for the page and for the paper."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pejl.engines.charts import OutcomeGroup, outcomes
from pejl.reports.components.drawing import Chart, chart, typefaces
from pejl.reports.components.insertions import elsewhere, own
from pejl.reports.components.marks import filled, paragraphs
from pejl.reports.components.telling import counted, language, printed, said
from pejl.reports.models import Report
from pejl.reports.queries.freezing import NAMELESS, Frozen
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


class ReportStatement(NamedTuple):
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

    @property
    def is_told(self) -> bool:
        """Whether there is more to say of it than why it is unknown."""
        return bool(self.done) or self.outcome != "unknown"


class ReportChapter(NamedTuple):
    """The statements under one objective; those without a figure apart."""

    place: str
    title: str
    counts: dict[str, int]
    summary: str
    done: list[str]
    measured: list[ReportStatement]
    described: list[ReportStatement]  # not measured, but something is known or written of it
    unmeasured: list[ReportStatement]


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
    running: str  # that the year has not ended; empty where it has
    undescribed: str  # of how many statements nobody wrote what was done
    furthest: list[Course]
    overview: Chart
    chapters: list[ReportChapter]


class ReportContext(NamedTuple):
    """What a place is told by: all that is frozen, its drawings, the words, and all the marks."""

    frozen: Frozen
    drawings: Mapping[str, str]
    words: Mapping[str, str]
    marks: Mapping[str, str]

    def told(self, place: str) -> list[str]:
        """What was written for a place, as paragraphs, with the figures put in."""
        written = paragraphs(self.words.get(place, ""))
        known = {**self.marks, **own(place, self.frozen)} if written else {}
        return [filled(it, known) for it in written]


def read(report: Report, words: Mapping[str, str]) -> Content:
    """A report with the words of each place around its figures."""
    drawings = json.loads(report.drawings).get(language(), {})
    return content(json.loads(report.frozen), words, drawings)


def content(frozen: Frozen, words: Mapping[str, str], drawings: Mapping[str, str]) -> Content:
    """The report over what is frozen; `words` and `drawings` are those of each place.

    A chart that is not among the drawings is drawn.
    """
    around = ReportContext(frozen, drawings, words, elsewhere(frozen))
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
        running=running(frozen["year"], date.fromisoformat(frozen["as_of"])),
        undescribed=undescribed([it for each in chapters for it in each.measured]),
        furthest=[
            Course(it["code"], said(it["words"]), said(it["amount"])) for it in frozen["furthest"]
        ],
        overview=overview(chapters, counts, drawings.get(WHOLE)),
        chapters=chapters,
    )


def running(year: int, as_of: date) -> str:
    """That the figures are not of a whole year, where they are not."""
    if as_of >= date(year, 12, 31):
        return ""
    return _("Året er ikke slut: tallene går til og med %(day)s.") % {"day": day(as_of)}


def undescribed(measured: Sequence[ReportStatement]) -> str:
    """Of how many of the measured statements it is not written what was done; once for all."""
    missing = sum(not it.done for it in measured)
    if not missing:
        return ""
    return _(
        "For %(missing)d af %(all)d målte udsagn er det ikke beskrevet, hvad der er gjort."
    ) % {
        "missing": missing,
        "all": len(measured),
    }


def chapter(it: Frozen, around: ReportContext) -> ReportChapter:
    """One objective."""
    statements = [statement(each, around) for each in it["statements"]]
    rest = [each for each in statements if not each.value]
    counts = counted(it["statements"])
    return ReportChapter(
        place=it["place"],
        title=said(it["title"]),
        counts=counts,
        summary=_("%(all)d udsagn: %(met)d på kurs, %(not_met)d fra kursen, %(unknown)d ukendte.")
        % counts,
        done=around.told(it["place"]),
        measured=[each for each in statements if each.value],
        described=[each for each in rest if each.is_told],
        unmeasured=[each for each in rest if not each.is_told],
    )


def statement(it: Frozen, around: ReportContext) -> ReportStatement:
    """One statement."""
    figure, unknown = it["figure"], it["unknown"]
    title, year, kept = said(it["title"]), around.frozen["year"], around.drawings.get(it["code"])
    return ReportStatement(
        code=it["code"],
        title=title,
        says=said(it["says"]),
        source=source(it),
        outcome=it["outcome"],
        value=value_of(figure),
        aim=said(it["aim"]),
        verdict=said(it["verdict"]),
        because=said(unknown["because"]) if unknown else "",
        known_when=said(unknown["known_when"]) if unknown else "",
        done=around.told(it["code"]),
        chart=chart(figure, title, year, kept) if figure else None,
        method=method(figure) if figure else None,
    )


def source(it: Frozen) -> str:
    """Where in the policy it stands, by which rule, and which global goals it serves."""
    goals = [str(goal) for goal in it["goals"]]
    served = ngettext("Verdensmål %s", "Verdensmål %s", len(goals)) % ", ".join(goals)
    return " · ".join([said(it["source"]), it["code"], *([served] if goals else [])])


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


def overview(
    chapters: Sequence[ReportChapter], counts: Mapping[str, int], kept: str | None
) -> Chart:
    """The outcomes by objective; the picture is the one that was kept, else it is drawn."""
    groups = tuple(
        OutcomeGroup(it.title, *(it.counts[name] for name in OUTCOMES)) for it in chapters
    )
    finding = _("%(met)d af %(all)d udsagn er på kurs, %(unknown)d kan ikke dømmes endnu") % counts
    return Chart(
        finding=finding,
        alt=_("Søjler: for hver målsætning antallet af udsagn på kurs, fra kursen og ukendte. %s.")
        % finding,
        svg=kept or outcomes(groups, language(), typefaces()),
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
