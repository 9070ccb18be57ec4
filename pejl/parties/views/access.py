"""Who may see a page: decided by role for the address, by unit for the rows."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase

from pejl.parties.models import Membership
from pejl.parties.queries import may

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponseBase]
EVERYBODY = tuple(Membership.Role.values)
DECIDERS = (Membership.Role.CONSULTANT, Membership.Role.ADMINISTRATOR)


def allowed(*roles: str) -> Callable[[View[P]], View[P]]:
    """Only users with one of `roles` get in; to the others the page is not there."""

    def around(view: View[P]) -> View[P]:
        @wraps(view)
        def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            if not may(request.user, *roles):
                raise Http404
            return view(request, *args, **kwargs)

        guarded.roles = roles  # type: ignore[attr-defined] # read by the test that every address has a decision
        return guarded

    return around
