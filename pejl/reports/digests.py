"""One way to write what is frozen, so that its digest is the same wherever it is worked out."""

import json
from hashlib import sha256
from typing import Any


def canonical(said: Any) -> str:
    """The JSON text of `said`: keys in order, no spaces, letters as they are. No floats."""
    return json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(text: str) -> str:
    """SHA-256 of the text, as 64 hexadecimal digits."""
    return sha256(text.encode()).hexdigest()
