"""The repository speaks of itself alone, and every file says by its name what it is about."""

import re
from hashlib import sha256
from itertools import pairwise

from tests.promises.tracked import texts, tracked

# Written apart, so that this file does not hold what it forbids.
MACHINE_PATH = re.compile(r"(?<![\w.}])/" + r"(?:work|home|tmp|root)/")
REGISTRY = re.compile(r"https?:/" + r"/(?:registry\.|[\w.-]*(?:npmjs|pypi|pythonhosted)\.)")
VAGUE = {"utils", "util", "helpers", "helper", "services", "managers", "signals", "common", "misc"}
VAGUE_CLASS = re.compile(r"^\s*class (\w+(?:Manager|Helper|Handler|Mixin|Base|Util))\b", re.M)
# People named in what the project was made from. Whole names and rare surnames, as digests.
PEOPLE = {
    "29f9536cb714026e2062b46ab37a933915fbd6d4eb79ecc9baa00ecf357c9cd3",
    "33dc34755ccacd8cb09c64df8e292641b869855ebe198c52b13ce93f2d1570f9",
    "d2c4da1f3fd293f18e61a446bd1e2c1799046554ee2186efcd84706d36837ef9",
}


def hits(pattern: re.Pattern[str]) -> list[str]:
    """Where the pattern stands, as file: what was found."""
    found = ((name, pattern.search(text)) for name, text in texts().items())
    return [f"{name}: {match.group().strip()}" for name, match in found if match]


def test_no_path_of_a_machine_stands_in_a_file():
    assert hits(MACHINE_PATH) == [], "say it from the folder of the project, or of PEJL_HOME"


def test_no_address_of_a_package_registry_stands_in_a_file():
    assert hits(REGISTRY) == [], "a lock names packages and digests; where they come from is local"


def named(text: str) -> set[str]:
    """Every word of a text, and every two that stand together."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    return {*words, *(" ".join(pair) for pair in pairwise(words))}


def test_nobody_real_is_named():
    said = set().union(*(named(text) for text in texts().values()))

    known = [name for name in said if sha256(name.encode()).hexdigest() in PEOPLE]

    assert known == []


def test_no_file_has_a_name_that_anything_fits_under():
    vague = [str(file) for file in tracked() if file.stem.lower() in VAGUE]

    assert vague == [], "there is no such place: CONTRIBUTING.md, “Where does this line go?”"


def test_no_class_has_a_name_that_anything_fits_under():
    code = {name: text for name, text in texts().items() if name.endswith(".py")}
    vague = [f"{name}: {it}" for name, text in code.items() for it in VAGUE_CLASS.findall(text)]

    assert vague == []
