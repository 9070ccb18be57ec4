"""The addresses of suppliers."""

from django.urls import path

from pejl.parties import views

urlpatterns = [
    path("leverandoerer/", views.suppliers, name="suppliers"),
    path("leverandoerer/spoergsmaal/", views.questions, name="questions"),
    path("leverandoerer/spoergsmaal/<int:pk>/", views.decide, name="decide"),
    path("leverandoerer/<int:pk>/skil/", views.undo, name="undo"),
]
