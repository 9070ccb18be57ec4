"""The addresses of the policy and its figures."""

from django.urls import path

from pejl.bearings.views import bought, by_month, by_unit, categories, policy, radar

urlpatterns = [
    path("", policy.policy, name="policy"),
    path("regler/<slug:code>/maaneder/", by_month.by_month, name="by-month"),
    path("regler/<slug:code>/enheder/", by_unit.by_unit, name="by-unit"),
    path("tal/<slug:name>/", policy.figure, name="figure"),
    path("koeb/", bought.bought, name="bought"),
    path("udbudsradar/", radar.radar, name="radar"),
    path("kategorier/", categories.categories, name="categories"),
    path("kategorier/ret/", categories.correct, name="correct"),
]
