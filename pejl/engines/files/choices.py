"""What is said of something to choose: what there is, and what was probably meant."""

from collections.abc import Collection
from difflib import get_close_matches

from pejl.engines.text import Text

MANY = 24  # more than anybody reads in one message


def among(found: str, allowed: Collection[str]) -> dict[str, Text | None]:
    """What a message on a choice is given: what there is, and what was meant if it can be told."""
    return {"allowed": one_of(allowed, found), "meant": suggested(found, allowed)}


def one_of(allowed: Collection[str], found: str = "") -> Text:
    """What may be chosen; of very many, the ten most like what was found."""
    if not allowed:
        return Text("Der er intet at vælge imellem endnu.", "There is nothing to choose from yet.")
    if len(allowed) <= MANY:
        listed = ", ".join(allowed)
        return Text(f"Tilladt er: {listed}.", f"Allowed: {listed}.")
    nearest = ", ".join(get_close_matches(found, allowed, n=10, cutoff=0))
    count = len(allowed)
    return Text(
        f"Tilladt er {count}, blandt andet: {nearest}.", f"Allowed are {count}, such as: {nearest}."
    )


def suggested(found: str, allowed: Collection[str]) -> Text | None:
    """What was probably meant; None where nothing is like it."""
    near = get_close_matches(found, allowed, n=1)
    return Text(f"Mente du »{near[0]}«?", f"Did you mean “{near[0]}”?") if near else None
