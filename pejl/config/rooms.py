"""The rooms of this Pejl, from the ground up. A room is added here and in pyproject.toml."""

from pathlib import Path

FOLDERS = (
    "journal",
    "lake",
    "ledger",
    "parties",
    "policy",
    "contracts",
    "shop",
    "invoices",
    "bearings",
    "purchase",
    "library",
    "reports",
    "example",
)

PEJL = Path(__file__).resolve().parents[1]


def has_app(name: str) -> bool:
    """Whether Django must know the room: it has rows of its own, or pages."""
    return any((PEJL / name / place).exists() for place in ("models.py", "templates"))


def has_addresses(name: str) -> bool:
    """Whether the room has pages."""
    return (PEJL / name / "urls.py").exists()
