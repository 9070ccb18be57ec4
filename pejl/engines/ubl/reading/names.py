"""The names of elements with their usual prefixes, whatever prefixes a file gives them."""

from functools import lru_cache
from sys import intern

_UBL = "{urn:oasis:names:specification:ubl:schema:xsd:"
_PREFIXES = {
    _UBL + "CommonBasicComponents-2": "cbc",
    _UBL + "CommonAggregateComponents-2": "cac",
}


@lru_cache(maxsize=4096)
def short(tag: str) -> str:
    """`tag` as cbc:ID or cac:Party; a tag of another namespace as it is."""
    namespace, _, name = tag.rpartition("}")
    prefix = _PREFIXES.get(namespace)
    return intern(f"{prefix}:{name}") if prefix else tag


def local(tag: str) -> str:
    """`tag` without its namespace: Invoice."""
    return tag.rpartition("}")[2]


def ubl_document(tag: str) -> str | None:
    """The kind of UBL document whose root is `tag`, or None where it is not UBL's."""
    namespace, _, name = tag.rpartition("}")
    return name if namespace == f"{_UBL}{name}-2" else None
