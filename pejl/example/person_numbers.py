"""Person numbers nobody has: of the right form, of people born before 1861.

The register was begun in 1968, so a number of somebody born in 1858 to 1860 has
never been given out; the date and the check digit hold all the same, so that
whoever looks for person numbers must find it.
"""

from random import Random
from typing import Final

_WEIGHTS: Final = (4, 3, 2, 7, 6, 5, 4, 3, 2)
_HYPHENED: Final = 0.8
_CENTURY: Final = "5678"  # the seventh digit of those born in the eighteen-hundreds


def person_number(random: Random) -> str:
    """A made-up number as DDMMYY-SSSC, now and then without its hyphen."""
    while True:
        born = f"{random.randint(1, 28):02d}{random.randint(1, 12):02d}{random.randint(58, 60)}"
        serial = f"{random.choice(_CENTURY)}{random.randint(0, 99):02d}"
        check = check_digit(born + serial)
        if check is not None:
            hyphen = "-" if random.random() < _HYPHENED else ""
            return f"{born}{hyphen}{serial}{check}"


def check_digit(nine: str) -> int | None:
    """The digit that makes the weighted sum divisible by eleven; None where there is none."""
    rest = sum(int(digit) * weight for digit, weight in zip(nine, _WEIGHTS, strict=True)) % 11
    return None if rest == 1 else (11 - rest) % 11
