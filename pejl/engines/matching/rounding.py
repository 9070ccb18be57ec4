"""Rounding prices to the decimals people write them in."""

from decimal import ROUND_HALF_UP, Decimal

PER_CENT = Decimal("0.01")


def as_written(price: Decimal, like: Decimal) -> Decimal:
    """`price` in the decimals of `like`: to the øre, or finer where `like` is."""
    places = like.as_tuple().exponent
    finest = min(-2, places) if isinstance(places, int) else -2
    return price.quantize(Decimal(1).scaleb(finest), ROUND_HALF_UP)


def rounds_to(agreed: Decimal, billed: Decimal) -> bool:
    """Whether `agreed` becomes `billed` by rounding that changes it by less than a per cent."""
    return abs(billed - agreed) < agreed * PER_CENT and as_written(agreed, billed) == billed
