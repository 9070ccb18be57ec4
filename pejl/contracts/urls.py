"""The addresses of agreements."""

from django.urls import path

from pejl.contracts.views import agreement, agreements

urlpatterns = [
    path("aftaler/", agreements.agreements, name="agreements"),
    path("aftaler/<int:pk>/", agreement.agreement, name="agreement"),
    path("aftaler/prisboeger/<int:pk>/", agreements.price_book, name="price_book"),
]
