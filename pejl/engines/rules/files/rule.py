"""A rule as it is written: one file, called as its code."""

from collections.abc import Mapping

from pejl.engines.files import nodes
from pejl.engines.files.nodes import Node
from pejl.engines.period import Period
from pejl.engines.rules.files.cases import read_cases
from pejl.engines.rules.files.conditions import CODE, RuleScope, read_conditions
from pejl.engines.rules.files.demands import OF_KIND, dated_by, is_confirmed, read_demand
from pejl.engines.rules.files.refusals import refusal
from pejl.engines.rules.files.rulebook import read_goals
from pejl.engines.rules.files.sources import read_sources
from pejl.engines.rules.files.standing import category_of, read_codes, read_corrections
from pejl.engines.rules.judgement import Outcome
from pejl.engines.rules.rule import Choice, Demand, NotYet, Rule, Section
from pejl.engines.rules.rulebook import Rulebook
from pejl.engines.rules.standing import Strength
from pejl.engines.rules.steps import Brings, Step
from pejl.engines.source import Source

MUST = ("code", "kind", "title", "says", "because", "section", "cases")
MAY = (
    "sources",
    "confirmed",
    "from",
    "until",
    "dated_by",
    "when",
    "objective",
    "sdg",
    "unknown_because",
    "known_when",
    "step",
    "brings",
    "strength",
    "category",
    "item",
    "corrections",
    "succeeded_by",
)
Block = Mapping[str, Node]


def read_rule(name: str, node: Node, book: Rulebook, known: RuleScope) -> Rule:
    """The rule in the file called `name`, of the rulebook `book`."""
    kind = _kind(node)
    fields = nodes.block(node, (*MUST, *OF_KIND[kind].must), (*OF_KIND[kind].may, *MAY))
    code = _code(fields["code"], name, book.code)
    sources = _sources(node, fields, book)
    demand = read_demand(kind, code, fields, known, sources)
    return Rule(
        code=code,
        title=nodes.translated(fields["title"]),
        says=nodes.translated(fields["says"]),
        because=nodes.translated(fields["because"]),
        section=_section(fields["section"], code, book),
        sources=sources,
        confirmed=is_confirmed(fields),
        period=_period(fields),
        dated_by=dated_by(fields, known.vocabulary),
        when=read_conditions(fields["when"], known) if "when" in fields else (),
        demand=demand,
        objective=_objective(fields, book),
        goals=read_goals(fields["sdg"]) if "sdg" in fields else (),
        not_yet=_not_yet(fields),
        step=Step(nodes.word(fields["step"], tuple(Step))) if "step" in fields else None,
        brings=Brings(nodes.word(fields["brings"], tuple(Brings))) if "brings" in fields else None,
        strength=_strength(fields),
        category=category_of(fields["category"], book.categories) if "category" in fields else None,
        item=nodes.text(fields["item"]) if "item" in fields else None,
        corrections=read_corrections(fields["corrections"]) if "corrections" in fields else (),
        successors=_successors(fields, known),
        cases=read_cases(fields["cases"], outcomes(demand), known.vocabulary),
    )


def outcomes(demand: Demand) -> tuple[str, ...]:
    """Every outcome a case of such a rule may have."""
    if isinstance(demand, Choice):
        names = (option.name for option in demand.options)
        return (*names, Outcome.NOT_APPLICABLE, Outcome.UNKNOWN)
    return tuple(Outcome)


def _kind(node: Node) -> str:
    for key, _, value in nodes.entries(node):
        if key == "kind":
            return nodes.word(value, OF_KIND)
    raise refusal("key_missing", nodes.line(node), key="kind", listed=", ".join(MUST))


def _code(node: Node, name: str, prefix: str) -> str:
    code = nodes.text(node)
    if not CODE.fullmatch(code) or not code.startswith(f"{prefix}-"):
        raise refusal("not_of_rulebook", nodes.line(node), code=code, prefix=prefix)
    if f"{code}.yaml" != name:
        raise refusal("name_of_file", nodes.line(node), code=code, name=name)
    return code


def _section(node: Node, code: str, book: Rulebook) -> Section:
    fields = nodes.block(node, must=("heading",), may=("paragraph",))
    number = nodes.whole(fields["paragraph"]) if "paragraph" in fields else None
    section = Section(nodes.text(fields["heading"]), number)
    if book.paragraphs and not _is_named(section, code, book):
        heading, paragraph, at = *section, nodes.line(node)
        raise refusal("no_such_paragraph", at, heading=heading, paragraph=paragraph)
    return section


def _is_named(section: Section, code: str, book: Rulebook) -> bool:
    return any(
        (each.heading, each.number) == section and code in each.rules for each in book.paragraphs
    )


def _sources(node: Node, fields: Block, book: Rulebook) -> tuple[Source, ...]:
    if "sources" in fields:
        return read_sources(fields["sources"], confirmed=is_confirmed(fields))
    if book.source is None:
        raise refusal("no_source", nodes.line(node))
    return (book.source,)


def _period(fields: Block) -> Period:
    first = nodes.day(fields["from"]) if "from" in fields else None
    last = nodes.day(fields["until"]) if "until" in fields else None
    if first and last and last < first:
        raise refusal("ends_before_start", nodes.line(fields["until"]), until=last, since=first)
    return Period(first, last)


def _objective(fields: Block, book: Rulebook) -> str | None:
    return nodes.word(fields["objective"], book.objectives) if "objective" in fields else None


def _strength(fields: Block) -> Strength | None:
    if "strength" not in fields:
        return None
    return Strength(nodes.word(fields["strength"], tuple(Strength)))


def _successors(fields: Block, known: RuleScope) -> tuple[str, ...]:
    """Only what has ended has something in its place."""
    if "succeeded_by" not in fields:
        return ()
    if "until" not in fields:
        at = nodes.line(fields["succeeded_by"])
        raise refusal("not_together", at, there="succeeded_by", missing="until")
    return read_codes(fields["succeeded_by"], known.codes)


def _not_yet(fields: Block) -> NotYet | None:
    match "unknown_because" in fields, "known_when" in fields:
        case False, False:
            return None
        case True, True:
            because, when = fields["unknown_because"], fields["known_when"]
            return NotYet(nodes.translated(because), nodes.translated(when))
        case True, False:
            at = nodes.line(fields["unknown_because"])
            raise refusal("not_together", at, there="unknown_because", missing="known_when")
    at = nodes.line(fields["known_when"])
    raise refusal("not_together", at, there="known_when", missing="unknown_because")
