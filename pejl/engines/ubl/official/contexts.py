"""Which nodes of a document to offer the rules of a pattern.

Any node would do: the rules take what they match. But of two hundred nodes a pattern with
thirty rules matches a few, and asking each of them of each node is half of Saxon's time.
So what the contexts can at most match is chosen first, by a path it walks fast.
"""

import re
from collections.abc import Iterable

EVERY = "$pejl:nodes"  # the document and all its elements, made once by the frame
# Contexts that match more than elements; looked for outside strings and predicates.
_MORE = {
    "//@*": re.compile(r"@|\battribute\b|\bnode\("),
    "//text()": re.compile(r"\btext\(|\bnode\("),
    "//comment()": re.compile(r"\bcomment\(|\bnode\("),
    "//processing-instruction()": re.compile(r"\bprocessing-instruction\(|\bnode\("),
}
_ASIDE = re.compile(r"'[^']*'|\"[^\"]*\"|\[[^][]*\]")
_NAME = r"[\w.-]+:[\w.-]+"
_PATH = re.compile(rf"(?://?)?(?:(?:{_NAME}|\*)//?)*{_NAME}")  # the last step has a name
_IN_BRACKETS = re.compile(r"\(([^()]*)\)")
_SUFFIX = re.compile(r"\bends-with\(\s*name\(\)\s*,\s*('[^':]*')\s*\)")
# Elements of any name with a predicate that cannot end in an error: in a context an error
# only means no match, in a path it would stop the rules.
_ANY = re.compile(
    r"//\*\[(?:[\s()*]|\bnot\b|\band\b|\bor\b|\bnormalize-space\(\)"
    rf"|@[\w.-]+|\bends-with\(local-name\(\), '[^']*'\)|\bancestor::{_NAME}(?:/{_NAME})*)+\]"
)


def quick(context: str) -> str:
    """`context`, asking how the local name ends: Saxon has that ready, but puts `name()` together.

    It is the same, as no ending it is asked of has the colon that stands before a local name.
    """
    return _SUFFIX.sub(r"ends-with(local-name(), \1)", context)


def offered(contexts: list[str]) -> str:
    """An XPath that chooses every node these may match, and as few others as it can tell."""
    paths = _paths(contexts)
    if paths is None:
        all_of_them = " | ".join(map(_outermost, contexts))
        more = [path for path, asked in _MORE.items() if asked.search(all_of_them)]
        return " | ".join([EVERY, *more])
    return " | ".join(sorted(paths))


def _paths(contexts: Iterable[str]) -> set[str] | None:
    """The contexts as paths from the root; None where one of them is more than names and steps."""
    found = set()
    for context in contexts:
        if _ANY.fullmatch(context):
            found.add(context)
        elif (steps := _steps(_outermost(context))) is not None:
            found |= steps
        else:
            return None
    return found


def _steps(context: str) -> set[str] | None:
    """A context of names and steps, without predicates, as paths from the root."""
    found = set()
    alone = _IN_BRACKETS.fullmatch(context)
    for path in (alone[1] if alone else context).split("|"):
        plain = "".join(path.split())
        if not _PATH.fullmatch(plain):
            return None
        found.add(plain if plain.startswith("/") else f"//{plain}")
    return found


def _outermost(context: str) -> str:
    """`context` without its strings and predicates."""
    while (stripped := _ASIDE.sub("", context)) != context:
        context = stripped
    return context.strip()
