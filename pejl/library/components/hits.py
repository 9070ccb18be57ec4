"""One thing that was found, as a page shows it: its name, what it says, where it leads."""

from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import gettext as _

from pejl.engines import codelists
from pejl.engines.cpv import names_in
from pejl.engines.lookup import LookupEntry
from pejl.engines.requirements import AMBITIONS, TYPES, Requirement
from pejl.engines.rules.entries import ENTRY_KINDS, LEVELS
from pejl.engines.text import Text
from pejl.library.queries import green
from pejl.library.queries.texts import library
from pejl.policy.queries.rulebooks import rulebooks
from pejl.web.words import language, spoken


class Hit(NamedTuple):
    """One thing that was found."""

    title: str
    says: str
    beside: str
    link: str = ""


def label(code: str) -> dict[str, str]:
    """A label's row."""
    return next(row for row in codelists.rows("labels") if row["code"] == code)


def label_called(code: str) -> str:
    """What a label is called."""
    row = label(code)
    return spoken(Text(row["da"], row["en"]))


def hit(it: LookupEntry) -> Hit:
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
    return f"{category} {names_in(language()).get(category, '')}".strip()
