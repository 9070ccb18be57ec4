"""The bytes of every paper, kept untouched under their digest."""

import os
from pathlib import Path


def path(folder: Path, digest: str) -> Path:
    """Where the paper with this digest lies; 256 folders keep each of them short."""
    return folder / "originals" / digest[:2] / digest


def keep(folder: Path, digest: str, data: bytes) -> None:
    """Write the paper, once. A half-written file is never seen: it is named when it is whole."""
    place = path(folder, digest)
    if place.exists():
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    draft = place.with_name(f"{digest}.{os.getpid()}")
    draft.write_bytes(data)
    draft.replace(place)
