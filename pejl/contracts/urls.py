"""The addresses of agreements."""

from django.urls import path

from pejl.contracts import views

urlpatterns = [
    path("aftaler/", views.agreements, name="agreements"),
    path("aftaler/prisboeger/<int:pk>/", views.price_book, name="price_book"),
]
