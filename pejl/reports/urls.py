"""The addresses of the yearly report."""

from django.urls import path

from pejl.reports import editing, presenting, views

urlpatterns = [
    path("aarsrapporter/", views.reports, name="reports"),
    path("aarsrapporter/lav/", views.make, name="make report"),
    path("aarsrapporter/kontrol/", views.check_file, name="check report"),
    path("aarsrapporter/<int:pk>/", views.report, name="report"),
    path("aarsrapporter/<int:pk>/pdf/", views.pdf, name="report pdf"),
    path("aarsrapporter/<int:pk>/fremlagt/", presenting.present, name="present report"),
    path("aarsrapporter/fremlagt/<int:pk>/tilbage/", presenting.retract, name="retract report"),
    path("aarsrapporter/<int:pk>/ord/", editing.words, name="report words"),
    path("aarsrapporter/<int:pk>/ord/<slug:code>/", editing.place, name="report place"),
]
