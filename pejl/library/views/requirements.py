"""The library: everything green that can be looked up, and one requirement on its own page."""

from typing import Any, NamedTuple

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone

from pejl.engines.requirements import Piece, Requirement, Version, difference
from pejl.library.components import hits
from pejl.library.components.results import LibraryQuery, Results, results
from pejl.library.forms import InsertForm, LibraryFilter
from pejl.library.models import RequirementList
from pejl.library.queries import requirement_lists
from pejl.library.queries.texts import library
from pejl.parties.queries import may
from pejl.parties.views.access import DECIDERS, EVERYBODY, allowed
from pejl.policy.components.explaining import cited
from pejl.policy.queries.rulebooks import rulebooks
from pejl.web.words import spoken


class SubjectContents(NamedTuple):
    """One subject and its requirements."""

    name: str
    title: str
    hits: list[hits.Hit]


@allowed(*EVERYBODY)
def index(request: HttpRequest) -> HttpResponseBase:
    """What words and filters lead to; every text by subject where nothing is asked."""
    form = LibraryFilter(request.GET)
    wanted = form.wanted()
    context = {
        "form": form,
        "wanted": wanted,
        "category": hits.called(wanted.category) if wanted.category else "",
        "results": found(request, wanted) if any(wanted) else None,
        "shelves": [] if any(wanted) else shelves(),
    }
    return render(request, "library/index.html", context)


def found(request: HttpRequest, wanted: LibraryQuery) -> Results:
    """What was asked leads to; all of it where that is asked for."""
    everything = request.GET.get("alle") == "ja"
    return results(wanted, timezone.localdate(), everything=everything)


def shelves() -> list[SubjectContents]:
    """Every subject with its texts."""
    return [
        SubjectContents(it.name, spoken(it.title), [hits.of_text(each.code) for each in held])
        for it in library().subjects
        if (held := library().of_subject(it))
    ]


class VersionDetail(NamedTuple):
    """A version as a page shows it: its parts, and what it changed since the one before."""

    version: Version
    parts: list[tuple[str, str]]
    changed: str
    changes: list[tuple[str, tuple[Piece, ...]]]


@allowed(*EVERYBODY)
def requirement(request: HttpRequest, code: str) -> HttpResponseBase:
    """One requirement: its words, its versions, the rules it serves, and where it is in use."""
    it = library().find(code)
    if it is None:
        raise Http404
    may_decide = may(request.user, *DECIDERS)
    form = InsertForm(code=code, version=it.latest.number)
    has_lists = may_decide and RequirementList.objects.exists()
    context = {
        **told(it),
        "uses": requirement_lists.using(code),
        "may_decide": may_decide,
        "form": form if has_lists else None,
    }
    return render(request, "library/requirement.html", context)


def told(it: Requirement) -> dict[str, Any]:
    """What a requirement is and says, in the language in use."""
    return {
        "requirement": it,
        "title": spoken(it.title),
        "described": hits.described(it),
        "subject": spoken(it.subject.title),
        "categories": [hits.called(each.ljust(8, "0")) for each in it.categories],
        "shown": shown(it, it.latest),
        "misread": spoken(it.latest.misread),
        "earlier": [shown(it, each) for each in reversed(it.versions[:-1])],
        "serves": [(each, spoken(rulebooks().rule(each).title)) for each in it.serves],
        "labels": [hits.label_called(each) for each in it.labels],
        "alike": [hits.of_criterion(each) for each in it.entries],
        "sources": [cited(each) for each in it.latest.sources],
    }


def shown(it: Requirement, version: Version) -> VersionDetail:
    """A version, with what it changed since the one before."""
    before = it.version(version.number - 1)
    return VersionDetail(
        version,
        [(spoken(part.heading), spoken(part.text)) for part in version.parts],
        spoken(version.changed) if version.changed else "",
        changes(before, version) if before else [],
    )


def changes(before: Version, after: Version) -> list[tuple[str, tuple[Piece, ...]]]:
    """The parts that were worded anew, word by word."""
    return [
        (spoken(new.heading), difference(spoken(old.text), spoken(new.text)))
        for old, new in zip(before.parts, after.parts, strict=True)
        if old.text != new.text
    ]
