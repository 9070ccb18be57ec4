"""Everything green there is to look up: rules and goals, texts, labels, criteria, CPV's names."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, lru_cache

from pejl.engines import codelists
from pejl.engines.cpv import everyday
from pejl.engines.lookup import Lookup, LookupEntry
from pejl.engines.lookup.categories import lines, to_be_found
from pejl.engines.requirements import Requirement
from pejl.engines.rules import Rule, Rulebook
from pejl.engines.rules.conditions import Operator
from pejl.engines.rules.entries import Entry
from pejl.engines.rules.rule import Duty, Limit
from pejl.engines.rules.rulebook import Authority
from pejl.engines.rules.standing import Strength
from pejl.engines.text import Text
from pejl.library.queries.texts import as_of, library
from pejl.policy.queries.rulebooks import rulebooks

MUST, SHOULD, TEXT, LABEL = "must", "should", "text", "label"
CRITERION, CATEGORY = "criterion", "category"
ENVIRONMENT = "environment"  # the objective of a policy that is green as a whole
DIVISION = 2  # digits
FEW = 3  # divisions; what is for more is about no one thing, and not found by all that lies in them


def lookup(on: date) -> Lookup:
    """The look-up as of a day."""
    return over(entries(on))


@lru_cache(maxsize=2)
def over(found: tuple[LookupEntry, ...]) -> Lookup:
    """The look-up over these entries, which are seldom others the next day."""
    return Lookup(found)


@lru_cache(maxsize=2)
def entries(on: date) -> tuple[LookupEntry, ...]:
    """Everything that can be found on a day, each once."""
    return (
        *(of_rule(rule) for rule in green_rules(on)),
        *(of_text(it) for it in as_of(on).requirements),
        *(of_label(row) for row in codelists.rows("labels")),
        *(of_criterion(it) for it in rulebooks().entries),
        *to_be_found(),
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


def of_rule(rule: Rule) -> LookupEntry:
    """A rule: what must be used, or what is recommended."""
    kind = MUST if is_binding(rule) else SHOULD
    body = Text(f"{rule.says.da} {rule.because.da}", f"{rule.says.en} {rule.because.en}")
    groups = concerned(rule)
    return LookupEntry(kind, rule.code, rule.title, body, names(groups), groups)


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


def of_text(it: Requirement) -> LookupEntry:
    """A text to insert, as it is worded now."""
    parts = it.latest.parts
    body = Text(" ".join(each.text.da for each in parts), " ".join(each.text.en for each in parts))
    said = names(it.categories)
    about = Text(f"{it.subject.title.da}\n{said.da}", f"{it.subject.title.en}\n{said.en}")
    return LookupEntry(TEXT, it.code, it.title, body, about, it.categories)


def of_label(row: dict[str, str]) -> LookupEntry:
    """A label, found by what it is looked for on."""
    about, groups = Text(row["about_da"], row["about_en"]), tuple(row["covers"].split())
    return LookupEntry(LABEL, row["code"], Text(row["da"], row["en"]), about, names(groups), groups)


def of_criterion(it: Entry) -> LookupEntry:
    """What others ask that one may take up: found with the document it stands in."""
    under = rulebooks().entry(it.under).title if it.under else Text("", "")
    return LookupEntry(CRITERION, it.code, it.title, under, names(it.cpv), it.cpv)


def names(prefixes: Iterable[str]) -> Text:
    """What CPV and everybody call these groups, and what lies in them.

    Of what is for many divisions, a division is known by its own name alone.
    """
    prefixes = [it[:DIVISION] + it[DIVISION:].rstrip("0") for it in prefixes]
    is_wide = len({it[:DIVISION] for it in prefixes}) > FEW
    return lines(
        it
        for prefix in prefixes
        for it in (
            *named(prefix.ljust(8, "0") if len(prefix) == DIVISION else prefix),
            *(everybody(prefix) if len(prefix) > DIVISION or not is_wide else ()),
        )
    )


@cache
def named(prefix: str) -> tuple[Text, ...]:
    """The names CPV has for a group and what lies in it."""
    rows = (row for row in codelists.rows("cpv") if row["code"].startswith(prefix))
    return tuple(Text(row["da"], row["en"]) for row in rows)


@cache
def everybody(prefix: str) -> tuple[Text, ...]:
    """The everyday words for what lies in a group."""
    return tuple(it for code, them in everyday().items() if code.startswith(prefix) for it in them)
