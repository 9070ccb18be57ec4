"""The addresses of invoices."""

from django.urls import path

from pejl.invoices import views

urlpatterns = [
    path("fakturaer/", views.invoices, name="invoices"),
    path("fakturaer/<int:pk>/", views.invoice, name="invoice"),
    path("fakturaer/<int:pk>/fil/", views.original, name="original"),
    path("afvigelser/", views.deviations, name="deviations"),
    path("afvigelser/<int:pk>/", views.deviation, name="deviation"),
    path("leverandoerer/<int:pk>/", views.supplier, name="supplier"),
    path("indlaesninger/", views.imports, name="imports"),
    path("indlaesninger/filer/", views.papers, name="papers"),
]
