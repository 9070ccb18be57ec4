"""The rules: all of them by rulebook, looked for by a word, and each on a page of its own."""

from typing import Any, NamedTuple

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render

from pejl.engines.rules import Rule
from pejl.engines.rules.reference import KINDS
from pejl.engines.rules.searching import found
from pejl.engines.rules.uses import book_of
from pejl.parties.views.access import EVERYBODY, allowed
from pejl.policy.components import explaining, uses
from pejl.policy.components.parts import parts
from pejl.policy.queries.rulebooks import rulebooks
from pejl.room import asked
from pejl.web.words import spoken

SHOWN = 24  # rounds of a rule's history


class RuleEntry(NamedTuple):
    """A rule on a list."""

    rule: Rule
    title: str
    says: str
    kind: str


class RulebookContents(NamedTuple):
    """A rulebook and its rules."""

    code: str
    title: str
    entries: list[RuleEntry]


@allowed(*EVERYBODY)
def index(request: HttpRequest) -> HttpResponseBase:
    """Every rule by rulebook; or those in which every word asked for stands, likeliest first."""
    asked = request.GET.get("q", "").strip()[:200]
    books = rulebooks()
    context: dict[str, Any] = {
        "q": asked,
        "hits": [entry(it) for it in found(books.rules, asked)] if asked else None,
        "shelves": [] if asked else shelves(),
    }
    return render(request, "policy/rules.html", context)


def shelves() -> list[RulebookContents]:
    """The rulebooks, law first, each with its rules in the order of its document."""
    return [
        RulebookContents(book.code, spoken(book.title), [entry(it) for it in book.rules])
        for book in rulebooks().books
        if book.rules
    ]


def entry(rule: Rule) -> RuleEntry:
    """A rule on a list, in the language in use."""
    return RuleEntry(rule, spoken(rule.title), spoken(rule.says), spoken(KINDS[rule.kind]))


@allowed(*EVERYBODY)
def rule(request: HttpRequest, code: str) -> HttpResponseBase:
    """One rule: the sentence, its values and sources, its cases, where it is used, and why."""
    books = rulebooks()
    try:
        it = books.rule(code)
    except KeyError:
        raise Http404 from None
    history = [past for tell in asked("history_of_rule") for past in tell(code, SHOWN)]
    context = {
        "rule": it,
        "title": spoken(it.title),
        "says": spoken(it.says),
        "terms": explaining.terms(book_of(books, code), it),
        "sources": [explaining.cited(each) for each in it.sources],
        "beside": explaining.beside(books, it),
        "values": explaining.values(it),
        "ways": explaining.ways(it),
        "cases": explaining.cases(books, it),
        "uses": uses.of_rule(books, it, history[0] if history else None),
        "history": history,
        "changeable": bool(parts(it)),
    }
    return render(request, "policy/rule.html", context)
