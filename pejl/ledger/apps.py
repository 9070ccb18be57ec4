"""What Django must know of this room."""

from django.apps import AppConfig


class Ledger(AppConfig):
    """The tables were made when the ledger was a part of the lake, and keep that name."""

    name = "pejl.ledger"
    label = "lake"
