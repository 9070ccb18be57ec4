"""The addresses of invoices."""

from django.urls import path

from pejl.invoices.views import arrivals, bills, worklist

urlpatterns = [
    path("fakturaer/", bills.invoices, name="invoices"),
    path("fakturaer/<int:pk>/", bills.invoice, name="invoice"),
    path("fakturaer/<int:pk>/fil/", bills.original, name="original"),
    path("afvigelser/", worklist.deviations, name="deviations"),
    path("afvigelser/<int:pk>/", worklist.deviation, name="deviation"),
    path("afvigelser/<int:pk>/afgoer/", worklist.settle, name="settle"),
    path("indlaesninger/", arrivals.imports, name="imports"),
    path("indlaesninger/filer/", arrivals.papers, name="papers"),
]
