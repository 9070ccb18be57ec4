"""What words and filters lead to: the best of each kind first, and how much more there is."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from django.utils.translation import gettext_lazy

from pejl.engines.cpv import within
from pejl.engines.lookup import LookupEntry, LookupResult
from pejl.engines.requirements import Requirement
from pejl.library.components.hits import Hit, called, hit
from pejl.library.queries import green
from pejl.library.queries.texts import library

MOST = {
    green.MUST: 20,
    green.SHOULD: 20,
    green.TEXT: 40,
    green.LABEL: 12,
    green.CRITERION: 8,
    green.CATEGORY: 8,
}
HEADINGS = {
    green.MUST: (
        gettext_lazy("Det skal bruges"),
        gettext_lazy("Regler, der binder: lov, kommunens politik og partnerskabets krav."),
    ),
    green.SHOULD: (
        gettext_lazy("Det er anbefalet"),
        gettext_lazy("Mål og anbefalinger, og regler, der endnu ikke er bekræftet."),
    ),
    green.TEXT: (
        gettext_lazy("Tekster til udbud og aftaler"),
        gettext_lazy(
            "Åbn en tekst for at se dokumentation og opfølgning og for at sætte den ind i en liste."
        ),
    ),
    green.LABEL: (
        gettext_lazy("Mærker at kende"),
        gettext_lazy(
            "Om der findes mærkede varer, afgør markedet; spørg i markedsdialogen. "
            "Tilsvarende dokumentation skal altid godtages."
        ),
    ),
    green.CRITERION: (
        gettext_lazy("Frivillige kriterier"),
        gettext_lazy("EU og KL peger på dem; de binder ikke. Kriteriet selv står i dokumentet."),
    ),
    green.CATEGORY: (
        gettext_lazy("Kategorier"),
        gettext_lazy("Vælg en for at se alt, der gælder for den."),
    ),
}


class LibraryQuery(NamedTuple):
    """What is asked: words, a CPV code, a type and an ambition; each empty where not asked."""

    words: str = ""
    category: str = ""
    type: str = ""
    ambition: str = ""


class HitGroup(NamedTuple):
    """What was found of one kind, the best first, and how many there are beside those shown."""

    kind: str
    hits: list[Hit]
    more: int

    @property
    def title(self) -> str:
        """What one does with it."""
        return str(HEADINGS[self.kind][0])

    @property
    def lead(self) -> str:
        """What to know of all of them."""
        return str(HEADINGS[self.kind][1])


class Results(NamedTuple):
    """What was found, by what one does with it; a kind of which nothing was is left out.

    `is_whole`: every word was met; `read` are the words that were taken for another. `code` is
    a category's where no text has the words, and what is shown applies to the category they are of.
    """

    groups: list[HitGroup]
    is_whole: bool = True
    read: Mapping[str, str] = {}
    code: str = ""

    @property
    def category(self) -> str:
        """The category with its name."""
        return called(self.code) if self.code else ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found."""
        return not self.groups

    def of(self, kind: str) -> list[Hit]:
        """What is shown of one kind."""
        return next((it.hits for it in self.groups if it.kind == kind), [])


def results(wanted: LibraryQuery, on: date, *, everything: bool = False) -> Results:
    """What words and filters lead to, the best of each kind first; all of it with `everything`."""
    found = looked_up(wanted.words, on)
    fitting = [it for it in found.entries if fits(it, wanted)]
    category = only_category(found.entries) if wanted.words and not wanted.category else ""
    if category:
        fitting += applying(wanted._replace(category=category), on, fitting)
    groups = [group(kind, fitting, everything=everything) for kind in MOST]
    return Results([it for it in groups if it.hits], found.whole, found.read, category)


def group(kind: str, found: Iterable[LookupEntry], *, everything: bool) -> HitGroup:
    """What was found of one kind; no more of it than one reads, unless everything is asked for."""
    of_kind = [it for it in found if it.kind == kind]
    shown = of_kind if everything else of_kind[: MOST[kind]]
    return HitGroup(kind, [hit(it) for it in shown], len(of_kind) - len(shown))


def looked_up(words: str, on: date) -> LookupResult:
    """The entries the words lead to; all of them where there are no words."""
    if words:
        return green.lookup(on).find(words)
    return LookupResult(tuple(ordered(green.entries(on))), whole=True, read={})


def only_category(found: Iterable[LookupEntry]) -> str:
    """The CPV code that fits best, where no text was found; else nothing."""
    best = {it.kind: it.code for it in reversed(list(found))}
    return "" if green.TEXT in best else best.get(green.CATEGORY, "")


def applying(wanted: LibraryQuery, on: date, known: Iterable[LookupEntry]) -> list[LookupEntry]:
    """What applies to a category and not to every purchase, beside what is known already."""
    codes = {it.code for it in known}
    own = (it for it in ordered(green.entries(on)) if it.groups)
    return [it for it in own if it.code not in codes and fits(it, wanted)]


def ordered(entries: Iterable[LookupEntry]) -> Iterator[LookupEntry]:
    """Without CPV's own codes; what is for few groups first, what is for every purchase last."""
    known = [it for it in entries if it.kind != green.CATEGORY]
    yield from sorted(known, key=breadth)


def breadth(it: LookupEntry) -> tuple[bool, int]:
    """Whether it is for every purchase, and else for how many CPV groups."""
    return not it.groups, len(it.groups)


def fits(it: LookupEntry, wanted: LibraryQuery) -> bool:
    """Whether it lies within the category, and is of the type and ambition where it has one."""
    if wanted.category and not is_for(it, wanted.category):
        return False
    if not (wanted.type or wanted.ambition):
        return True
    text = library().find(it.code) if it.kind == green.TEXT else None
    return text is not None and is_worded_so(text, wanted)


def is_worded_so(text: Requirement, wanted: LibraryQuery) -> bool:
    """Whether a text is of the type and the ambition that are asked for."""
    return wanted.type in ("", text.type) and wanted.ambition in ("", text.ambition)


def is_for(it: LookupEntry, category: str) -> bool:
    """Whether it can be used for a CPV code; what is for every purchase can."""
    if not it.groups:
        return it.kind != green.CRITERION  # a source that names no code may be about anything
    return within(category, it.groups) is not False
