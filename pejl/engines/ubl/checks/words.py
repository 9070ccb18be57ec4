"""The sentences many checks share, and numbers as people write them."""

from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Final

from pejl.engines.money import OERE
from pejl.engines.text import Text
from pejl.engines.ubl.checks.check import Fault

_DANISH: Final = str.maketrans(",.", ".,")
# A file may hold numbers of forty digits; the usual 28 would refuse to round their product.
_WIDE: Final = Context(prec=200)


def number(value: Decimal) -> Text:
    """`value` as 1.234,50 and 1,234.50, with the decimals that were written."""
    english = f"{value:,f}"
    return Text(english.translate(_DANISH), english)


def missing(what: Text, term: str, place: str) -> Fault:
    """Nothing stands where `what`, the business term `term`, must stand."""
    named = f" ({term})" if term else ""
    return Fault(
        None,
        term or None,
        Text(
            f"Mangler: {what.da}{named}. Udfyld {place}.",
            f"Missing: {what.en}{named}. Fill in {place}.",
        ),
    )


def unlisted(said: str, what: Text, names: str) -> Fault:
    """`said` is no code of the list called `names`."""
    return Fault(
        said,
        names,
        Text(
            f"“{said}” er ikke en gyldig kode for {what.da}. Brug en kode fra listen {names}.",
            f"“{said}” is no code for {what.en}. Use a code from the list {names}.",
        ),
    )


def unequal(what: Text, said: Decimal, expected: Decimal, how: Text) -> Fault:
    """`what` is `said` but comes to `expected`, computed as `how` tells."""
    expected = expected.quantize(OERE, ROUND_HALF_UP, _WIDE)
    stands, comes = number(said), number(expected)
    return Fault(
        said,
        expected,
        Text(
            f"{what.da} er {stands.da}, men {how.da} giver {comes.da}. Ret beløbet.",
            f"{what.en} is {stands.en}, but {how.en} gives {comes.en}. Mend the amount.",
        ),
    )
