"""The reference page of a rulebook: its document paragraph by paragraph, then rule by rule.

A book without such a document, such as the law, has only its rules.

    python -m pejl.engines.rules.reference POLICY CODE PAGE

writes the page of the rulebook CODE under the folder POLICY to the file PAGE.
"""

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from pejl.engines.rules.files.loading import load_all
from pejl.engines.rules.listing import DOUBTED, listed
from pejl.engines.rules.pointing import entered
from pejl.engines.rules.rule import Aim, Direction, Rule
from pejl.engines.rules.rulebook import Paragraph, Rulebook
from pejl.engines.rules.standing import STRENGTHS
from pejl.engines.text import Text

KINDS: Mapping[str, Text] = {
    "duty": Text("pligt", "duty"),
    "limit": Text("grænse", "limit"),
    "aim": Text("mål", "aim"),
    "process": Text("proces", "process"),
    "choice": Text("valg", "choice"),
}
DIRECTIONS: Mapping[Direction, Text] = {
    Direction.RISING: Text("stigende", "rising"),
    Direction.FALLING: Text("faldende", "falling"),
}
COLUMNS = Text(
    "| Afsnit | Nr. | Regler, eller hvorfor ikke |", "| Heading | No. | Rules, or why not |"
)
UNMEASURED = Text("kan ikke måles endnu", "cannot be measured yet")


def page(book: Rulebook) -> str:
    """The page in Markdown, Danish first."""
    return f"{_in_language(book, 'da')}\n{_in_language(book, 'en')}"


def _in_language(book: Rulebook, language: str) -> str:
    document = _document(book, language) if book.paragraphs else ()
    body = [*document, *listed(book, language), *entered(book, language)]
    return "\n".join([f"# {book.title.in_(language)}\n", *body]) + "\n"


def _document(book: Rulebook, language: str) -> Iterable[str]:
    return (
        f"{_counted(book).in_(language)}\n",
        COLUMNS.in_(language),
        "|---|---:|---|",
        *_rows(book, language),
        "",
    )


def _counted(book: Rulebook) -> Text:
    committing = sum(1 for each in book.paragraphs if each.rules)
    measured = sum(1 for rule in book.rules if rule.figure)
    paragraphs, rules = len(book.paragraphs), len(book.rules)
    return Text(
        f"{paragraphs} afsnit, hvoraf {committing} forpligter. "
        f"De er blevet til {rules} regler; {measured} af dem måles af et tal.",
        f"{paragraphs} paragraphs, of which {committing} commit. "
        f"They became {rules} rules; {measured} of them are measured by a figure.",
    )


def _rows(book: Rulebook, language: str) -> Iterable[str]:
    rules = {rule.code: rule for rule in book.rules}
    for each in book.paragraphs:
        yield f"| {each.heading} | {each.number} | {_became(each, rules, language)} |"


def _became(paragraph: Paragraph, rules: Mapping[str, Rule], language: str) -> str:
    if paragraph.why_not:
        return f"*{paragraph.why_not.in_(language)}*"
    return "<br>".join(_named(rules[code], language) for code in paragraph.rules)


def _named(rule: Rule, language: str) -> str:
    how = (STRENGTHS[rule.strength] if rule.strength else _measured(rule)).in_(language)
    kind = f"{KINDS[rule.kind].in_(language)}; {how}"
    doubt = "" if rule.confirmed else DOUBTED.in_(language)
    return f"**{rule.code}** {rule.title.in_(language)} ({kind}){doubt}"


def _measured(rule: Rule) -> Text:
    if isinstance(rule.demand, Aim) and rule.figure:
        name, way = rule.figure.now.name, DIRECTIONS[rule.demand.direction]
        return Text(f"{name}, {way.da}", f"{name}, {way.en}")
    return UNMEASURED


def main(policy: str, code: str, target: str) -> None:
    """Write the page of the rulebook `code`; StopIteration where there is none of that code."""
    books = load_all(Path(policy)).books
    Path(target).write_text(page(next(book for book in books if book.code == code)), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
