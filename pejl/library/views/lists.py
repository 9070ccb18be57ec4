"""The pages of requirement lists: all of them, one, and what is done with the texts on it."""

from typing import NamedTuple

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pejl.engines.requirements import Piece
from pejl.library import actions
from pejl.library.components import hits
from pejl.library.components.word import MEDIA_TYPE, document
from pejl.library.forms import InsertForm, ListForm
from pejl.library.models import Chosen, RequirementList
from pejl.library.queries import requirement_lists
from pejl.library.queries.requirement_lists import ListedText
from pejl.library.queries.texts import library
from pejl.library.views.requirements import changes
from pejl.parties.queries import may
from pejl.parties.views.access import DECIDERS, EVERYBODY, allowed
from pejl.web.tables import Column, Table, answer
from pejl.web.words import spoken


@allowed(*EVERYBODY)
def lists(request: HttpRequest) -> HttpResponseBase:
    """Every list; with ?mine=ja only those one has made."""
    only_mine = request.GET.get("mine") == "ja"
    found = requirement_lists.lists()
    if only_mine:
        found = found.filter(made_by=request.user.get_username())
    care = requirement_lists.needing_care(library())
    context = {"only_mine": only_mine, "may_decide": may(request.user, *DECIDERS)}
    return answer(request, "library/lists.html", list_table(found, care), context)


def list_table(found: object, care: set[int]) -> Table:
    """Lists, and whether a text on them has a new version or is gone."""
    return Table(
        "kravlister",
        [
            Column(
                _("Liste"),
                lambda it: it.name,
                link=lambda it: reverse("requirement_list", args=[it.pk]),
            ),
            Column(_("Til"), lambda it: it.purpose),
            Column(_("Antal krav"), lambda it: it.texts, "number"),
            Column(
                _("Versioner"),
                lambda it: _("se efter nye") if it.pk in care else _("de nyeste"),
                mark=lambda it: "near" if it.pk in care else "met",
            ),
            Column(_("Lavet af"), lambda it: it.made_by),
            Column(_("Dato"), lambda it: it.made_at.date(), "date"),
        ],
        found,
    )


@allowed(*DECIDERS)
def begin(request: HttpRequest) -> HttpResponseBase:
    """A new list, and on to the library to fill it."""
    form = ListForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        made = actions.begin(**form.cleaned_data, by=request.user.get_username())
        return redirect("requirement_list", pk=made.pk)
    return render(request, "library/begin.html", {"form": form})


class Row(NamedTuple):
    """A text on a list as its page shows it, with what a newer version would change."""

    standing: ListedText
    title: str
    described: str
    words: str
    changed: str  # why the newer version came
    changes: list[tuple[str, tuple[Piece, ...]]]


@allowed(*EVERYBODY)
def one(request: HttpRequest, pk: int) -> HttpResponseBase:
    """One list: its texts, and for each whether there is a newer one and what that changes."""
    found = get_object_or_404(requirement_lists.lists(), pk=pk)
    context = {
        "list": found,
        "rows": [row(it) for it in requirement_lists.standing(found.chosen.all(), library())],
        "may_decide": may(request.user, *DECIDERS),
    }
    return render(request, "library/list.html", context)


def row(it: ListedText) -> Row:
    """One text on a list."""
    if it.requirement is None or it.version is None:
        return Row(it, it.chosen.code, "", "", "", [])
    latest = it.requirement.latest
    return Row(
        standing=it,
        title=spoken(it.requirement.title),
        described=hits.described(it.requirement),
        words=spoken(it.version.text),
        changed=spoken(latest.changed) if it.is_old and latest.changed else "",
        changes=changes(it.version, latest) if it.is_old else [],
    )


@allowed(*DECIDERS)
@require_POST
def insert(request: HttpRequest) -> HttpResponseBase:
    """A text put on a list, in the version that was read."""
    form = InsertForm(request.POST)
    requirement = library().find(request.POST.get("code", ""))
    version = (
        requirement.version(form.cleaned_data["version"])
        if form.is_valid() and requirement
        else None
    )
    if requirement is None or version is None:
        messages.warning(
            request, _("Kravet eller versionen findes ikke længere. Find det igen i biblioteket.")
        )
        return redirect("library")
    into = form.cleaned_data["list"]
    if not actions.insert(
        into=into, requirement=requirement, version=version, by=request.user.get_username()
    ):
        messages.warning(request, _("Kravet står allerede på listen."))
    return redirect("requirement_list", pk=into.pk)


@allowed(*DECIDERS)
@require_POST
def remove(request: HttpRequest, pk: int) -> HttpResponseBase:
    """A text taken off its list."""
    chosen = get_object_or_404(Chosen.objects.select_related("list"), pk=pk)
    actions.remove(chosen=chosen, by=request.user.get_username())
    return redirect("requirement_list", pk=chosen.list_id)


@allowed(*DECIDERS)
@require_POST
def renew(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The newest version of a text taken, where it is the one that was read."""
    chosen = get_object_or_404(Chosen.objects.select_related("list"), pk=pk)
    requirement = library().find(chosen.code)
    read = request.POST.get("version", "")
    version = requirement.version(int(read)) if requirement and read.isdecimal() else None
    if version is None or not actions.renew(
        chosen=chosen, version=version, by=request.user.get_username()
    ):
        messages.warning(request, _("Teksten er ændret i mellemtiden. Læs forskellen igen."))
    return redirect("requirement_list", pk=chosen.list_id)


@allowed(*EVERYBODY)
def word(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The list as a Word document."""
    found: RequirementList = get_object_or_404(requirement_lists.lists(), pk=pk)
    texts = requirement_lists.standing(found.chosen.all(), library())
    if not texts:
        messages.warning(
            request, _("Listen er tom, så der er intet at skrive ud. Sæt krav ind først.")
        )
        return redirect("requirement_list", pk=pk)
    response = HttpResponse(document(found, texts, timezone.localdate()), content_type=MEDIA_TYPE)
    name = slugify(found.name) or "kravliste"
    response["Content-Disposition"] = f'attachment; filename="{name}.docx"'
    return response
