"""Bearings taken: added each time, never overwritten; the latest counts."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Round(models.Model):
    """One time all bearings were taken for a year, over one state of the lake."""

    year = models.PositiveSmallIntegerField()
    as_of = models.DateField()
    lake = models.CharField(max_length=40)  # the state of the lake: its folder's name
    taken_at = models.DateTimeField()
    taken_by = models.CharField(max_length=150)

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["year", "-id"], name="round_latest")]

    def __str__(self) -> str:
        return f"{self.year}, {self.as_of}"


class Bearing(models.Model):
    """One statement of a rulebook and how far off course we are."""

    class Outcome(models.TextChoices):
        MET = "met", _("på kurs")
        NOT_MET = "not_met", _("fra kursen")
        NOT_APPLICABLE = "not_applicable", _("ikke relevant")
        UNKNOWN = "unknown", _("ukendt")

    # Which
    round = models.ForeignKey(Round, models.CASCADE, related_name="bearings")
    rulebook = models.CharField(max_length=40)
    rule = models.CharField(max_length=40)

    # The figure that measures it; empty where none does
    figure = models.CharField(max_length=60, blank=True)
    version = models.CharField(max_length=20, blank=True)
    value = models.DecimalField(max_digits=24, decimal_places=6, null=True)
    numerator = models.DecimalField(max_digits=24, decimal_places=2, null=True)
    denominator = models.DecimalField(max_digits=24, decimal_places=2, null=True)
    unit = models.CharField(max_length=20, blank=True)
    parts_unit = models.CharField(max_length=20, blank=True)  # of numerator and denominator
    excluded = models.JSONField(default=dict)
    beside = models.JSONField(default=dict)  # what else must be seen to read the value rightly
    before = models.DecimalField(max_digits=24, decimal_places=6, null=True)  # the year before
    first_half = models.DecimalField(max_digits=24, decimal_places=6, null=True)  # of the year
    last_half = models.DecimalField(max_digits=24, decimal_places=6, null=True)
    series = models.JSONField(default=list)  # [["2025-01", "0.7312"], …]

    # The judgement
    outcome = models.CharField(max_length=16, choices=Outcome.choices)
    because_da = models.TextField()
    because_en = models.TextField()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["round", "rule"], name="bearing_once")]

    def __str__(self) -> str:
        return f"{self.rule}: {self.outcome}"

    @property
    def is_told(self) -> bool:
        """Whether there is a figure to show, or a judgement by something noted."""
        return self.value is not None or self.outcome != Bearing.Outcome.UNKNOWN
