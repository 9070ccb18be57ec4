"""Every address and the room it leads to."""

from django.contrib.auth.views import LoginView, LogoutView
from django.urls import include, path

from pejl.parties.access import allowed
from pejl.parties.models import Membership
from pejl.web.gallery import gallery

urlpatterns = [
    path("log-paa/", LoginView.as_view(), name="login"),
    path("log-af/", LogoutView.as_view(next_page="login"), name="logout"),
    path("sprog/", include("django.conf.urls.i18n")),
    path("galleri/", allowed(Membership.Role.ADMINISTRATOR)(gallery), name="gallery"),
    path("", include("pejl.bearings.urls")),
    path("", include("pejl.purchase.urls")),
    path("", include("pejl.library.urls")),
    path("", include("pejl.reports.urls")),
    path("", include("pejl.invoices.urls")),
    path("", include("pejl.contracts.urls")),
    path("", include("pejl.parties.urls")),
]
