"""The names of elements with their usual prefixes, whatever prefixes a file gives them."""

from sys import intern

_UBL = "{urn:oasis:names:specification:ubl:schema:xsd:"
_PREFIXES = {
    _UBL + "CommonBasicComponents-2": "cbc",
    _UBL + "CommonAggregateComponents-2": "cac",
}
_MOST = 4096
_LONGEST = 200


class _Names(dict[str, str]):
    """Tags as cbc:ID or cac:Party; a tag of another namespace as it is.

    What is met is kept, but not without end: a hostile file has ever new and ever longer names.
    """

    def __missing__(self, tag: str) -> str:
        namespace, _, name = tag.rpartition("}")
        prefix = _PREFIXES.get(namespace)
        if prefix is None:
            return tag
        short = intern(f"{prefix}:{name}")
        if len(self) < _MOST and len(tag) < _LONGEST:
            self[tag] = short
        return short


SHORT = _Names()


def local(tag: str) -> str:
    """`tag` without its namespace: Invoice."""
    return tag.rpartition("}")[2]


def ubl_document(tag: str) -> str | None:
    """The kind of UBL document whose root is `tag`, or None where it is not UBL's."""
    namespace, _, name = tag.rpartition("}")
    return name if namespace == f"{_UBL}{name}-2" else None
