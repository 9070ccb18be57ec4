"""A figure explained: what it says, one term after the other."""

from decimal import Decimal

from django.utils.translation import gettext as _

from pejl.bearings.components.words import BESIDE, COUNTED, EXCLUDED
from pejl.engines.figures.definition import FigureDefinition
from pejl.engines.figures.figure import Figure
from pejl.engines.figures.figure import Number as Amount
from pejl.engines.text import Text
from pejl.web.formats import day
from pejl.web.numbers import Number
from pejl.web.words import measure, spoken

Term = tuple[str, str]


def numbers(definition: FigureDefinition, figure: Figure) -> list[Number]:
    """The figure, and the parts it is divided from."""
    unit = parts_unit(figure.numerator)
    found = [Number(_("Tallet"), measure(figure.value, figure.unit))]
    if figure.unit == "share":
        counted = spoken(definition.numerator)
        found.append(Number(_("Tæller"), measure(figure.numerator, unit), counted))
    if definition.denominator:
        whole = spoken(definition.denominator)
        found.append(Number(_("Nævner"), measure(figure.denominator, unit), whole))
    return found


def of_figure(definition: FigureDefinition, figure: Figure | None) -> list[Term]:
    """A figure's definition, with what it leaves out and what stands beside it, in numbers."""
    version = _("Version %(version)s, brugt siden %(day)s") % {
        "version": definition.version,
        "day": day(definition.since),
    }
    return [
        (_("Tæller med"), spoken(definition.counts)),
        (_("Uden for"), spoken(definition.leaves_out)),
        *(around(figure) if figure else []),
        (_("Definition"), version),
    ]


def around(figure: Figure) -> list[Term]:
    """What lies outside the figure and what stands beside it, where there is any."""
    unit = parts_unit(figure.numerator)
    excluded, beside = figure.excluded.items(), figure.beside.items()
    outside = [each(EXCLUDED[name], it, unit) for name, it in excluded if it]
    seen_too = [each(BESIDE[name], it, its_unit(name, it)) for name, it in beside if it]
    terms = ((_("Udeladt her"), outside), (_("Ved siden af"), seen_too))
    return [(name, "; ".join(said)) for name, said in terms if said]


def each(words: Text, value: Amount, unit: str) -> str:
    """One part in words."""
    return f"{spoken(words)} {measure(value, unit)}"


def parts_unit(value: Amount | None) -> str:
    """Kroner are decimals; what is counted is whole."""
    return "DKK" if isinstance(value, Decimal) else "count"


def its_unit(name: str, value: Amount) -> str:
    """The unit of what stands beside a figure."""
    return "count" if name in COUNTED else parts_unit(value)
