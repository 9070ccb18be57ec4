"""The address of the form that asks, and the answer to it."""

from django.urls import path

from pejl.purchase import views

urlpatterns = [path("hvad-gaelder/", views.purchase, name="purchase")]
