"""Where things are kept: the folder, the database in it, and the signing key."""

import os
import secrets
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit


def home() -> Path:
    """The folder everything is kept in: PEJL_HOME, or .pejl in the folder we stand in."""
    return Path(os.environ.get("PEJL_HOME") or ".pejl").absolute()


def database(folder: Path) -> dict[str, Any]:
    """Django's database settings: PEJL_DATABASE where it is given, else SQLite in `folder`."""
    address = os.environ.get("PEJL_DATABASE")
    return postgres(address) if address else sqlite(folder / "pejl.sqlite")


def postgres(address: str) -> dict[str, Any]:
    """Settings for postgres://user:password@host:port/name."""
    parts = urlsplit(address)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
    }


def sqlite(path: Path) -> dict[str, Any]:
    """Settings for one file: readers and the one writer do not wait for each other."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": {
            "timeout": 30,
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
            " PRAGMA cache_size=-64000; PRAGMA foreign_keys=ON;",
        },
    }


def secret(folder: Path) -> str:
    """The signing key: PEJL_SECRET, else one made at first need and kept in `folder`."""
    given = os.environ.get("PEJL_SECRET")
    return given or kept_secret(folder / "secret")


def kept_secret(path: Path) -> str:
    """The key in the file `path`. Two processes may start at once: the first to link wins."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f"secret.{os.getpid()}")
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(50), encoding="ascii")
        with suppress(FileExistsError):  # the other process was first; its key is as good
            path.hardlink_to(draft)
        draft.unlink()
    return path.read_text(encoding="ascii")
