"""One installation of Pejl, run by the code of a day; and the old one that is kept here."""

import json
import lzma
import os
import subprocess
import sys
import tarfile
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PACKED, ANSWERS = HERE / "old_installation.tar.xz", HERE / "old_answers.json.xz"
PEJL = [sys.executable, "-c", "from pejl.config.commands import main; main()"]
ASKING = [sys.executable, str(HERE / "asking.py")]


class Pejl:
    """An installation kept in `folder`, with its rulebooks or those given, run by `code`."""

    def __init__(self, folder: Path, code: Path = ROOT, policy: Path | None = None) -> None:
        self.code, self.home = code, folder / "home"
        told = {"PYTHONPATH": code, "PEJL_HOME": self.home, "PEJL_LANGUAGE": "da"}
        told |= {"PEJL_POLICY": policy or folder / "policy", "PEJL_DATABASE": ""}
        self.told = {**os.environ, **{name: str(it) for name, it in told.items()}}

    def call(self, *words: str) -> str:
        """What `pejl` with those words prints."""
        return self.run([*PEJL, *words])

    def ask(self, questions: dict[str, Any]) -> dict[str, Any]:
        """What it answers, as `asking` says it."""
        found: dict[str, Any] = json.loads(self.run(ASKING, json.dumps(questions)))
        return found

    def run(self, words: list[str], given: str = "") -> str:
        """What a process of that code prints; RuntimeError with what it says where it fails."""
        how: dict[str, Any] = {"cwd": self.code, "env": self.told, "input": given, "text": True}
        done = subprocess.run(words, capture_output=True, check=False, **how)
        if done.returncode:
            raise RuntimeError(f"{words[1:]}: {done.stderr}")
        return str(done.stdout)


def unpacked(folder: Path) -> Path:
    """`folder`, with the old installation in it as it was left."""
    with tarfile.open(PACKED) as file:
        file.extractall(folder, filter="data")
    return folder


def recorded() -> dict[str, Any]:
    """What was asked of it, and what was answered."""
    found: dict[str, Any] = json.loads(lzma.decompress(ANSWERS.read_bytes()))
    return found


def record(questions: dict[str, Any], answers: dict[str, Any]) -> None:
    """Keep the answers with their questions."""
    said = json.dumps({"questions": questions, "answers": answers}, ensure_ascii=False, indent=0)
    ANSWERS.write_bytes(lzma.compress(said.encode(), preset=9))
