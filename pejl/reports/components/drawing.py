"""The chart of a statement: the finding as its title, the picture, and the table beside it."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from babel.dates import get_month_names
from django.conf import settings
from django.utils.translation import gettext as _

from pejl.engines.charts import ChartLevel, Point, movement
from pejl.reports.components.telling import language
from pejl.reports.queries.freezing import Frozen
from pejl.web.formats import locale, month, number, percent
from pejl.web.words import measure

TYPEFACE = Path("node_modules/dkfds/dist/fonts/IBMPlexSans/complete/otf")


class Chart(NamedTuple):
    """A picture that says one thing, and the numbers it is drawn from."""

    finding: str
    alt: str
    svg: str
    head: list[str]
    rows: list[list[str]]
    sums: list[list[str]] = []


def typefaces() -> Path | None:
    """The folder of the design system's typeface, where it is installed.

    It comes under the SIL Open Font License, which lets it be embedded.
    """
    folder: Path = settings.ROOT / TYPEFACE
    return folder if folder.is_dir() else None


def chart(figure: Frozen, title: str, year: int, kept: str | None) -> Chart | None:
    """The figure month by month, else this year beside the last; None of one number alone.

    The picture is the one that was `kept`; without one it is drawn.
    """
    points = monthly(figure["series"]) or yearly(figure, year)
    if not points:
        return None
    finding = found(figure)
    return Chart(
        finding=finding,
        alt=f"{title}. {finding}. {spread(figure, year)}",
        svg=kept
        or movement(
            tuple(Point(label, value) for label, _full, value in points),
            figure["unit"],
            language(),
            levels(figure, points),
            typefaces(),
        ),
        head=[_("Måned") if figure["series"] else _("År"), HEADS[figure["unit"]]()],
        rows=[[full, cell(value, figure["unit"])] for _label, full, value in points],
        sums=sums(figure, year),
    )


HEADS = {
    "share": lambda: _("Andel"),
    "DKK": lambda: _("Kroner"),
    "count": lambda: _("Tal"),
}
Labelled = tuple[str, str, Decimal | None]  # as it stands under the axis, in full, and the value


def monthly(series: Sequence[tuple[str, str | None]]) -> list[Labelled]:
    """The months of the year; fewer than two show no movement."""
    if len(series) < 2:
        return []
    names = get_month_names("abbreviated", "stand-alone", locale())
    return [
        (names[int(key[5:])].rstrip("."), month(key).split()[0], decimal(value))
        for key, value in series
    ]


def yearly(figure: Frozen, year: int) -> list[Labelled]:
    """This year beside the last, where both are known."""
    before, now = decimal(figure["before"]), decimal(figure["value"])
    if before is None or now is None:
        return []
    return [(str(each), str(each), value) for each, value in ((year - 1, before), (year, now))]


def levels(figure: Frozen, points: Sequence[Labelled]) -> tuple[ChartLevel, ...]:
    """What the figure is judged by, as flat lines: the year before, else the halves of the year.

    Only of shares; what is added up over a year lies far above its months.
    """
    if figure["unit"] != "share" or not figure["series"]:
        return ()
    middle = len(points) // 2
    first, last = (decimal(it) for it in figure["halves"])
    parts = [
        (_("Første halvdel"), first, points[:middle]),
        (_("Sidste halvdel"), last, points[-middle:]),
    ]
    if figure["before"] is not None:
        parts = [(_("Året før"), decimal(figure["before"]), points)]
    return tuple(
        ChartLevel(f"{name} {percent(value)}", value, part[0][0], part[-1][0])
        for name, value, part in parts
        if value is not None
    )


def found(figure: Frozen) -> str:
    """The finding: how the figure moved, by what it is judged by."""
    before, (first, last) = decimal(figure["before"]), (decimal(it) for it in figure["halves"])
    now, unit = decimal(figure["value"]), figure["unit"]
    if before is not None and now is not None:
        return moved(before, now) % {"before": measure(before, unit), "now": measure(now, unit)}
    if first is not None and last is not None:
        said = {"before": measure(first, unit), "now": measure(last, unit)}
        return half_by_half(first, last) % said
    return _("%s i året") % measure(now, unit)


def moved(before: Decimal, now: Decimal) -> str:
    """Up or down since the year before."""
    if now == before:
        return _("Uændret fra året før: %(now)s")
    return (
        _("Steget fra %(before)s året før til %(now)s")
        if now > before
        else _("Faldet fra %(before)s året før til %(now)s")
    )


def half_by_half(first: Decimal, last: Decimal) -> str:
    """Up or down within the year."""
    if first == last:
        return _("Uændret gennem året: %(now)s")
    return (
        _("Steget fra %(before)s i årets første halvdel til %(now)s i den sidste")
        if last > first
        else _("Faldet fra %(before)s i årets første halvdel til %(now)s i den sidste")
    )


def spread(figure: Frozen, year: int) -> str:
    """What one who cannot see the picture should know of it besides the finding."""
    known = [(Decimal(value), key) for key, value in figure["series"] if value is not None]
    if not known:
        return _("Søjler for %(before)d og %(year)d.") % {"before": year - 1, "year": year}
    (low, when_low), (high, when_high) = min(known), max(known)
    return _("Måned for måned; lavest %(low)s i %(first)s, højest %(high)s i %(last)s.") % {
        "low": measure(low, figure["unit"]),
        "first": month(when_low),
        "high": measure(high, figure["unit"]),
        "last": month(when_high),
    }


def sums(figure: Frozen, year: int) -> list[list[str]]:
    """What stands under the months: the halves and the year."""
    if not figure["series"]:
        return []
    first, last = figure["halves"]
    said = [
        (_("Første halvdel"), first),
        (_("Sidste halvdel"), last),
        (_("Hele %d") % year, figure["value"]),
    ]
    return [[name, cell(decimal(it), figure["unit"])] for name, it in said if it is not None]


def cell(value: Decimal | None, unit: str) -> str:
    """A value in a column whose head says the unit."""
    return percent(value) if unit == "share" else number(value)


def decimal(value: str | None) -> Decimal | None:
    """A frozen number."""
    return None if value is None else Decimal(value)
