"""The addresses of the policy, its figures, and those we buy from."""

from django.urls import path

from pejl.bearings import (
    bought,
    by_unit,
    categories,
    counterparts,
    radar,
    rules,
    unfolding,
    views,
    whatif,
)

urlpatterns = [
    path("", views.policy, name="policy"),
    path("regler/", rules.index, name="rules"),
    path("regler/<slug:code>/", rules.rule, name="rule"),
    path("regler/<slug:code>/hvad-nu-hvis/", whatif.what_if, name="what-if"),
    path("regler/<slug:code>/maaneder/", unfolding.by_month, name="by-month"),
    path("regler/<slug:code>/enheder/", by_unit.by_unit, name="by-unit"),
    path("tal/<slug:name>/", views.figure, name="figure"),
    path("koeb/", bought.bought, name="bought"),
    path("udbudsradar/", radar.radar, name="radar"),
    path("kategorier/", categories.categories, name="categories"),
    path("kategorier/ret/", categories.correct, name="correct"),
    path("aftaler/<int:pk>/", counterparts.agreement, name="agreement"),
    path("leverandoerer/<int:pk>/", counterparts.supplier, name="supplier"),
]
