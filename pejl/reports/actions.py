"""Making a report, and writing its words: figures are frozen once, words are only added."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from pejl.bearings import queries as bearings
from pejl.bearings.models import Round
from pejl.journal.actions import record
from pejl.reports import queries
from pejl.reports.digests import canonical, digest
from pejl.reports.freezing import freeze
from pejl.reports.models import Report, Words


class NoBearingsError(Exception):
    """No bearings were taken for the year, so there is nothing to report."""


def make(*, year: int, by: str) -> Report:
    """The report over the year's latest bearings; the one there is, where nothing has moved.

    NoBearingsError where none were taken.
    """
    round_ = bearings.latest(year)
    if round_ is None:
        raise NoBearingsError(_("Der er ingen pejlinger for %d. Kør: pejl bearings") % year)
    return keep(round_, canonical(freeze(round_)), by)


@transaction.atomic
def keep(round_: Round, frozen: str, by: str) -> Report:
    """Store what is frozen beside the year's earlier reports, unless it is one of them."""
    last = queries.latest(round_.year)
    report, is_new = Report.objects.get_or_create(
        digest=digest(frozen),
        defaults={
            "year": round_.year,
            "number": last.number + 1 if last else 1,
            "as_of": round_.as_of,
            "frozen": frozen,
            "made_at": timezone.now(),
            "made_by": by,
        },
    )
    if is_new:
        record(
            verb="report",
            by=by,
            about=_("årsrapport for %d") % report.year,
            sentence=_("Tallene pr. %(day)s er frosset med kontrolsummen %(digest)s.")
            % {"day": report.as_of, "digest": report.digest},
        )
    return report


@transaction.atomic
def write(*, report: Report, place: str, language: str, text: str, seen: int, by: str) -> bool:
    """Write the words of one place, beside what was written there before.

    `seen` is the number of the version that was on the page (0: none). False, and nothing
    written, where somebody wrote there since.
    """
    queries.locked(report.year)
    last = queries.versions(report.year, place).filter(language=language).first()
    if (last.number if last else 0) != seen:
        return False
    if text != (last.text if last else ""):
        add(report.year, place, language, text, by)
    return True


def add(year: int, place: str, language: str, text: str, by: str) -> None:
    """One more version of the words, told in the journal."""
    about = _("årsrapport for %d") % year
    said = {"place": place, "language": language}
    sentence = _("Ordene ved %(place)s er skrevet (%(language)s).") % said
    record(verb="describe", by=by, about=about, sentence=sentence)
    Words.objects.create(
        year=year,
        place=place,
        language=language,
        number=queries.last_number(year) + 1,
        text=text,
        written_at=timezone.now(),
        written_by=by,
    )
