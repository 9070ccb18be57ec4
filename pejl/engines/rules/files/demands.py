"""What a rule demands, as it is written: one form for each kind."""

from collections.abc import Mapping
from typing import NamedTuple

from pejl.engines.files import nodes
from pejl.engines.files.nodes import Node
from pejl.engines.rules.conditions import ORDERED, Condition, Operator
from pejl.engines.rules.facts import FactDefinition, FactType, FigureFacts, Vocabulary
from pejl.engines.rules.files.conditions import RuleScope, fact_of_type, read_conditions
from pejl.engines.rules.files.processes import read_process
from pejl.engines.rules.files.refusals import refusal
from pejl.engines.rules.files.sources import read_sources, read_values
from pejl.engines.rules.judgement import Outcome
from pejl.engines.rules.rule import Aim, Choice, Demand, Direction, Duty, Limit, Option
from pejl.engines.rules.values import Values
from pejl.engines.source import Source


class Keys(NamedTuple):
    """What a kind of rule must and may say beyond what every rule says."""

    must: tuple[str, ...]
    may: tuple[str, ...] = ()


OF_KIND: Mapping[str, Keys] = {
    "duty": Keys(("requires",), ("otherwise",)),
    "limit": Keys(("quantity", "operator", "values")),
    "aim": Keys(("direction",), ("figure", "values")),
    "process": Keys(("steps",)),
    "choice": Keys(("options",)),
}
Block = Mapping[str, Node]


def read_demand(
    kind: str, code: str, fields: Block, known: RuleScope, sources: tuple[Source, ...]
) -> Demand:
    """The demand of a rule of that kind; its dated values are those in `known`.

    `sources` are the rule's own, which are those of an option that names none.
    """
    match kind:
        case "duty":
            return _duty(fields, known)
        case "limit":
            return _limit(code, fields, known)
        case "aim":
            return _aim(code, fields, known.vocabulary)
        case "process":
            return read_process(fields["steps"], known.vocabulary)
    return _choice(fields["options"], known, sources)


def _duty(fields: Block, known: RuleScope) -> Duty:
    otherwise = read_conditions(fields["otherwise"], known) if "otherwise" in fields else ()
    return Duty(read_conditions(fields["requires"], known), otherwise)


def is_confirmed(fields: Block) -> bool:
    """Whether it may be judged by; it may, unless it says it may not."""
    return nodes.yes_no(fields["confirmed"]) if "confirmed" in fields else True


def dated_by(fields: Block, vocabulary: Vocabulary) -> FactDefinition | None:
    """The fact whose date decides which values apply."""
    if "dated_by" not in fields:
        return None
    return fact_of_type(fields["dated_by"], vocabulary, (FactType.DATE,))


def limit_values(code: str, node: Node, vocabulary: Vocabulary) -> Values | None:
    """The dated values of a limit, which other rules may name; None where the rule is no limit."""
    fields = {key: value for key, _, value in nodes.entries(node)}
    if "quantity" not in fields or "values" not in fields:
        return None
    measured = (FactType.AMOUNT, FactType.NUMBER, FactType.SHARE)
    quantity = fact_of_type(fields["quantity"], vocabulary, measured)
    lines = read_values(fields["values"], quantity, confirmed=is_confirmed(fields))
    return Values(code, quantity, lines, dated_by(fields, vocabulary))


def _limit(code: str, fields: Block, known: RuleScope) -> Limit:
    operator = Operator(nodes.word(fields["operator"], ORDERED))
    values = known.values[code]
    return Limit(Condition(values.shown_as, operator, values))


def _aim(code: str, fields: Block, vocabulary: Vocabulary) -> Aim:
    figure = _figure(fields["figure"], vocabulary) if "figure" in fields else None
    if (figure is None) is not ("unknown_because" in fields):
        raise refusal("unmeasured", nodes.line(fields["direction"]))
    return Aim(
        direction=Direction(nodes.word(fields["direction"], tuple(Direction))),
        figure=figure,
        target=_target(code, fields, figure, vocabulary) if "values" in fields else None,
    )


def _figure(node: Node, vocabulary: Vocabulary) -> FigureFacts:
    return vocabulary.figures[nodes.word(node, vocabulary.figures)]


def _target(code: str, fields: Block, figure: FigureFacts | None, vocabulary: Vocabulary) -> Values:
    node = fields["values"]
    if figure is None:
        raise refusal("target_without_figure", nodes.line(node))
    lines = read_values(node, figure.now, confirmed=is_confirmed(fields), may=("by",))
    return Values(code, figure.now, lines, dated_by(fields, vocabulary))


def _choice(node: Node, known: RuleScope, sources: tuple[Source, ...]) -> Choice:
    taken: list[str] = [*Outcome]  # a case names its outcome, and could not tell the two apart
    options: list[Option] = []
    for each in nodes.items(node):
        option = _option(each, known, sources)
        if option.name in taken:
            raise refusal("name_taken", nodes.line(each), name=option.name)
        taken.append(option.name)
        options.append(option)
    return Choice(tuple(options))


def _option(node: Node, known: RuleScope, sources: tuple[Source, ...]) -> Option:
    fields = nodes.block(node, must=("option", "title", "when"), may=("confirmed", "sources"))
    confirmed = is_confirmed(fields)
    if "sources" in fields:
        sources = read_sources(fields["sources"], confirmed=confirmed)
    return Option(
        name=nodes.text(fields["option"]),
        title=nodes.translated(fields["title"]),
        when=read_conditions(fields["when"], known),
        confirmed=confirmed,
        sources=sources,
    )
