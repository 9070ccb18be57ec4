"""A sentence in both languages, Danish first."""

from typing import NamedTuple


class Text(NamedTuple):
    """One message, said in Danish and in English; neither is optional."""

    da: str
    en: str

    def in_(self, language: str) -> str:
        """The sentence in `language`; Danish unless English is asked for."""
        return self.en if language.startswith("en") else self.da
