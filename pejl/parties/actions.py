"""Suppliers become one, and become two again; each time a person said so."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from pejl.engines.names.likeness import ASK, Names
from pejl.engines.names.normal import words
from pejl.journal.actions import record
from pejl.parties.models import Question, Supplier
from pejl.parties.queries import standing


@transaction.atomic
def ask(*, by: str) -> int:
    """Put the questions that are not put yet: pairs of suppliers whose names are alike.

    Two suppliers with each their CVR number are two, whatever they are called.
    """
    known: dict[str, list[Supplier]] = {}
    for supplier in standing():
        known.setdefault(words(supplier.name), []).append(supplier)
    names = Names(known)
    asked = [
        Question(one=min(one, other, key=id_of), other=max(one, other, key=id_of), score=it.score)
        for name in names.names
        for it in names.like(name, ASK)
        if it.one < it.other
        for one in known[it.one]
        for other in known[it.other]
        if not (one.cvr and other.cvr)
    ]
    before = Question.objects.count()
    Question.objects.bulk_create(asked, ignore_conflicts=True, batch_size=1000)
    new = Question.objects.count() - before
    if new:
        record(
            verb="ask",
            by=by,
            about=_("leverandører"),
            sentence=_("%d par leverandørnavne ligner hinanden; en person skal afgøre dem.") % new,
        )
    return new


def id_of(supplier: Supplier) -> int:
    """What orders the two of a question."""
    return supplier.pk


@transaction.atomic
def answer(*, question: Question, same: bool, by: str) -> bool:
    """Answer a question; a yes merges the two. False where somebody answered first."""
    words_ = Question.Answer.SAME if same else Question.Answer.DIFFERENT
    changed = Question.objects.filter(pk=question.pk, answer="").update(
        answer=words_, answered_by=by, answered_at=timezone.now()
    )
    if changed and same:
        merge(supplier=question.other, into=question.one, by=by)
    return bool(changed)


@transaction.atomic
def merge(*, supplier: Supplier, into: Supplier, by: str) -> bool:
    """Count `supplier` as `into` from now on. False where it was merged already."""
    if supplier.cvr and into.cvr is None:
        supplier, into = into, supplier  # the one with a CVR number stands
    changed = Supplier.objects.filter(pk=supplier.pk, merged_into=None).update(merged_into=into)
    if changed:
        record(
            verb="merge",
            by=by,
            about=str(into),
            sentence=_("%(one)s regnes som %(other)s.") % {"one": supplier, "other": into},
        )
    return bool(changed)


@transaction.atomic
def unmerge(*, supplier: Supplier, by: str) -> bool:
    """Undo a merge: `supplier` stands for itself again, and the question is open again."""
    into = supplier.merged_into
    changed = (
        Supplier.objects.filter(pk=supplier.pk).exclude(merged_into=None).update(merged_into=None)
    )
    if changed and into:
        pair = sorted([supplier.pk, into.pk])
        Question.objects.filter(one_id=pair[0], other_id=pair[1]).update(
            answer="", answered_by="", answered_at=None
        )
        record(
            verb="unmerge",
            by=by,
            about=str(supplier),
            sentence=_("%(one)s regnes ikke længere som %(other)s.")
            % {"one": supplier, "other": into},
        )
    return bool(changed)
