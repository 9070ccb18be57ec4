"""The addresses of the policy and its figures."""

from django.urls import path

from pejl.bearings import views

urlpatterns = [
    path("", views.policy, name="policy"),
    path("regler/<slug:code>/", views.rule, name="rule"),
    path("tal/<slug:name>/", views.figure, name="figure"),
    path("udbudsradar/", views.radar, name="radar"),
]
