"""The steps of a process, as they are written."""

from pejl.engines.files import nodes
from pejl.engines.files.nodes import Node
from pejl.engines.rules.facts import FactType, Vocabulary
from pejl.engines.rules.files.conditions import fact_of_type
from pejl.engines.rules.files.refusals import refusal
from pejl.engines.rules.rule import Process, Stage
from pejl.engines.text import Text


def read_process(node: Node, vocabulary: Vocabulary) -> Process:
    """Two steps or more, each dated by a fact of its own."""
    steps = [_step(each, vocabulary) for each in nodes.items(node)]
    if len(steps) < 2:
        found, wanted = (
            Text("et enkelt trin", "a single step"),
            Text("to trin eller flere", "two steps or more"),
        )
        raise refusal(
            "wrong_form", nodes.line(node), found=found, wanted=wanted, example="- title: …"
        )
    _refuse_shared_facts(node, steps)
    return Process(tuple(steps))


def _step(node: Node, vocabulary: Vocabulary) -> Stage:
    fields = nodes.block(node, must=("title", "done"), may=("outputs", "if_needed"))
    outputs = nodes.items(fields["outputs"]) if "outputs" in fields else []
    return Stage(
        title=nodes.translated(fields["title"]),
        done=fact_of_type(fields["done"], vocabulary, (FactType.DATE,)),
        outputs=tuple(nodes.translated(each) for each in outputs),
        if_needed=nodes.yes_no(fields["if_needed"]) if "if_needed" in fields else False,
    )


def _refuse_shared_facts(node: Node, steps: list[Stage]) -> None:
    """Two steps on one fact would always be taken together."""
    lines: dict[str, int] = {}
    for each, step in zip(nodes.items(node), steps, strict=True):
        if step.done.name in lines:
            raise refusal(
                "key_twice", nodes.line(each), key=step.done.name, first=lines[step.done.name]
            )
        lines[step.done.name] = nodes.line(each)
