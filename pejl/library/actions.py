"""Lists made, texts put on them, taken off, and brought to their new version; each remembered."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from pejl.contracts.models import Agreement
from pejl.engines.requirements import Requirement, Version
from pejl.journal.actions import record
from pejl.library.models import Chosen, RequirementList


@transaction.atomic
def begin(*, name: str, tender: str, agreement: Agreement | None, by: str) -> RequirementList:
    """Begin a list, for a tender by its title or for an agreement; for one of the two."""
    made = RequirementList.objects.create(
        name=name, tender=tender, agreement=agreement, made_by=by, made_at=timezone.now()
    )
    tell("begin", by, made, _("Kravlisten er til %s.") % made.purpose)
    return made


@transaction.atomic
def insert(*, into: RequirementList, requirement: Requirement, version: Version, by: str) -> bool:
    """Put a text on a list, by code and version. False where it is there already."""
    _chosen, is_new = Chosen.objects.get_or_create(
        list=into,
        code=requirement.code,
        defaults={
            "version": version.number,
            "digest": version.digest,
            "chosen_by": by,
            "chosen_at": timezone.now(),
        },
    )
    if is_new:
        words = {"code": requirement.code, "version": version.number}
        tell("insert", by, into, _("%(code)s, version %(version)d, er sat ind.") % words)
    return is_new


@transaction.atomic
def remove(*, chosen: Chosen, by: str) -> bool:
    """Take a text off its list. False where somebody took it off first."""
    gone, _each = Chosen.objects.filter(pk=chosen.pk).delete()
    if gone:
        tell("remove", by, chosen.list, _("%s er taget ud.") % chosen.code)
    return bool(gone)


@transaction.atomic
def renew(*, chosen: Chosen, version: Version, by: str) -> bool:
    """Take another version of a text. False where it was taken off or renewed meanwhile."""
    changed = Chosen.objects.filter(pk=chosen.pk, version=chosen.version).update(
        version=version.number, digest=version.digest, chosen_by=by, chosen_at=timezone.now()
    )
    if changed:
        words = {"code": chosen.code, "before": chosen.version, "after": version.number}
        sentence = _("%(code)s er gået fra version %(before)d til %(after)d.") % words
        tell("renew", by, chosen.list, sentence)
    return bool(changed)


def tell(verb: str, by: str, about: RequirementList, sentence: str) -> None:
    """One event in the journal, about a list."""
    record(
        room="library", verb=verb, by=by, about=_("kravlisten %s") % about.name, sentence=sentence
    )
