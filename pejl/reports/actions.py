"""Making a report, writing its words, presenting it: figures are frozen, words are only added."""

from datetime import date
from pathlib import Path

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from pejl.bearings.components.page import rules
from pejl.bearings.models import Round
from pejl.bearings.queries import rounds as bearings
from pejl.engines.refusal import Messages
from pejl.journal.actions import record
from pejl.reports.components.keeping import drawings
from pejl.reports.models import Presentation, Report, Words, canonical, digest
from pejl.reports.queries import editions
from pejl.reports.queries.freezing import freeze

refusal = Messages(Path(__file__).parent).refusal


def make(*, year: int, by: str) -> Report:
    """The report over the year's latest bearings; the one there is, where nothing has moved.

    Refusal where none were taken, or a rule they are of is no longer in its rulebook.
    """
    round_ = usable(year)
    frozen = freeze(round_)
    made = Report.objects.filter(digest=digest(canonical(frozen))).first()
    return made or keep(round_, canonical(frozen), canonical(drawings(frozen)), by)


def usable(year: int) -> Round:
    """The year's latest bearings, each of a rule there is. Refusal else."""
    round_ = bearings.latest(year)
    if round_ is None:
        raise refusal("no_bearings", year=year)
    gone = sorted(set(round_.bearings.values_list("rule", flat=True)) - set(rules()))
    if gone:
        raise refusal("rules_gone", codes=", ".join(gone), year=year)
    return round_


@transaction.atomic
def keep(round_: Round, frozen: str, drawn: str, by: str) -> Report:
    """Store what is frozen and drawn beside the year's earlier reports.

    Where somebody else was first, theirs is the report.
    """
    last = editions.latest(round_.year)
    report, is_new = Report.objects.get_or_create(
        digest=digest(frozen),
        defaults={
            "year": round_.year,
            "number": last.number + 1 if last else 1,
            "as_of": round_.as_of,
            "frozen": frozen,
            "drawings": drawn,
            "drawn": digest(drawn),
            "made_at": timezone.now(),
            "made_by": by,
        },
    )
    if is_new:
        sentence = _("Tallene pr. %(day)s er frosset med kontrolsummen %(digest)s.")
        tell("report", report.year, sentence % {"day": report.as_of, "digest": report.digest}, by)
    return report


@transaction.atomic
def write(*, report: Report, place: str, language: str, text: str, seen: int, by: str) -> bool:
    """Write the words of one place, beside what was written there before.

    `seen` is the number of the version that was on the page (0: none). False, and nothing
    written, where somebody wrote there since.
    """
    editions.locked(report.year)
    last = editions.versions(report.year, place).filter(language=language).first()
    if (last.number if last else 0) != seen:
        return False
    if text != (last.text if last else ""):
        add(report.year, place, language, text, by)
    return True


def add(year: int, place: str, language: str, text: str, by: str) -> None:
    """One more version of the words, told in the journal."""
    said = {"place": place, "language": language}
    tell("describe", year, _("Ordene ved %(place)s er skrevet (%(language)s).") % said, by)
    Words.objects.create(
        year=year,
        place=place,
        language=language,
        number=editions.last_number(year) + 1,
        text=text,
        written_at=timezone.now(),
        written_by=by,
    )


@transaction.atomic
def present(*, report: Report, day: date, committee: str, by: str) -> bool:
    """Note that the report was put before a committee. False where it is noted already."""
    _noted, is_new = Presentation.objects.get_or_create(
        report=report,
        day=day,
        committee=committee,
        defaults={"noted_at": timezone.now(), "noted_by": by},
    )
    if is_new:
        tell("present", report.year, _("Lagt frem: %s.") % heard(day, committee, report), by)
    return is_new


@transaction.atomic
def retract(*, presentation: Presentation, by: str) -> None:
    """Take back what was noted by mistake; the journal keeps that it was."""
    report = presentation.report
    told = heard(presentation.day, presentation.committee, report)
    presentation.delete()
    tell("retract", report.year, _("Ikke lagt frem alligevel: %s.") % told, by)


def heard(day: date, committee: str, report: Report) -> str:
    """Who had which report put before them, and when."""
    said = {"committee": committee, "day": day, "number": report.number}
    return _("%(committee)s, %(day)s, rapport nr. %(number)d") % said


def tell(verb: str, year: int, sentence: str, by: str) -> None:
    """One event in the journal, about a year's report."""
    record(room="reports", verb=verb, by=by, about=_("årsrapport for %d") % year, sentence=sentence)
