"""What came in from finance systems, and how each of them writes its columns.

The rows themselves lie as Parquet in the lake. Here stands which file they came
from, who brought it, how good it was, and whether it still counts.
"""

from django.db import models
from django.db.models import F, Q


class LedgerImport(models.Model):
    """One file of ledger lines taken in. Once withdrawn it counts no more, but is not forgotten."""

    # The file
    file_name = models.CharField(max_length=200)  # personal numbers in it masked
    digest = models.CharField(max_length=64)  # SHA-256 of its bytes as received
    source = models.CharField(max_length=100)  # the finance system, or whoever exports

    # What came of it
    rows = models.PositiveIntegerField()  # rows with something in them
    stored = models.PositiveIntegerField()  # rows that could be read
    added = models.PositiveIntegerField()  # of those, rows not known from earlier files
    total = models.DecimalField(max_digits=18, decimal_places=2)  # of the rows that could be read
    quality = models.JSONField()  # pejl.engines.tables.report.as_data

    # By whom
    imported_at = models.DateTimeField()
    by = models.CharField(max_length=150)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["source", "digest"],
                condition=Q(withdrawn_at=None),
                name="ledger_file_counts_once",
            ),
            models.CheckConstraint(
                condition=Q(stored__lte=F("rows")) & Q(added__lte=F("stored")),
                name="ledger_added_stored_rows",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source}: {self.file_name}"


class SourceMapping(models.Model):
    """Which columns hold what in exports with this header, as accepted the last time."""

    source = models.CharField(max_length=100)
    signature = models.CharField(max_length=64)  # of the names of the columns, in any order
    columns = models.JSONField()  # field → its columns, in the order they are tried
    decided_at = models.DateTimeField()
    decided_by = models.CharField(max_length=150)

    class Meta:
        ordering = ["source", "signature"]
        constraints = [
            models.UniqueConstraint(
                fields=["source", "signature"], name="one_mapping_for_each_header"
            )
        ]

    def __str__(self) -> str:
        return self.source
