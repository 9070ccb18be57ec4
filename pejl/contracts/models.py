"""An agreement, its dated price books, and the prices in them."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from pejl.parties.models import Supplier, Unit


class Agreement(models.Model):
    """What we have agreed with one supplier: for what, for whom, from when, until when."""

    class Kind(models.TextChoices):
        OWN = "own", _("egen aftale")
        SKI = "ski", _("SKI-aftale")
        JOINT = "joint", _("fællesindkøb")
        DIS = "dis", _("dynamisk indkøbssystem")

    # Identity
    number = models.CharField(max_length=60)
    title = models.CharField(max_length=300)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    supplier = models.ForeignKey(Supplier, models.PROTECT, related_name="agreements")

    # Period; `ends` is the last day with the options used so far, None runs on
    starts = models.DateField()
    ends = models.DateField(null=True)
    options = models.CharField(max_length=200, blank=True)  # "2 × 12 mdr.", as written

    # For what and for whom; no units is every unit
    categories = models.JSONField(default=list)  # CPV codes, as prefixes: ["1581", "15850000"]
    binding_for = models.ManyToManyField(Unit, blank=True, related_name="agreements")

    # Terms
    value_ceiling = models.DecimalField(max_digits=16, decimal_places=2, null=True)
    tolerance_percent = models.DecimalField(max_digits=5, decimal_places=2, default=0)
    tolerance_kroner = models.DecimalField(max_digits=10, decimal_places=2, default=0)
    fees = models.JSONField(default=list)  # what may be added to a bill: ["fragt"]
    notice_days = models.PositiveSmallIntegerField(default=7)
    index_ceiling = models.DecimalField(max_digits=5, decimal_places=2, null=True)  # % a year

    # Provenance
    source = models.CharField(max_length=300)  # the file it was read from
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["number", "id"]
        constraints = [
            models.UniqueConstraint(fields=["number", "supplier"], name="agreement_once"),
            models.CheckConstraint(
                condition=Q(ends__isnull=True) | Q(ends__gte=F("starts")),
                name="agreement_ends_after_it_starts",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"


class PriceBook(models.Model):
    """The prices of an agreement as they were sent on one day. Never edited: a new one follows."""

    # Identity
    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="price_books")
    valid_from = models.DateField()
    received_on = models.DateField(null=True)  # decides whether a rise was announced in time

    # Provenance
    name = models.CharField(max_length=300)
    digest = models.CharField(max_length=64)
    imported_at = models.DateTimeField()
    imported_by = models.CharField(max_length=150)

    class Meta:
        ordering = ["agreement", "valid_from", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["agreement", "valid_from", "digest"], name="price_book_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.agreement.number}: {self.name}"


class Price(models.Model):
    """One item at one price, from the first day it is said to hold."""

    # What
    book = models.ForeignKey(PriceBook, models.CASCADE, related_name="prices")
    item = models.CharField(max_length=100)
    gtin = models.CharField(max_length=14, blank=True)
    text = models.CharField(max_length=500)

    # How much
    price = models.DecimalField(max_digits=16, decimal_places=6)
    unit = models.CharField(max_length=10)  # UN/ECE recommendation 20
    base_quantity = models.DecimalField(max_digits=14, decimal_places=4, default=1)
    minimum_quantity = models.DecimalField(max_digits=14, decimal_places=4, null=True)
    pack = models.DecimalField(max_digits=14, decimal_places=4, null=True)  # content of one unit
    labels = models.CharField(max_length=200, blank=True)

    # When
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)

    class Meta:
        ordering = ["book", "item", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(price__gte=0), name="price_not_negative"),
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("valid_from")),
                name="price_ends_after_it_starts",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.item} {self.text}"
