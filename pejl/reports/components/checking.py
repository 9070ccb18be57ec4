"""Whether a file is a report that was made here, and unchanged."""

import re
from enum import StrEnum
from typing import NamedTuple

from django.utils.translation import gettext as _

from pejl.reports.components.paper import paper
from pejl.reports.models import Report, digest
from pejl.reports.queries.freezing import LANGUAGES

SAID = re.compile(
    rb"pejl-figures:([0-9a-f]{64})\W.{0,80}?pejl-words:(\d{1,9})\W.{0,80}?pejl-language:(\w\w)",
    re.S,
)


class Authenticity(StrEnum):
    """What a file proves to be."""

    UNCHANGED = "unchanged"
    DIFFERENT = "different"
    ALTERED_HERE = "altered_here"
    UNKNOWN = "unknown"
    NO_REPORT = "no_report"


class ReportCheck(NamedTuple):
    """What a file proves to be, and the report it says it is."""

    found: Authenticity
    report: Report | None = None

    @property
    def words(self) -> str:
        """The answer as a sentence."""
        return SENTENCES[self.found]() % {"year": self.report.year if self.report else 0}


SENTENCES = {
    Authenticity.UNCHANGED: lambda: _(
        "Filen er årsrapporten for %(year)d, som den blev lavet her: tal, ord og tryk er ens, "
        "byte for byte."
    ),
    Authenticity.DIFFERENT: lambda: _(
        "Filen siger, at den er årsrapporten for %(year)d, men den er ikke ens med den, der laves "
        "af de frosne tal. Den kan være ændret, eller lavet af en anden version af Pejl. Hent "
        "rapporten igen, og hold de to op mod hinanden."
    ),
    Authenticity.ALTERED_HERE: lambda: _(
        "De frosne tal, der er gemt her for %(year)d, svarer ikke længere til deres kontrolsum. "
        "De er ændret uden om Pejl. Hent databasen fra en sikkerhedskopi."
    ),
    Authenticity.UNKNOWN: lambda: _(
        "Filen er en rapport fra Pejl, men ingen rapport her har dens kontrolsum. Den er lavet et "
        "andet sted, eller kontrolsummen er ændret."
    ),
    Authenticity.NO_REPORT: lambda: _(
        "Filen er ikke en rapport fra Pejl: den har ingen kontrolsum."
    ),
}


def is_whole(report: Report) -> bool:
    """Whether what is frozen and drawn still has the digests it was stored with."""
    return digest(report.frozen) == report.digest and digest(report.drawings) == report.drawn


def check(data: bytes) -> ReportCheck:
    """Hold a file against the report it says it is: made again, the bytes must be the same."""
    said = SAID.search(data)
    if said is None or said[3].decode() not in LANGUAGES:
        return ReportCheck(Authenticity.NO_REPORT)
    report = Report.objects.filter(digest=said[1].decode()).first()
    if report is None:
        return ReportCheck(Authenticity.UNKNOWN)
    if not is_whole(report):
        return ReportCheck(Authenticity.ALTERED_HERE, report)
    same = paper(report, said[3].decode(), int(said[2])).data == data
    return ReportCheck(Authenticity.UNCHANGED if same else Authenticity.DIFFERENT, report)
