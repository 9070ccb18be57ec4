"""The bytes of every paper, kept untouched under their digest."""

from pathlib import Path


def path(folder: Path, digest: str) -> Path:
    """Where the paper with this digest lies; 256 folders keep each of them short."""
    return folder / "originals" / digest[:2] / digest


def keep(folder: Path, digest: str, data: bytes) -> None:
    """Write the paper, once.

    A hundred thousand small files: each is opened once and nothing is asked first. A file
    that was cut off when the machine stopped has another length, and is written again.
    """
    place = path(folder, digest)
    try:
        write(place, data)
    except FileNotFoundError:
        place.parent.mkdir(parents=True, exist_ok=True)
        keep(folder, digest, data)
    except FileExistsError:
        if place.stat().st_size != len(data):
            place.write_bytes(data)


def write(place: Path, data: bytes) -> None:
    """Write a file that is not there yet."""
    with place.open("xb") as file:
        file.write(data)
