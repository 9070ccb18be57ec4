"""The addresses of the rules."""

from django.urls import path

from pejl.policy.views import rules, what_if

urlpatterns = [
    path("regler/", rules.index, name="rules"),
    path("regler/<slug:code>/", rules.rule, name="rule"),
    path("regler/<slug:code>/hvad-nu-hvis/", what_if.what_if, name="what-if"),
]
