"""Suppliers become one, and become two again; each time a person said so."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import product

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from pejl.engines.names.likeness import Likeness, NameIndex
from pejl.engines.names.normal import words
from pejl.engines.tables.named import Value, records
from pejl.engines.tables.table import SourceTable
from pejl.journal.actions import record
from pejl.parties.actions.directory import Directory
from pejl.parties.actions.sheets import SUPPLIERS, UNITS
from pejl.parties.models import Organisation, Question, Supplier, Unit
from pejl.parties.queries import as_it_counts, roots, standing

Size = Supplier.Size
SIZES = {
    "mikro": Size.MICRO, "micro": Size.MICRO, "lille": Size.SMALL, "small": Size.SMALL,
    "mellem": Size.MEDIUM, "medium": Size.MEDIUM, "stor": Size.LARGE, "large": Size.LARGE,
}  # fmt: skip
LIMITS = (
    (Decimal(10), Size.MICRO),
    (Decimal(50), Size.SMALL),
    (Decimal(250), Size.MEDIUM),
    (Decimal("Infinity"), Size.LARGE),
)


@transaction.atomic
def introduce(*, name: str, cvr: str, postcodes: str, by: str) -> None:
    """Say which municipality this is, and which postcodes ("4990 4992") are its own."""
    Organisation.objects.update_or_create(cvr=cvr, defaults={"name": name, "postcodes": postcodes})
    record(
        room="parties",
        verb="introduce",
        by=by,
        about=_("kommunen"),
        sentence=_("%(name)s, CVR %(cvr)s, postnumre: %(postcodes)s.")
        % {"name": name, "cvr": cvr, "postcodes": postcodes or "–"},
    )


@transaction.atomic
def ask(*, by: str) -> int:
    """Put the questions that are not put yet: pairs of suppliers whose names are alike.

    Two suppliers with each their CVR number are two, whatever they are called.
    """
    known: dict[str, list[Supplier]] = {}
    for supplier in standing():
        known.setdefault(words(supplier.name), []).append(supplier)
    alike = [*NameIndex(known).pairs(), *(Likeness(name, name, 1.0) for name in known)]
    asked = list(questions(alike, known))
    before = Question.objects.count()
    Question.objects.bulk_create(asked, ignore_conflicts=True, batch_size=1000)
    new = Question.objects.count() - before
    if new:
        record(
            room="parties",
            verb="ask",
            by=by,
            about=_("leverandører"),
            sentence=_("%d par leverandørnavne ligner hinanden; en person skal afgøre dem.") % new,
        )
    return new


def questions(
    alike: Iterable[Likeness], known: Mapping[str, Sequence[Supplier]]
) -> Iterator[Question]:
    """One question for every two suppliers so named, unless both have a CVR number."""
    for it in alike:
        for pair in product(known[it.one], known[it.other]):
            one, other = sorted(pair, key=id_of)
            if one != other and not (one.cvr and other.cvr):
                yield Question(one=one, other=other, score=it.score)


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
    """Count `supplier` as `into` from now on, and all that count as either as one.

    False where they were one already.
    """
    supplier, into = as_it_counts(supplier), as_it_counts(into)
    if supplier == into:
        return False
    if supplier.cvr and into.cvr is None:
        supplier, into = into, supplier  # the one with a CVR number stands
    changed = Supplier.objects.filter(pk=supplier.pk, merged_into=None).update(
        merged_into=into, changed_at=timezone.now()
    )
    if changed:
        record(
            room="parties",
            verb="merge",
            by=by,
            about=str(into),
            sentence=_("%(one)s regnes som %(other)s.") % {"one": supplier, "other": into},
        )
    return bool(changed)


@transaction.atomic
def unmerge(*, supplier: Supplier, by: str) -> bool:
    """Undo a merge: `supplier` stands for itself again, and what was asked is open again."""
    into = supplier.merged_into
    changed = (
        Supplier.objects.filter(pk=supplier.pk)
        .exclude(merged_into=None)
        .update(merged_into=None, changed_at=timezone.now())
    )
    if changed and into:
        Supplier.objects.filter(pk=into.pk).update(changed_at=timezone.now())
        reopen()
        record(
            room="parties",
            verb="unmerge",
            by=by,
            about=str(supplier),
            sentence=_("%(one)s regnes ikke længere som %(other)s.")
            % {"one": supplier, "other": into},
        )
    return bool(changed)


def reopen() -> None:
    """Ask again where the answer was yes, and the two no longer count as one."""
    now = roots()
    yes = Question.objects.filter(answer=Question.Answer.SAME)
    broken = [it.pk for it in yes if now[it.one_id] != now[it.other_id]]
    yes.filter(pk__in=broken).update(answer="", answered_by="", answered_at=None)


@transaction.atomic
def import_units(*, table: SourceTable, by: str) -> int:
    """Take in a list of units: known by GLN or name, and put under the unit they belong to."""
    rows = list(records(table, UNITS))
    for row in rows:
        keep_unit(row.values)
    for row in rows:
        parent = row.values.get("parent")
        if parent:
            under = Unit.objects.filter(name=parent).first()
            Unit.objects.filter(name=row.values["name"]).exclude(name=parent).update(parent=under)
    record(
        room="parties",
        verb="import",
        by=by,
        about=table.name,
        sentence=_("%d enheder indlæst.") % len(rows),
    )
    return len(rows)


def keep_unit(said: Mapping[str, Value]) -> None:
    """One unit. A unit that was known by its GLN alone gets its name."""
    name, gln = str(said["name"])[:200], str(said.get("gln") or "") or None
    if (
        gln
        and not Unit.objects.filter(name=name).exists()
        and Unit.objects.filter(gln=gln).exists()
    ):
        Unit.objects.filter(gln=gln).update(name=name)
    else:
        Unit.objects.update_or_create(name=name, defaults={"gln": gln})


@transaction.atomic
def import_suppliers(*, table: SourceTable, by: str) -> int:
    """Take in what a register knows of suppliers: postcode, size, whether it is a public body."""
    directory, number = Directory(), 0
    for number, row in enumerate(records(table, SUPPLIERS), 1):  # noqa: B007 - how many
        said = row.values
        supplier = directory.supplier(
            name=str(said["name"]), cvr=str(said.get("cvr") or "") or None
        )
        Supplier.objects.filter(pk=supplier).update(**known_of(said))
    record(
        room="parties",
        verb="import",
        by=by,
        about=table.name,
        sentence=_("%d leverandører indlæst.") % number,
    )
    return number


def known_of(said: Mapping[str, Value]) -> dict[str, object]:
    """The fields a row tells of; what it does not say stays as it is."""
    found: dict[str, object] = {}
    if said.get("postcode"):
        found["postcode"] = str(said["postcode"])[:12]
    if size := size_of(said):
        found["size"] = size
    if said.get("public"):
        found["is_public_body"] = str(said["public"]).casefold() in ("ja", "yes", "1", "true", "x")
    return found


def size_of(said: Mapping[str, Value]) -> str:
    """The size class, as said or by the number of employees; "" where neither is told.

    Micro is under 10, small under 50, medium under 250 (Commission recommendation 2003/361/EC).
    """
    word = str(said.get("size") or "").casefold()
    if word in SIZES:
        return SIZES[word]
    employees = said.get("employees")
    if not isinstance(employees, Decimal):
        return ""
    return next(size for limit, size in LIMITS if employees < limit)
