"""The addresses of the yearly report."""

from django.urls import path

from pejl.reports.views import editing, presenting, reports

urlpatterns = [
    path("aarsrapporter/", reports.reports, name="reports"),
    path("aarsrapporter/lav/", reports.make, name="make report"),
    path("aarsrapporter/kontrol/", reports.check_file, name="check report"),
    path("aarsrapporter/<int:pk>/", reports.report, name="report"),
    path("aarsrapporter/<int:pk>/pdf/", reports.pdf, name="report pdf"),
    path("aarsrapporter/<int:pk>/fremlagt/", presenting.present, name="present report"),
    path("aarsrapporter/fremlagt/<int:pk>/tilbage/", presenting.retract, name="retract report"),
    path("aarsrapporter/<int:pk>/ord/", editing.words, name="report words"),
    path("aarsrapporter/<int:pk>/ord/<slug:code>/", editing.place, name="report place"),
]
