"""What this room tells others of the bearings it took."""

from django.urls import reverse

from pejl.bearings.models import Bearing
from pejl.bearings.queries import rounds
from pejl.policy.components.uses import PastBearing


def of_rule(code: str, most: int) -> list[PastBearing]:
    """The bearings taken of a rule, the newest first, so many at the most."""
    return [past(it) for it in rounds.history(code)[:most]]


def past(it: Bearing) -> PastBearing:
    """One bearing, and its place on the policy page."""
    place = f"{reverse('policy')}?aar={it.round.year}#{it.rule}"
    taken = it.round.taken_at.date()
    return PastBearing(it.round.year, taken, it.outcome, it.get_outcome_display(), place)
