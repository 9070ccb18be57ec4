"""Who buys, who sells, and who may see it."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from pejl.engines.names.normal import key


class Organisation(models.Model):
    """The municipality this Pejl belongs to; the law counts it as one buyer."""

    name = models.CharField(max_length=200)
    cvr = models.CharField(max_length=8, unique=True)
    postcodes = models.CharField(max_length=500, blank=True)  # "2740 2750": what is local

    def __str__(self) -> str:
        return self.name


class Unit(models.Model):
    """A school, a nursery, a department: what has a GLN or a cost centre of its own."""

    # Identity
    name = models.CharField(max_length=200, unique=True)
    gln = models.CharField(max_length=13, null=True, unique=True)  # noqa: DJ001 - unique where given
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="parts")

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Supplier(models.Model):
    """One that sells to us. `merged_into` is set where a person said it is the same as another.

    A merge keeps both rows and every alias, so it can be undone.
    """

    class Size(models.TextChoices):
        MICRO = "micro", _("under 10 ansatte")
        SMALL = "small", _("10–49 ansatte")
        MEDIUM = "medium", _("50–249 ansatte")
        LARGE = "large", _("250 ansatte og derover")

    # Identity
    name = models.CharField(max_length=300)
    cvr = models.CharField(max_length=8, null=True, unique=True)  # noqa: DJ001 - unique where given
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, related_name="merged")
    changed_at = models.DateTimeField(null=True)  # when it was last merged or set apart

    # What is known
    postcode = models.CharField(max_length=12, blank=True)
    size = models.CharField(max_length=10, choices=Size.choices, blank=True)
    is_public_body = models.BooleanField(default=False)

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(merged_into__isnull=True) | ~Q(merged_into=F("id")),
                name="supplier_not_merged_into_itself",
            )
        ]

    def __str__(self) -> str:
        return self.name


class Alias(models.Model):
    """One way a supplier is written: a name's key, or the finance system's own number."""

    class Kind(models.TextChoices):
        NAME = "name", _("navn")
        NUMBER = "number", _("kreditornummer")

    supplier = models.ForeignKey(Supplier, models.CASCADE, related_name="aliases")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    source = models.CharField(max_length=60, blank=True)  # whose number; names belong to all
    key = models.CharField(max_length=300)
    written = models.CharField(max_length=300)  # as it stood the first time

    class Meta:
        verbose_name_plural = "aliases"
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "source", "key", "supplier"], name="alias_once_per_supplier"
            )
        ]
        indexes = [models.Index(fields=["kind", "key"], name="alias_by_key")]

    def __str__(self) -> str:
        return self.written

    @classmethod
    def of_name(cls, supplier: int, name: str) -> "Alias":
        """The alias, not saved, by which the supplier is known as `name`."""
        return cls(
            supplier_id=supplier, kind=cls.Kind.NAME, key=key(name)[:300], written=name[:300]
        )

    @classmethod
    def of_number(cls, supplier: int, number: str, source: str) -> "Alias":
        """The alias, not saved, by which the finance system `source` knows the supplier."""
        return cls(
            supplier_id=supplier,
            kind=cls.Kind.NUMBER,
            source=source,
            key=number[:300],
            written=number[:300],
        )


class Question(models.Model):
    """Are these two one? Asked by the machine with a score, answered once by a person."""

    class Answer(models.TextChoices):
        SAME = "same", _("samme leverandør")
        DIFFERENT = "different", _("to forskellige")

    # The question
    one = models.ForeignKey(Supplier, models.CASCADE, related_name="+")
    other = models.ForeignKey(Supplier, models.CASCADE, related_name="+")
    score = models.DecimalField(max_digits=5, decimal_places=4)

    # The answer
    answer = models.CharField(max_length=10, choices=Answer.choices, blank=True)
    answered_by = models.CharField(max_length=150, blank=True)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-score", "id"]
        constraints = [
            models.UniqueConstraint(fields=["one", "other"], name="question_asked_once"),
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="question_in_order"),
            models.CheckConstraint(
                condition=Q(answer="", answered_by="", answered_at__isnull=True)
                | (~Q(answer="") & ~Q(answered_by="") & Q(answered_at__isnull=False)),
                name="question_answer_has_who_and_when",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.one} / {self.other}"


class Membership(models.Model):
    """What a user may do, and for which unit; without a unit, for the whole organisation."""

    class Role(models.TextChoices):
        READER = "reader", _("læser")
        INVOICE_PAYER = "invoice_payer", _("fakturabetaler")
        CONSULTANT = "consultant", _("udbudskonsulent")
        ADMINISTRATOR = "administrator", _("administrator")

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=20, choices=Role.choices)
    unit = models.ForeignKey(Unit, models.CASCADE, null=True, related_name="members")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "role", "unit"],
                name="membership_once",
                nulls_distinct=False,
            )
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.role}"
