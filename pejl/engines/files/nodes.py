"""YAML with nothing left to chance: every node is asked for what it must be, and knows its line.

PyYAML parses; what `no`, `1:30` or `5.000` means is decided here. Numbers become
Decimal. Keys are read as they are written, so `on` is a key and not a yes.
"""

import re
from collections.abc import Collection
from contextlib import suppress
from datetime import date
from decimal import Decimal
from pathlib import Path

import yaml

from pejl.engines.files.choices import among, one_of, suggested
from pejl.engines.files.refusals import refusal
from pejl.engines.refusal import Refusal
from pejl.engines.text import Text

Node = yaml.Node
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

NUMBER = re.compile(r"-?([0-9]{1,3}(_[0-9]{3})+|[0-9]+)(\.[0-9]+)?")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
NUMBER_WANTED = Text(
    "et tal, med punktum før decimaler og uden anførselstegn",
    "a number, with a point before decimals and without quotation marks",
)
DAY_WANTED = Text(
    "en dato, der findes, skrevet år-måned-dag", "a date that exists, written year-month-day"
)
JSON_WORDS = {"true": "yes", "false": "no"}
TEXT_TAG = "tag:yaml.org,2002:str"
NULL_TAG = "tag:yaml.org,2002:null"


def read(path: Path) -> Node:
    """The root node of the file; Refusal where it cannot be read."""
    return parsed(path.read_bytes())


def parsed(content: bytes) -> Node:
    """The root node of what a file holds; Refusal where it cannot be read."""
    try:
        root = yaml.compose(content.decode("utf-8"), Loader=_LOADER)
    except UnicodeDecodeError as error:
        raise refusal("not_utf8", content.count(b"\n", 0, error.start) + 1) from error
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        raise refusal("not_yaml", mark.line + 1 if mark else 1) from error
    if root is None:
        raise refusal("too_few", 1, wanted=Text("et felt", "one field"))
    _refuse_aliases(root, set())
    return root


def _refuse_aliases(node: Node, seen: set[int]) -> None:
    """An alias gives the very same node again; a chain of them could grow without end."""
    if id(node) in seen:
        raise refusal("alias", line(node))
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        children = [part for pair in node.value for part in pair]
    else:
        children = node.value if isinstance(node, yaml.SequenceNode) else []
    for child in children:
        _refuse_aliases(child, seen)


def line(node: Node) -> int:
    """The line the node begins on, counted from one."""
    return int(node.start_mark.line) + 1


def entries(node: Node) -> list[tuple[str, int, Node]]:
    """The keys of a block, whatever they are, each once, with line and value."""
    if not isinstance(node, yaml.MappingNode):
        raise wrong(node, Text("en blok af felter", "a block of fields"), "name: …")
    seen: dict[str, int] = {}
    found = []
    for key_node, value in node.value:
        key, at = _key(key_node), line(key_node)
        if key in seen:
            raise refusal("key_twice", at, key=key, first=seen[key])
        if _is_empty(value):
            # In braces it is often the rest of a text after its comma.
            raise refusal("key_empty_in_braces" if node.flow_style else "key_empty", at, key=key)
        seen[key] = at
        found.append((key, at, value))
    return found


def _key(node: Node) -> str:
    if not isinstance(node, yaml.ScalarNode):
        raise wrong(node, Text("en nøgle", "a key"), "title: …")
    return str(node.value)


def block(node: Node, must: Collection[str], may: Collection[str] = ()) -> dict[str, Node]:
    """The fields of a block: all of `must`, any of `may`, nothing else."""
    fields = {}
    for key, at, value in entries(node):
        if key not in must and key not in may:
            known = (*must, *may)
            raise refusal(
                "key_unknown", at, key=key, allowed=one_of(known), meant=suggested(key, known)
            )
        fields[key] = value
    for key in must:
        if key not in fields:
            raise refusal("key_missing", line(node), key=key, listed=", ".join(must))
    return fields


def items(node: Node) -> list[Node]:
    """The parts of a list; at least one."""
    if not isinstance(node, yaml.SequenceNode):
        raise wrong(node, Text("en liste", "a list"), "[…]")
    if not node.value:
        raise refusal("too_few", line(node), wanted=Text("én post", "one entry"))
    return list(node.value)


def text(node: Node) -> str:
    """A text on one line of its own, however it was folded."""
    if not isinstance(node, yaml.ScalarNode) or node.tag != TEXT_TAG or not node.value.strip():
        raise wrong(node, Text("en tekst", "a text"), '"…"')
    return " ".join(node.value.split())


def translated(node: Node) -> Text:
    """A text in Danish and in English."""
    fields = block(node, must=("da", "en"))
    return Text(text(fields["da"]), text(fields["en"]))


def word(node: Node, allowed: Collection[str]) -> str:
    """One of the words in `allowed`."""
    found = text(node)
    if found not in allowed:
        raise refusal("word_unknown", line(node), word=found, **among(found, allowed))
    return found


def number(node: Node) -> Decimal:
    """A number with a decimal point, thousands apart by underscore if at all."""
    if not _plain(node) or not NUMBER.fullmatch(node.value):
        raise wrong(node, NUMBER_WANTED, "5_000_000")
    return Decimal(node.value.replace("_", ""))


def whole(node: Node) -> int:
    """A whole number, one or more."""
    found = number(node)
    if found < 1 or found != found.to_integral_value():
        raise wrong(node, Text("et helt tal fra 1", "a whole number from 1"), "2")
    return int(found)


def digits(node: Node, count: int, example: str) -> str:
    """A code of so many digits, read as it is written."""
    if not _plain(node) or not re.fullmatch(f"[0-9]{{{count}}}", node.value):
        raise wrong(node, Text(f"en kode på {count} cifre", f"a code of {count} digits"), example)
    return str(node.value)


def day(node: Node) -> date:
    """A date: year, month, day."""
    if _plain(node) and DAY.fullmatch(node.value):
        with suppress(ValueError):
            return date.fromisoformat(node.value)
    raise wrong(node, DAY_WANTED, "2026-01-31")


def yes_no(node: Node) -> bool:
    """`yes` or `no`, and no other spelling."""
    if not _plain(node) or node.value not in {"yes", "no"}:
        raise wrong(node, Text("yes eller no", "yes or no"), "yes")
    return bool(node.value == "yes")


def bare(node: Node) -> Node:
    """The node as it would be without quotation marks, and `true` and `false` as yes and no.

    For files that programs write: JSON has no days, and knows no yes.
    """
    if not isinstance(node, yaml.ScalarNode):
        return node
    said = node.value if node.style else JSON_WORDS.get(node.value, node.value)
    return yaml.ScalarNode(node.tag, said, node.start_mark, node.end_mark)


def is_nothing(node: Node) -> bool:
    """Whether it says `null`: it is known that there is nothing."""
    return _plain(node) and bool(node.value == "null")


def is_block(node: Node) -> bool:
    """Whether it has fields of its own."""
    return isinstance(node, yaml.MappingNode)


def is_list(node: Node) -> bool:
    """Whether it is a list."""
    return isinstance(node, yaml.SequenceNode)


def is_text(node: Node) -> bool:
    """Whether it is a word or a text, not a number, a date or a yes."""
    return isinstance(node, yaml.ScalarNode) and bool(node.tag == TEXT_TAG)


def _is_empty(node: Node) -> bool:
    return node.tag == NULL_TAG and node.value == ""


def _plain(node: Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and not node.style


def wrong(node: Node, wanted: Text, example: str) -> Refusal:
    """The refusal that something else stands where `wanted` belongs."""
    return refusal("wrong_form", line(node), found=_what(node), wanted=wanted, example=example)


def _what(node: Node) -> Text:
    if isinstance(node, yaml.MappingNode):
        return Text("en blok af felter", "a block of fields")
    if isinstance(node, yaml.SequenceNode):
        return Text("en liste", "a list")
    if _is_empty(node):
        return Text("ingenting", "nothing")
    kind = Text("teksten ", "the text ") if node.tag == TEXT_TAG else Text("", "")
    return Text(f"{kind.da}»{node.value}«", f"{kind.en}“{node.value}”")
