"""What was found, as a page shows it: what must be used, what is recommended, texts, labels."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from pejl.bearings.cpv import names
from pejl.bearings.printing import spoken
from pejl.bearings.taking import rulebooks
from pejl.engines import codelists
from pejl.engines.lookup import Entry
from pejl.engines.requirements import AMBITIONS, TYPES, Requirement
from pejl.engines.rules.cpv import within
from pejl.engines.rules.entries import ENTRY_KINDS, LEVELS
from pejl.engines.text import Text
from pejl.library import green
from pejl.library.texts import library

MOST = {
    green.MUST: 40,
    green.SHOULD: 40,
    green.TEXT: 80,
    green.LABEL: 12,
    green.CRITERION: 8,
    green.CATEGORY: 8,
}


class Wanted(NamedTuple):
    """What is asked: words, a CPV code, a type and an ambition; each empty where not asked."""

    words: str = ""
    category: str = ""
    type: str = ""
    ambition: str = ""


class Hit(NamedTuple):
    """One thing that was found."""

    title: str
    says: str
    beside: str
    link: str = ""


class Results(NamedTuple):
    """What was found, by what one does with it. `is_whole`: every word was met."""

    groups: Mapping[str, list[Hit]]
    is_whole: bool

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found."""
        return not any(self.groups.values())


def results(wanted: Wanted, on: date) -> Results:
    """What words and filters lead to, the best of each group first."""
    entries, is_whole = looked_up(wanted.words, on)
    fitting = [it for it in entries if fits(it, wanted)]
    groups = {
        kind: [hit(it) for it in fitting if it.kind == kind][:most] for kind, most in MOST.items()
    }
    return Results(groups, is_whole)


def looked_up(words: str, on: date) -> tuple[Iterable[Entry], bool]:
    """The entries the words lead to; all of them where there are no words."""
    if words:
        return green.lookup(settings.PEJL_HOME, on).find(words)
    return ordered(green.entries(on)), True


def ordered(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Without CPV's own codes; what is for few groups first, what is for every purchase last."""
    known = [it for it in entries if it.kind != green.CATEGORY]
    yield from sorted(known, key=breadth)


def breadth(it: Entry) -> tuple[bool, int]:
    """Whether it is for every purchase, and else for how many CPV groups."""
    return not it.groups, len(it.groups)


def fits(it: Entry, wanted: Wanted) -> bool:
    """Whether it lies within the category, and is of the type and ambition where it has one."""
    if wanted.category and not is_for(it, wanted.category):
        return False
    if not (wanted.type or wanted.ambition):
        return True
    text = library().find(it.code) if it.kind == green.TEXT else None
    return text is not None and is_worded_so(text, wanted)


def is_worded_so(text: Requirement, wanted: Wanted) -> bool:
    """Whether a text is of the type and the ambition that are asked for."""
    return wanted.type in ("", text.type) and wanted.ambition in ("", text.ambition)


def is_for(it: Entry, category: str) -> bool:
    """Whether it can be used for a CPV code; what is for every purchase can."""
    if not it.groups:
        return it.kind != green.CRITERION  # a source that names no code may be about anything
    return within(category, it.groups) is not False


def label(code: str) -> dict[str, str]:
    """A label's row."""
    return next(row for row in codelists.rows("labels") if row["code"] == code)


def label_called(code: str) -> str:
    """What a label is called."""
    row = label(code)
    return spoken(Text(row["da"], row["en"]))


def hit(it: Entry) -> Hit:
    """What is shown of an entry."""
    title = spoken(it.title)
    if it.kind == green.TEXT:
        return of_text(it.code)
    if it.kind == green.LABEL:
        return Hit(title, spoken(it.body), _("mærke"))
    if it.kind == green.CRITERION:
        return of_criterion(it.code)
    if it.kind == green.CATEGORY:
        return Hit(title, "", it.code, f"{reverse('library')}?kategori={it.code}")
    return Hit(
        title, spoken(rulebooks().rule(it.code).says), it.code, reverse("rule", args=[it.code])
    )


def of_text(code: str) -> Hit:
    """What is shown of a requirement."""
    it = library().find(code)
    if it is None:
        raise KeyError(code)
    beside = f"{code} · {described(it)}"
    return Hit(
        spoken(it.title), spoken(it.latest.text), beside, reverse("requirement", args=[code])
    )


def of_criterion(code: str) -> Hit:
    """What is shown of what others ask, with the way to the document itself."""
    it = rulebooks().entry(code)
    levels = [spoken(LEVELS[level]) for level in it.levels]
    beside = " · ".join([code, spoken(ENTRY_KINDS[it.kind]), *levels])
    return Hit(spoken(it.title), "", beside, it.source.url or "")


def described(it: Requirement) -> str:
    """Its type and its ambition in words."""
    return f"{spoken(TYPES[it.type])} · {spoken(AMBITIONS[it.ambition])}"


def called(category: str) -> str:
    """A CPV code with its name."""
    return f"{category} {names().get(category, '')}".strip()
