"""The addresses of suppliers."""

from django.urls import path

from pejl.parties.views import supplier, suppliers

urlpatterns = [
    path("leverandoerer/", suppliers.suppliers, name="suppliers"),
    path("leverandoerer/<int:pk>/", supplier.supplier, name="supplier"),
    path("leverandoerer/spoergsmaal/", suppliers.questions, name="questions"),
    path("leverandoerer/spoergsmaal/<int:pk>/", suppliers.decide, name="decide"),
    path("leverandoerer/<int:pk>/skil/", suppliers.undo, name="undo"),
]
