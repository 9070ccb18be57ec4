"""Why no year is written, in words for the person who asked for it."""

from pejl.engines.text import Text


class Refused(ValueError):  # noqa: N818 - what happened, in the past tense
    """Nothing was written; `text` says why and what to do."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text
