"""What each mark in people's words is replaced by: figures that are frozen, and nothing else."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from pejl.reports.components.telling import counted, printed
from pejl.reports.queries.freezing import Frozen


def values(place: str, frozen: Frozen) -> dict[str, str]:
    """Every mark that may stand in the words of a place, and its value."""
    return {**elsewhere(frozen), **own(place, frozen)}


def elsewhere(frozen: Frozen) -> dict[str, str]:
    """The marks that may stand anywhere: a statement's figures, each named with its code."""
    return {
        f"{name} {it['code']}": value
        for it in statements(frozen)
        for name, value in figures(it["figure"]).items()
    }


def own(place: str, frozen: Frozen) -> dict[str, str]:
    """The marks of the place itself: a statement's figure, or how many statements there are."""
    found = {_("år"): str(frozen["year"])}
    for it in statements(frozen):
        if it["code"] == place:
            return {**found, **figures(it["figure"])}
    of_place = {it["place"]: it["statements"] for it in frozen["chapters"]}
    return {**found, **tallied(of_place.get(place, statements(frozen)))}


def statements(frozen: Frozen) -> list[Frozen]:
    """Every statement of the report."""
    return [each for it in frozen["chapters"] for each in it["statements"]]


def tallied(among: Sequence[Frozen]) -> dict[str, str]:
    """The marks for how many statements there are, by outcome."""
    counts = counted(among)
    return {
        _("udsagn"): str(counts["all"]),
        _("på kurs"): str(counts["met"]),
        _("fra kursen"): str(counts["not_met"]),
        _("ukendte"): str(counts["unknown"]),
    }


def figures(figure: Frozen | None) -> dict[str, str]:
    """The marks for one statement's figure; what is not known says so."""
    if figure is None:
        return {_("tal"): _("ukendt")}
    first, last = figure["halves"]
    found = {
        _("tal"): (figure["value"], figure["unit"]),
        _("året før"): (figure["before"], figure["unit"]),
        _("første halvdel"): (first, figure["unit"]),
        _("sidste halvdel"): (last, figure["unit"]),
        _("tæller"): (figure["numerator"], figure["parts_unit"]),
        _("nævner"): (figure["denominator"], figure["parts_unit"]),
    }
    return {
        name: _("ukendt") if value is None else printed(value, unit)
        for name, (value, unit) in found.items()
    }
