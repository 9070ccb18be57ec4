"""Which reports there are, and which words count."""

from django.db.models import Max, QuerySet

from pejl.reports.models import Report, Words


def latest(year: int) -> Report | None:
    """The last report made of a year; what is frozen is read only where it is asked for."""
    return Report.objects.filter(year=year).defer("frozen", "drawings").first()


def found_by(beginning: str) -> Report | None:
    """The one report whose digest begins so; None where there is none, or more than one."""
    found = list(Report.objects.filter(digest__startswith=beginning.lower())[:2])
    return found[0] if len(found) == 1 else None


def words(year: int, language: str, until: int | None = None) -> dict[str, str]:
    """The words that count for each place of a year; as of the version `until` where one is given.

    Places whose words were taken out again are not among them.
    """
    written = Words.objects.filter(year=year, language=language).order_by("number")
    if until is not None:
        written = written.filter(number__lte=until)
    return {
        place: text for place, text in dict(written.values_list("place", "text")).items() if text
    }


def last_number(year: int) -> int:
    """How many times something was written for a year's report: the version of its words."""
    found: int | None = Words.objects.filter(year=year).aggregate(last=Max("number"))["last"]
    return found or 0


def latest_words(year: int) -> dict[tuple[str, str], Words]:
    """The latest version for each place and language of a year."""
    written = Words.objects.filter(year=year).order_by("number")
    return {(it.place, it.language): it for it in written}


def versions(year: int, place: str) -> QuerySet[Words]:
    """Everything that was written for a place, the newest first."""
    return Words.objects.filter(year=year, place=place)


def newer(report: Report) -> Report | None:
    """The year's latest report, where it is another than this."""
    last = latest(report.year)
    return last if last and last.pk != report.pk else None


def locked(year: int) -> None:
    """Let one at a time write for a year, until the transaction ends: two would take one number."""
    Report.objects.select_for_update().filter(year=year).order_by("number").first()
