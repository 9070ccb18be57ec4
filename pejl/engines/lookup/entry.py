"""What can be looked up: one thing, the words it is found by, and which words those are."""

import re
from typing import NamedTuple

from pejl.engines.text import Text

WORD = re.compile(r"\w+")


class LookupEntry(NamedTuple):
    """One thing to be found.

    `groups` are the CPV groups it is for, and `names` what those are called: found as the
    title is, also from inside a compound. The `body` is found by its words only.
    """

    kind: str
    code: str
    title: Text
    body: Text
    names: Text = Text("", "")
    groups: tuple[str, ...] = ()

    @property
    def spoken(self) -> "EntryWords":
        """Its words as they are looked through."""
        head = "\n".join([*self.title, *self.names]).lower()
        words = WORD.findall(" ".join([head, *self.body]).lower())
        return EntryWords(head, f" {' '.join(words)}")


class EntryWords(NamedTuple):
    """An entry's words in small letters: title and names; and all words, each after a space."""

    head: str
    words: str
