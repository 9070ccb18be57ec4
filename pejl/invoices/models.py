"""What suppliers billed, what was wrong with it, and what it was held against."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from pejl.contracts.models import Agreement, Price
from pejl.parties.models import Supplier, Unit
from pejl.shop.models import Order


class ReceivedFile(models.Model):
    """One file that came in, whatever it was. The same bytes twice are one row.

    `why` is said only where the file could not be read; the bytes are kept all
    the same, under the digest, and can be tried again.
    """

    class Outcome(models.TextChoices):
        SOUND = "sound", _("sund")
        UNSOUND = "unsound", _("usund")
        UNREADABLE = "unreadable", _("ulæselig")

    # Identity
    digest = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=500)  # as it came, with the folder or zip it lay in
    size = models.PositiveBigIntegerField()
    received_at = models.DateTimeField()

    # What it proved to be
    kind = models.CharField(max_length=20, blank=True)  # invoice, credit_note, order, catalogue
    syntax = models.CharField(max_length=20, blank=True)
    outcome = models.CharField(max_length=12, choices=Outcome.choices)
    why_da = models.TextField(blank=True)
    why_en = models.TextField(blank=True)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["outcome"], name="received_file_by_outcome")]

    def __str__(self) -> str:
        return self.name


class Invoice(models.Model):
    """A bill or a credit note, as its file says; amounts as written, in its own currency."""

    class Kind(models.TextChoices):
        INVOICE = "invoice", _("faktura")
        CREDIT_NOTE = "credit_note", _("kreditnota")

    # Identity
    received_file = models.OneToOneField(ReceivedFile, models.PROTECT, related_name="invoice")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    number = models.CharField(max_length=100)
    supplier = models.ForeignKey(Supplier, models.PROTECT, related_name="invoices")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="invoices")

    # Terms
    issued = models.DateField(null=True)
    due = models.DateField(null=True)
    delivered = models.DateField(null=True)
    currency = models.CharField(max_length=3)
    net = models.DecimalField(max_digits=18, decimal_places=2, null=True)
    tax = models.DecimalField(max_digits=18, decimal_places=2, null=True)
    payable = models.DecimalField(max_digits=18, decimal_places=2, null=True)

    # What it points at, as written
    order_number = models.CharField(max_length=100, blank=True)
    buyer_reference = models.CharField(max_length=100, blank=True)
    preceding = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["-issued", "id"]
        indexes = [
            models.Index(fields=["supplier", "number"], name="invoice_by_number"),
            models.Index(fields=["issued"], name="invoice_by_issued"),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def sign(self) -> int:
        """+1 on an invoice, -1 on a credit note."""
        return -1 if self.kind == self.Kind.CREDIT_NOTE else 1


class Finding(models.Model):
    """What a rule said of a file, in words that tell what to mend."""

    received_file = models.ForeignKey(ReceivedFile, models.CASCADE, related_name="findings")
    rule = models.CharField(max_length=60)
    severity = models.CharField(max_length=8)
    location = models.CharField(max_length=500)
    said = models.TextField(blank=True)
    expected = models.TextField(blank=True)
    message_da = models.TextField()
    message_en = models.TextField()
    is_official = models.BooleanField(default=False)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.rule}: {self.message_da}"


class InvoiceLine(models.Model):
    """One line, as billed, and the agreed price it was held against."""

    # As billed
    invoice = models.ForeignKey(Invoice, models.CASCADE, related_name="lines")
    number = models.CharField(max_length=60, blank=True)
    item = models.CharField(max_length=100, blank=True)
    gtin = models.CharField(max_length=14, blank=True)
    text = models.CharField(max_length=500, blank=True)
    classes = models.CharField(max_length=200, blank=True)  # "UNSPSC:14111507 CPV:30197630"
    account = models.CharField(max_length=100, blank=True)
    quantity = models.DecimalField(max_digits=18, decimal_places=6, null=True)
    unit_code = models.CharField(max_length=10, blank=True)
    price = models.DecimalField(max_digits=18, decimal_places=6, null=True)  # for one unit
    amount = models.DecimalField(max_digits=18, decimal_places=2, null=True)
    delivered = models.DateField(null=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.invoice} · {self.number}"


class OrderLink(models.Model):
    """Which order an invoice answers, or why none was found. Made again at each matching."""

    invoice = models.OneToOneField(Invoice, models.CASCADE, related_name="order_link")
    order = models.ForeignKey(Order, models.CASCADE, null=True, related_name="links")
    reason_da = models.TextField()
    reason_en = models.TextField()
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.invoice} → {self.order}"


class Match(models.Model):
    """The agreed price a line was held against, or why there is none to hold it against.

    Kept apart from the line: the line is what the supplier wrote and never changes.
    """

    class Priced(models.TextChoices):
        AGREED = "agreed", _("til aftalt pris")
        ABOVE = "above", _("over aftalt pris")
        BELOW = "below", _("under aftalt pris")
        OUTSIDE_RANGE = "outside_range", _("uden for aftalens sortiment")
        NOT_COMPARABLE = "not_comparable", _("kan ikke sammenlignes")
        NO_PRICE_BOOK = "no_price_book", _("ingen prisbog")

    line = models.OneToOneField(InvoiceLine, models.CASCADE, related_name="match")
    agreement = models.ForeignKey(Agreement, models.CASCADE, null=True, related_name="+")
    agreed = models.ForeignKey(Price, models.CASCADE, null=True, related_name="+")
    priced = models.CharField(max_length=16, choices=Priced.choices)
    basis = models.CharField(max_length=40)  # how it was found: gtin, item, text, ambiguous …

    class Meta:
        verbose_name_plural = "matches"
        indexes = [models.Index(fields=["priced"], name="match_by_priced")]

    def __str__(self) -> str:
        return f"{self.line}: {self.priced}"


class Correction(models.Model):
    """What a person said of a line's category; it holds for the same text from now on."""

    # What
    text = models.CharField(max_length=1000)
    supplier = models.ForeignKey(Supplier, models.CASCADE, null=True, related_name="+")
    code = models.CharField(max_length=8)  # CPV

    # By whom
    corrected_by = models.CharField(max_length=150)
    corrected_at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["text", "supplier"], name="correction_once", nulls_distinct=False
            )
        ]

    def __str__(self) -> str:
        return f"{self.text}: {self.code}"


class Deviation(models.Model):
    """Where a bill leaves what was agreed: the kind, the kroner, the arithmetic.

    What a person says of it stands beside it; the next matching keeps it.
    """

    class Kind(models.TextChoices):
        PRICE = "price", _("pris")
        RANGE = "range", _("uden for sortiment")
        FEE = "fee", _("gebyr")
        INDEXATION = "indexation", _("indeksering")
        PERIOD = "period", _("periode")
        QUANTITY = "quantity", _("mængde")
        DUPLICATE = "duplicate", _("dobbelt")

    class State(models.TextChoices):
        OPEN = "open", _("åben")
        CLAIMED = "claimed", _("krævet tilbage")
        RECOVERED = "recovered", _("fået tilbage")
        ACCEPTED = "accepted", _("accepteret")

    # What
    invoice = models.ForeignKey(Invoice, models.CASCADE, related_name="deviations")
    line = models.ForeignKey(InvoiceLine, models.CASCADE, null=True, related_name="deviations")
    agreement = models.ForeignKey(Agreement, models.SET_NULL, null=True, related_name="+")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    amount = models.DecimalField(max_digits=18, decimal_places=2)  # paid − agreed
    exposure = models.DecimalField(max_digits=18, decimal_places=2, default=0)
    arithmetic_da = models.TextField()
    arithmetic_en = models.TextField()
    reason_da = models.TextField()
    reason_en = models.TextField()

    # What a person said
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    note = models.TextField(blank=True)
    settled_by = models.CharField(max_length=150, blank=True)
    settled_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-amount", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="open", settled_by="", settled_at__isnull=True)
                | (~Q(state="open") & ~Q(settled_by="") & Q(settled_at__isnull=False)),
                name="deviation_settled_has_who_and_when",
            ),
        ]
        indexes = [models.Index(fields=["kind", "state"], name="deviation_by_kind")]

    def __str__(self) -> str:
        return f"{self.kind}: {self.amount}"
