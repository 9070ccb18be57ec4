"""What is kept in the repository, as git lists it."""

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@cache
def tracked() -> tuple[Path, ...]:
    """Every tracked file that is there."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    files = (ROOT / name for name in listed.stdout.split("\0") if name)
    return tuple(file for file in files if file.is_file())


@cache
def texts() -> dict[str, str]:
    """Every tracked file that is text, by its path in the repository."""
    read = {str(file.relative_to(ROOT)): file.read_bytes() for file in tracked()}
    return {
        name: data.decode("utf-8", "replace") for name, data in read.items() if b"\0" not in data
    }
