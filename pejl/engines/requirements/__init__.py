"""Requirements to put into tenders and agreements: read strictly from files, in dated versions.

`load(folder, …)` gives the library; a text is never edited, a new version follows, and
`difference(before, after)` shows word by word what it changed.
"""

from pejl.engines.requirements.difference import Piece, PieceKind, difference
from pejl.engines.requirements.library import Library
from pejl.engines.requirements.loading import load
from pejl.engines.requirements.requirement import (
    AMBITIONS,
    TYPES,
    Ambition,
    Part,
    Requirement,
    Subject,
    Type,
    Version,
)

__all__ = [
    "AMBITIONS",
    "TYPES",
    "Ambition",
    "Library",
    "Part",
    "Piece",
    "PieceKind",
    "Requirement",
    "Subject",
    "Type",
    "Version",
    "difference",
    "load",
]
