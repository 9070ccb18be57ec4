"""`facts.yaml` beside the rulebooks: the facts and figures rules may name, and their types."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from pejl.engines import codelists, cpv
from pejl.engines.files import nodes
from pejl.engines.files.choices import among
from pejl.engines.files.nodes import Node
from pejl.engines.rules.facts import FactDefinition, FactType, FactUnit, FigureFacts, Vocabulary
from pejl.engines.rules.files.refusals import refusal
from pejl.engines.text import Text

LABELLED = ("type", "label")
MUST: Mapping[FactType, tuple[str, ...]] = {
    FactType.AMOUNT: LABELLED,
    FactType.NUMBER: (*LABELLED, "unit"),
    FactType.SHARE: LABELLED,
    FactType.DATE: LABELLED,
    FactType.CHOICE: (*LABELLED, "choices"),
    FactType.YES_NO: ("type", "yes", "no"),
    FactType.CPV: LABELLED,
    FactType.TEXT: LABELLED,
}
MEASURES = (FactType.AMOUNT, FactType.NUMBER, FactType.SHARE)


def read_vocabulary(node: Node) -> Vocabulary:
    """The vocabulary a `facts.yaml` lays down."""
    fields = nodes.block(node, must=("facts", "figures"))
    _refuse_shared_names(fields["facts"], fields["figures"])
    facts = {
        name: _definition(name, value, tuple(FactType))
        for name, _, value in nodes.entries(fields["facts"])
    }
    figures = {
        name: _figure(_definition(name, value, MEASURES))
        for name, _, value in nodes.entries(fields["figures"])
    }
    measured = {each.name: each for figure in figures.values() for each in figure}
    return Vocabulary(facts | measured, figures)


def _refuse_shared_names(facts: Node, figures: Node) -> None:
    """One name for a fact and a figure would let one hide the other."""
    lines = {name: at for name, at, _ in nodes.entries(facts)}
    for name, at, _ in nodes.entries(figures):
        if name in lines:
            raise refusal("key_twice", at, key=name, first=lines[name])


def _definition(name: str, node: Node, allowed: tuple[FactType, ...]) -> FactDefinition:
    kind = _type(node, allowed)
    fields = nodes.block(node, must=MUST[kind])
    return FactDefinition(
        name=name,
        type=kind,
        label=nodes.translated(fields["yes" if kind is FactType.YES_NO else "label"]),
        denial=nodes.translated(fields["no"]) if "no" in fields else None,
        unit=_unit(fields["unit"]) if "unit" in fields else None,
        choices=_choices(fields["choices"]) if "choices" in fields else {},
    )


def _type(node: Node, allowed: tuple[FactType, ...]) -> FactType:
    for key, _, value in nodes.entries(node):
        if key == "type":
            return FactType(nodes.word(value, allowed))
    raise refusal("key_missing", nodes.line(node), key="type", listed=", ".join(LABELLED))


def _unit(node: Node) -> FactUnit:
    fields = nodes.block(node, must=("one", "many"))
    return FactUnit(nodes.translated(fields["one"]), nodes.translated(fields["many"]))


def _choices(node: Node) -> dict[str, Text]:
    return {name: nodes.translated(value) for name, _, value in nodes.entries(node)}


def _figure(now: FactDefinition) -> FigureFacts:
    return FigureFacts(
        now,
        _at_another_time(now, "year_before", Text("året før", "the year before")),
        _at_another_time(now, "first_half", Text("i årets første halvdel", "in the first half")),
        _at_another_time(now, "last_half", Text("i årets sidste halvdel", "in the last half")),
    )


def _at_another_time(now: FactDefinition, name: str, when: Text) -> FactDefinition:
    label = Text(f"{now.label.da} {when.da}", f"{now.label.en} {when.en}")
    return now._replace(name=f"{now.name}.{name}", label=label)


def constant(definition: FactDefinition, node: Node) -> Decimal | date | str | bool:
    """What is said of a fact in a file, of the fact's own type."""
    match definition.type:
        case FactType.YES_NO:
            return nodes.yes_no(node)
        case FactType.CHOICE:
            return nodes.word(node, definition.choices)
        case FactType.DATE:
            return nodes.day(node)
        case FactType.CPV:
            return cpv_code(node)
        case FactType.TEXT:
            return nodes.text(node)
    return measure(definition, node)


def cpv_code(node: Node) -> str:
    """A CPV code of eight digits that is in the list."""
    found = nodes.digits(node, 8, "39110000")
    if not cpv.exists(found):
        codes = sorted(codelists.codes("cpv"))
        raise refusal("word_unknown", nodes.line(node), word=found, **among(found, codes))
    return found


def measure(definition: FactDefinition, node: Node) -> Decimal:
    """A number that fits the fact: kroner and øre, a fraction, or any number of its unit."""
    found = nodes.number(node)
    if definition.type is FactType.AMOUNT and len(node.value.partition(".")[2]) > 2:
        # 5.000, which a Dane means as five thousand and a computer reads as five.
        whole = node.value.replace(".", "_")
        raise refusal("too_many_decimals", nodes.line(node), number=node.value, whole=whole)
    if definition.type is FactType.SHARE and not 0 <= found <= 1:
        raise refusal("outside_scale", nodes.line(node), number=node.value)
    return found
