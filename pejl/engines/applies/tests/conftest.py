"""The rulebooks as they stand, and a purchase told by plain names."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from pejl.engines.applies.answer import Answer, answer
from pejl.engines.applies.purchase import NOTHING_KNOWN, Purchase, Surroundings
from pejl.engines.rules import Rulebooks, load_all

POLICY = Path(__file__).resolve().parents[4] / "policy"
ON = date(2026, 3, 2)

Ask = Callable[..., Answer]


@pytest.fixture(scope="session")
def books() -> Rulebooks:
    """Everything under policy/."""
    return load_all(POLICY)


@pytest.fixture
def ask(books: Rulebooks) -> Ask:
    """What applies to a purchase of these facts, numbers given as whole kroner."""

    def asked(on: date = ON, around: Surroundings = NOTHING_KNOWN, **told: Any) -> Answer:
        exact: dict[str, Any] = {
            name: Decimal(it) if type(it) is int else it for name, it in told.items()
        }
        return answer(Purchase(**exact), books, on, around)

    return asked
