"""CPV's codes looked up: by their names, and by everyday words for what belongs in them."""

from collections.abc import Iterable
from functools import cache

from pejl.engines import codelists, cpv
from pejl.engines.lookup.entry import LookupEntry
from pejl.engines.lookup.finding import Lookup
from pejl.engines.text import Text

MANY = 12


@cache
def to_be_found() -> tuple[LookupEntry, ...]:
    """Every code to be looked up, with the everyday words for what belongs in it."""
    return tuple(
        LookupEntry(
            kind="category",
            code=code,
            title=name,
            body=Text("", ""),
            names=lines(cpv.everyday().get(code, ())),
            groups=(code,),
        )
        for code, name in cpv.names().items()
    )


def lines(said: Iterable[Text]) -> Text:
    """Names one below the other, in each language those it has."""
    da, en = zip(*said, strict=True) if (said := tuple(said)) else ((), ())
    return Text("\n".join(filter(None, da)), "\n".join(filter(None, en)))


def codes_for(words: str) -> list[str]:
    """The codes that everyday words or the first digits lead to, the surest first; at most twelve.

    A whole code leads to itself.
    """
    code = words.partition("-")[0].strip()
    if cpv.exists(code):
        return [code]
    if code.isdigit():
        return sorted(it for it in codelists.codes("cpv") if it.startswith(code))[:MANY]
    return [it.code for it in _everyday().find(words).entries[:MANY]]


@cache
def _everyday() -> Lookup:
    return Lookup(to_be_found())
