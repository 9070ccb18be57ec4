"""Whether a rule is said in our own words, or in those of the document it comes from."""

import re

from pejl.engines.rules import Rule

RUN = 6  # words in a row that would be a quotation


def quoted(rule: Rule, document: str) -> list[str]:
    """The runs of words the rule shares with the document."""
    there = " ".join(words_of(document))
    own = words_of(f"{rule.title.da} . {rule.says.da} . {rule.because.da}")
    runs = [" ".join(own[at : at + RUN]) for at in range(len(own) - RUN + 1)]
    return [run for run in runs if run in there]


def words_of(text: str) -> list[str]:
    """Its words in small letters, without punctuation."""
    return re.findall(r"\w+", text.lower())
