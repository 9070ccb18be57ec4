"""Every address and the room it leads to."""

from django.contrib.auth.views import LoginView, LogoutView
from django.urls import include, path

from pejl.config.rooms import FOLDERS, has_addresses
from pejl.parties.models import Membership
from pejl.parties.views.access import allowed
from pejl.web.gallery import gallery

urlpatterns = [
    path("log-paa/", LoginView.as_view(), name="login"),
    path("log-af/", LogoutView.as_view(next_page="login"), name="logout"),
    path("sprog/", include("django.conf.urls.i18n")),
    path("galleri/", allowed(Membership.Role.ADMINISTRATOR)(gallery), name="gallery"),
    *(path("", include(f"pejl.{name}.urls")) for name in FOLDERS if has_addresses(name)),
]
