"""What can be looked up: one thing, the words it is found by, and which words those are."""

import re
from typing import NamedTuple

from pejl.engines.text import Text

WORD = re.compile(r"\w+")


class Entry(NamedTuple):
    """One thing to be found.

    `names` are the names of what it is for (of CPV codes), found as the title is: also
    from inside a compound. The `body` is found by its words only.
    """

    kind: str
    code: str
    title: Text
    body: Text
    names: Text = Text("", "")

    @property
    def head(self) -> str:
        """What is found from inside: title and names, in both languages."""
        return "\n".join([*self.title, *self.names]).lower()

    @property
    def words(self) -> str:
        """Every word there is, each after a space."""
        return f" {' '.join(WORD.findall(' '.join([self.head, *self.body]).lower()))}"
