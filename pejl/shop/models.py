"""Orders as they were sent to the supplier."""

from django.db import models

from pejl.parties.models import Supplier, Unit


class Order(models.Model):
    """One order; its file is kept by digest, and nothing here is ever changed."""

    # Identity
    number = models.CharField(max_length=100)
    supplier = models.ForeignKey(Supplier, models.PROTECT, related_name="orders")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="orders")
    issued = models.DateField(null=True)
    sales_order = models.CharField(max_length=100, blank=True)

    # Provenance
    digest = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=300)
    placed_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["issued", "number", "id"]
        indexes = [models.Index(fields=["supplier", "number"], name="order_by_number")]

    def __str__(self) -> str:
        return self.number


class OrderLine(models.Model):
    """What was asked for on one line."""

    order = models.ForeignKey(Order, models.CASCADE, related_name="lines")
    number = models.CharField(max_length=60, blank=True)
    item = models.CharField(max_length=100, blank=True)
    gtin = models.CharField(max_length=14, blank=True)
    text = models.CharField(max_length=500, blank=True)
    quantity = models.DecimalField(max_digits=18, decimal_places=6, null=True)
    unit = models.CharField(max_length=10, blank=True)
    price = models.DecimalField(max_digits=18, decimal_places=6, null=True)
    base_quantity = models.DecimalField(max_digits=14, decimal_places=4, default=1)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.order} · {self.number}"
