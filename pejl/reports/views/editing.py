"""The words around the figures: the places that can have some, and where they are written."""

import json
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from django.contrib import messages
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from pejl.parties.queries import may_at
from pejl.parties.views.access import DECIDERS, allowed
from pejl.reports import actions
from pejl.reports.components import telling
from pejl.reports.components.content import WHOLE
from pejl.reports.components.insertions import own, values
from pejl.reports.components.telling import said
from pejl.reports.forms import WordsForm
from pejl.reports.models import Report, Words
from pejl.reports.queries import editions
from pejl.reports.queries.freezing import LANGUAGES, Frozen, both


class Place(NamedTuple):
    """One place in the report that can have words, and the latest that were written there."""

    code: str
    title: str
    level: int  # 0 the report, 1 an objective, 2 a statement
    says: str = ""
    danish: Words | None = None
    english: Words | None = None


@allowed(*DECIDERS)
def words(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Every place of the report, and whether somebody has written there."""
    report = writable(request, pk)
    latest = editions.latest_words(report.year)
    listed = [
        it._replace(danish=latest.get((it.code, "da")), english=latest.get((it.code, "en")))
        for it in places(json.loads(report.frozen))
    ]
    return render(request, "reports/words.html", {"report": report, "places": listed})


@allowed(*DECIDERS)
def place(request: HttpRequest, pk: int, code: str) -> HttpResponseBase:
    """The words of one place in both languages, with what was written there before."""
    report = writable(request, pk)
    frozen = json.loads(report.frozen)
    it = next((each for each in places(frozen) if each.code == code), None)
    if it is None:
        raise Http404
    marks = both(lambda: values(code, frozen))
    form = WordsForm(request.POST or None, values=marks, initial=written(report, code))
    if form.is_valid():
        if save(request, report, code, form.cleaned_data):
            return redirect("report words", pk=pk)
        form = WordsForm(None, values=marks, initial=beside(report, code, form.cleaned_data))
    context = {
        "report": report,
        "place": it,
        "form": form,
        "marks": shown(both(lambda: own(code, frozen))),
        "versions": editions.versions(report.year, code)[:24],
    }
    return render(request, "reports/place.html", context)


def writable(request: HttpRequest, pk: int) -> Report:
    """The report, for one who may write for the whole municipality; else it is not there."""
    if not may_at(request.user, None, *DECIDERS):
        raise Http404
    return get_object_or_404(Report, pk=pk)


def places(frozen: Frozen) -> Iterator[Place]:
    """Every place in the order of the report."""
    yield Place(WHOLE, _("Året kort"), 0)
    for chapter in frozen["chapters"]:
        yield Place(chapter["place"], said(chapter["title"]), 1)
        for it in chapter["statements"]:
            yield Place(it["code"], said(it["title"]), 2, said(it["says"]))


def shown(marks: Mapping[str, Mapping[str, str]]) -> list[tuple[str, str, str]]:
    """The marks, Danish and English side by side, with their value in the language in use."""
    values = marks[telling.language()].values()
    return [
        (f"{{{danish}}}", f"{{{english}}}", value)
        for danish, english, value in zip(marks["da"], marks["en"], values, strict=True)
    ]


def beside(report: Report, code: str, asked: Mapping[str, str]) -> dict[str, str | int]:
    """What one has written oneself, over the versions somebody else wrote meanwhile."""
    return {**written(report, code), **{language: asked[language] for language in LANGUAGES}}


def written(report: Report, code: str) -> dict[str, str | int]:
    """The words of a place as they are now, and their versions."""
    latest = editions.latest_words(report.year)
    found: dict[str, str | int] = {}
    for language in LANGUAGES:
        last = latest.get((code, language))
        found[language] = last.text if last else ""
        found[f"seen_{language}"] = last.number if last else 0
    return found


def save(request: HttpRequest, report: Report, code: str, asked: Mapping[str, str]) -> bool:
    """Write what was written in both languages; False where somebody else wrote there meanwhile."""
    by = request.user.get_username()
    done = [
        actions.write(
            report=report,
            place=code,
            language=language,
            text=asked[language],
            seen=int(asked[f"seen_{language}"]),
            by=by,
        )
        for language in LANGUAGES
    ]
    if not all(done):
        messages.warning(
            request,
            _("En anden har skrevet her imens. Deres ord står nederst; saml de to, og gem igen."),
        )
        return False
    messages.success(request, _("Gemt."))
    return True
