"""What a report is made of: figures that no longer move, and words that people wrote."""

import json
from hashlib import sha256
from typing import Any

from django.db import models
from django.db.models import Q


def canonical(said: Any) -> str:
    """The JSON text of `said`, the same wherever it is worked out, so that its digest is too:
    keys in order, no spaces, letters as they are. No floats."""
    return json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(text: str) -> str:
    """SHA-256 of the text, as 64 hexadecimal digits."""
    return sha256(text.encode()).hexdigest()


UNDRAWN = "{}"  # of a report made before drawings were kept: its charts are drawn when it is read
UNDRAWN_DIGEST = digest(UNDRAWN)


class Report(models.Model):
    """The bearings of a year as they stood when the report was made; never changed afterwards."""

    # Which
    year = models.PositiveSmallIntegerField()
    number = models.PositiveSmallIntegerField()  # of the year's reports: 1, 2 …

    # What it says
    as_of = models.DateField()
    frozen = models.TextField()  # canonical JSON, see `freezing`; kept as the text it is
    digest = models.CharField(max_length=64, unique=True)  # SHA-256 of that text

    # How it is drawn: by language and place, each chart as SVG; canonical JSON, see `drawing`
    drawings = models.TextField(default=UNDRAWN)
    drawn = models.CharField(max_length=64, default=UNDRAWN_DIGEST)  # SHA-256 of that text

    # Made
    made_at = models.DateTimeField()
    made_by = models.CharField(max_length=150)

    class Meta:
        ordering = ["-year", "-number"]
        constraints = [models.UniqueConstraint(fields=["year", "number"], name="report_once")]

    def __str__(self) -> str:
        return f"{self.year}, {self.number}"


class Presentation(models.Model):
    """That a report was put before a committee, and when. A report may be put before several."""

    # Which report, and whom it was put before
    report = models.ForeignKey(Report, models.PROTECT, related_name="presentations")
    day = models.DateField()
    committee = models.CharField(max_length=120)

    # Noted
    noted_at = models.DateTimeField()
    noted_by = models.CharField(max_length=150)

    class Meta:
        ordering = ["day", "id"]
        constraints = [
            models.UniqueConstraint(fields=["report", "day", "committee"], name="presented_once")
        ]

    def __str__(self) -> str:
        return f"{self.report}, {self.day}, {self.committee}"


class Words(models.Model):
    """What somebody wrote for one place of a year's report, in one language; the latest counts.

    A place is the report itself, an objective, or the code of a statement. Words belong to the
    year and not to one report, so that they stay when the figures are frozen anew.
    """

    class Language(models.TextChoices):
        DANISH = "da"
        ENGLISH = "en"

    # Where
    year = models.PositiveSmallIntegerField()
    place = models.CharField(max_length=60)
    language = models.CharField(max_length=2, choices=Language.choices)

    # What
    number = models.PositiveIntegerField()  # of all that was written for the year: 1, 2 …
    text = models.TextField(blank=True)  # empty where the words were taken out again

    # Written
    written_at = models.DateTimeField()
    written_by = models.CharField(max_length=150)

    class Meta:
        ordering = ["-number"]
        verbose_name_plural = "words"
        constraints = [
            models.UniqueConstraint(fields=["year", "number"], name="words_in_order"),
            models.CheckConstraint(condition=Q(language__in=["da", "en"]), name="words_language"),
        ]

    def __str__(self) -> str:
        return f"{self.year}, {self.place}, {self.language}, {self.number}"
