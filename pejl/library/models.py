"""A requirement list: which texts, in which version, for which tender or agreement."""

from django.db import models
from django.db.models import Q

from pejl.contracts.models import Agreement


class RequirementList(models.Model):
    """The requirements of one tender, or of one agreement."""

    # What it is for: the one or the other
    name = models.CharField(max_length=200)
    tender = models.CharField(max_length=300, blank=True)  # the tender's title
    agreement = models.ForeignKey(
        Agreement, models.PROTECT, null=True, related_name="requirement_lists"
    )

    # Provenance
    made_by = models.CharField(max_length=150)
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(tender="", agreement__isnull=False)
                | (~Q(tender="") & Q(agreement__isnull=True)),
                name="list_for_a_tender_or_an_agreement",
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def purpose(self) -> str:
        """The tender or the agreement it is for."""
        return self.tender or str(self.agreement)


class Chosen(models.Model):
    """One requirement on a list, by reference: code and version, never the words themselves.

    `digest` is of the words as they were when chosen. Where the library's differ, somebody
    edited a version instead of adding one, and the page says so.
    """

    # Which
    list = models.ForeignKey(RequirementList, models.CASCADE, related_name="chosen")
    code = models.CharField(max_length=60)
    version = models.PositiveSmallIntegerField()
    digest = models.CharField(max_length=64)

    # Provenance: of this version
    chosen_by = models.CharField(max_length=150)
    chosen_at = models.DateTimeField()

    class Meta:
        ordering = ["list", "id"]
        indexes = [models.Index(fields=["code"], name="chosen_by_code")]
        constraints = [
            models.UniqueConstraint(fields=["list", "code"], name="requirement_once_on_a_list")
        ]

    def __str__(self) -> str:
        return f"{self.code}, {self.version}"
