"""Everything green there is to look up: rules and goals, texts, labels, criteria, CPV's names."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

from pejl.bearings.taking import rulebooks
from pejl.engines import codelists
from pejl.engines.lookup import Entry, Lookup, open_lookup
from pejl.engines.requirements import Requirement
from pejl.engines.rules import Rule, Rulebook
from pejl.engines.rules.conditions import Operator
from pejl.engines.rules.entries import Entry as Criterion
from pejl.engines.rules.rule import Duty, Limit
from pejl.engines.rules.rulebook import Authority
from pejl.engines.rules.standing import Strength
from pejl.engines.text import Text
from pejl.library.texts import as_of, library

MUST, SHOULD, TEXT, LABEL = "must", "should", "text", "label"
CRITERION, CATEGORY = "criterion", "category"
ENVIRONMENT = "environment"  # the objective of a policy that is green as a whole
NARROW = 3  # digits of a CPV group whose members say what it is about; a division is too wide


@lru_cache(maxsize=2)
def lookup(home: Path, on: date) -> Lookup:
    """The look-up as of a day, its index under `home`."""
    return open_lookup(home / "lookup", entries(on))


@lru_cache(maxsize=2)
def entries(on: date) -> tuple[Entry, ...]:
    """Everything that can be found on a day, each once."""
    return (
        *(of_rule(rule) for rule in green_rules(on)),
        *(of_text(it) for it in as_of(on).requirements),
        *(of_label(row) for row in codelists.rows("labels")),
        *(of_criterion(it) for it in rulebooks().entries),
        *(of_category(row) for row in codelists.rows("cpv")),
    )


def green_rules(on: date) -> Iterator[Rule]:
    """The rules in force that are about the environment, or that a text of ours serves."""
    served = {code for it in as_of(on).requirements for code in it.serves}
    for book in rulebooks().books:
        for rule in book.rules:
            if on in book.period and on in rule.period and is_green(book, rule, served):
                yield rule


def is_green(book: Rulebook, rule: Rule, served: set[str]) -> bool:
    """The partnership is about nothing else; of a policy it is one objective among others."""
    return (
        book.authority is Authority.PARTNERSHIP
        or rule.objective == ENVIRONMENT
        or rule.code in served
    )


def of_rule(rule: Rule) -> Entry:
    """A rule: what must be used, or what is recommended."""
    kind = MUST if is_binding(rule) else SHOULD
    body = Text(f"{rule.says.da} {rule.because.da}", f"{rule.says.en} {rule.because.en}")
    groups = concerned(rule)
    return Entry(kind, rule.code, rule.title, body, names(groups), groups)


def is_binding(rule: Rule) -> bool:
    """Whether it must be followed: a confirmed requirement, duty or limit."""
    if rule.strength:
        return rule.confirmed and rule.strength is Strength.REQUIREMENT
    return rule.confirmed and isinstance(rule.demand, Duty | Limit)


def concerned(rule: Rule) -> tuple[str, ...]:
    """The CPV groups a rule is about: by its own conditions, else by the texts that serve it."""
    own = [it.operand for it in rule.when if it.operator is Operator.CPV_WITHIN]
    if own:
        return tuple(code for it in own if isinstance(it, tuple) for code in map(str, it))
    return tuple({code: None for it in library().serving(rule.code) for code in it.categories})


def of_text(it: Requirement) -> Entry:
    """A text to insert, as it is worded now."""
    parts = it.latest.parts
    body = Text(" ".join(each.text.da for each in parts), " ".join(each.text.en for each in parts))
    said = names(it.categories)
    about = Text(f"{it.subject.title.da}\n{said.da}", f"{it.subject.title.en}\n{said.en}")
    return Entry(TEXT, it.code, it.title, body, about, it.categories)


def of_label(row: dict[str, str]) -> Entry:
    """A label, found by what it is looked for on."""
    about, groups = Text(row["about_da"], row["about_en"]), tuple(row["covers"].split())
    return Entry(LABEL, row["code"], Text(row["da"], row["en"]), about, names(groups), groups)


def of_criterion(it: Criterion) -> Entry:
    """What others ask that one may take up: found with the document it stands in."""
    under = rulebooks().entry(it.under).title if it.under else Text("", "")
    return Entry(CRITERION, it.code, it.title, under, names(it.cpv), it.cpv)


def of_category(row: dict[str, str]) -> Entry:
    """A CPV code by its name."""
    said = Text(row["da"], row["en"])
    return Entry(CATEGORY, row["code"], said, Text("", ""), groups=(row["code"],))


def names(prefixes: Iterable[str]) -> Text:
    """What CPV calls these groups and, unless they are whole divisions, all that lies in them."""
    found = [it for prefix in prefixes for it in named(prefix)]
    return Text("\n".join(it.da for it in found), "\n".join(it.en for it in found))


@cache
def named(prefix: str) -> tuple[Text, ...]:
    """The names CPV has for a group and what lies in it."""
    stem = prefix[:2] + prefix[2:].rstrip("0")
    within = stem if len(stem) >= NARROW else stem.ljust(8, "0")
    rows = (row for row in codelists.rows("cpv") if row["code"].startswith(within))
    return tuple(Text(row["da"], row["en"]) for row in rows)
