"""Which suppliers, which units, which of them for whom."""

from collections.abc import Iterable, Mapping

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db.models import QuerySet

from pejl.parties.models import Alias, Membership, Supplier, Unit

Viewer = AbstractBaseUser | AnonymousUser
Role = Membership.Role
WRITERS = (Role.INVOICE_PAYER, Role.CONSULTANT, Role.ADMINISTRATOR)


def root_of(supplier: Supplier, by_id: Mapping[int, Supplier]) -> Supplier:
    """The supplier that `supplier` was merged into, all the way; itself where it was not."""
    seen = {supplier.id}
    while supplier.merged_into_id and supplier.merged_into_id not in seen:
        supplier = by_id[supplier.merged_into_id]
        seen.add(supplier.id)
    return supplier


def as_it_counts(supplier: Supplier) -> Supplier:
    """The supplier that `supplier` counts as now, read anew."""
    return Supplier.objects.get(pk=roots()[supplier.pk])


def roots() -> dict[int, int]:
    """Every supplier's id and the id of the one it counts as."""
    by_id = Supplier.objects.in_bulk()
    return {id_: root_of(supplier, by_id).id for id_, supplier in by_id.items()}


def suppliers_by_alias(kind: str, source: str = "") -> dict[str, set[int]]:
    """Each key and the ids of the suppliers known by it, as they count now."""
    return as_they_count(Alias.objects.filter(kind=kind, source=source))


def suppliers_by_name_alone() -> dict[str, set[int]]:
    """Each name's key and the suppliers that have no CVR number beside it, as they count now."""
    return as_they_count(Alias.objects.filter(kind=Alias.Kind.NAME, supplier__cvr=None))


def as_they_count(aliases: QuerySet[Alias]) -> dict[str, set[int]]:
    """The keys of `aliases` and whom each of them now stands for."""
    now = roots()
    found: dict[str, set[int]] = {}
    for key, supplier in aliases.values_list("key", "supplier_id"):
        found.setdefault(key, set()).add(now[supplier])
    return found


def suppliers_by_cvr() -> dict[str, int]:
    """Each CVR number and the id of the supplier as it counts now."""
    now = roots()
    rows = Supplier.objects.exclude(cvr=None).values_list("cvr", "id")
    return {cvr: now[id_] for cvr, id_ in rows if cvr}


def with_parts(units: Iterable[int]) -> set[int]:
    """These units and everything below them."""
    children: dict[int | None, list[int]] = {}
    for id_, parent in Unit.objects.values_list("id", "parent_id"):
        children.setdefault(parent, []).append(id_)
    found: set[int] = set()
    waiting = list(units)
    while waiting:
        unit = waiting.pop()
        if unit not in found:
            found.add(unit)
            waiting += children.get(unit, [])
    return found


def units_for(user: Viewer) -> set[int] | None:
    """The units `user` may see; None is all of them, an empty set is none."""
    if getattr(user, "is_superuser", False):
        return None
    scopes = list(memberships(user).values_list("unit_id", flat=True))
    return None if None in scopes else with_parts(unit for unit in scopes if unit is not None)


def own_unit(user: Viewer) -> int | None:
    """The unit `user` is shown where none is asked for; None is the whole organisation."""
    if units_for(user) is None:
        return None
    return Unit.objects.filter(members__user=user.pk).values_list("pk", flat=True).first()


def may(user: Viewer, *roles: str) -> bool:
    """Whether `user` has one of `roles`, anywhere."""
    if getattr(user, "is_superuser", False):
        return True
    return memberships(user).filter(role__in=roles).exists()


def memberships(user: Viewer) -> QuerySet[Membership]:
    """The roles a user has; none for one who is not logged on."""
    return Membership.objects.filter(user_id=user.pk) if user.pk else Membership.objects.none()


def may_at(user: Viewer, unit: int | None, *roles: str) -> bool:
    """Whether `user` has one of `roles` for a unit; None is what belongs to no unit."""
    if getattr(user, "is_superuser", False):
        return True
    held = Membership.objects.filter(user=user.pk, role__in=roles)
    scopes = list(held.values_list("unit_id", flat=True))
    return None in scopes or unit in with_parts(it for it in scopes if it is not None)


def standing() -> QuerySet[Supplier]:
    """The suppliers that count: those not merged into another."""
    return Supplier.objects.filter(merged_into=None)
