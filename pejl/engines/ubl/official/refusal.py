"""The one error of this room: a sentence, in both languages, that says what to do next."""

from pejl.engines.text import Text


class Refused(Exception):  # noqa: N818 - the word the field uses
    """Something that cannot be used, and why; `text` is for people, in both languages."""

    def __init__(self, da: str, en: str) -> None:
        super().__init__(da, en)  # both, so that the way back from another process loses neither
        self.text = Text(da, en)

    def __str__(self) -> str:
        return self.text.en
