"""The suppliers and units we know, held in memory while many papers are read.

Never a silent guess: a CVR number decides; without one, a name's key decides
where exactly one supplier has it; anything else is a supplier of its own, and
whether it is one we know already is a question to a person.
"""

from django.db import transaction
from stdnum import ean
from stdnum.dk import cvr as cvr_number

from pejl.engines import codelists
from pejl.engines.names.normal import key
from pejl.parties.models import Alias, Supplier, Unit
from pejl.parties.queries import suppliers_by_alias, suppliers_by_cvr, suppliers_by_name_alone

NAMELESS = "Uden navn"


class Directory:
    """Every supplier by CVR, name and number, every unit by GLN and name; new ones are added."""

    def __init__(self) -> None:
        """Load what is known."""
        self.by_cvr = suppliers_by_cvr()
        self.by_name = suppliers_by_alias(Alias.Kind.NAME)
        self.by_name_alone = suppliers_by_name_alone()
        self.by_number: dict[str, dict[str, set[int]]] = {}
        self.with_cvr = set(self.by_cvr.values())
        self.units_by_gln = {unit.gln: unit.pk for unit in Unit.objects.exclude(gln=None)}
        self.units_by_name = {unit.name.casefold(): unit.pk for unit in Unit.objects.all()}

    def supplier(
        self, *, name: str, cvr: str | None = None, number: str | None = None, source: str = ""
    ) -> int:
        """The id of the supplier meant; a new one where none is known for certain."""
        cvr, name = valid_cvr(cvr), name.strip() or number or NAMELESS
        found = self.known(name, cvr, number, source)
        if found is None:
            found = self.add(name, cvr)
        self.learn(found, name, number, source)
        return found

    def known(self, name: str, cvr: str | None, number: str | None, source: str) -> int | None:
        """The one supplier these certainly mean, or None."""
        if cvr:
            return self.by_cvr.get(cvr) or self.adopt(name, cvr)
        numbered = self.numbers(source).get(number, set()) if number else set()
        if len(numbered) == 1:
            return next(iter(numbered))
        return self.named(name)

    def named(self, name: str) -> int | None:
        """The one supplier of this name. Where several have it, the one known by the name alone,
        or whom a person said that one is: one question, not a new supplier each time."""
        written = key(name)[:300]
        found = self.by_name.get(written, set())
        chosen = found if len(found) == 1 else self.by_name_alone.get(written, set())
        return next(iter(chosen)) if len(chosen) == 1 else None

    def adopt(self, name: str, cvr: str) -> int | None:
        """Give a supplier known by name alone its CVR number, where it is the only one so named."""
        named = self.by_name.get(key(name)[:300], set())
        found = next(iter(named)) if len(named) == 1 else None
        if found is None or found in self.with_cvr:
            return None
        Supplier.objects.filter(pk=found, cvr=None).update(cvr=cvr)
        self.by_cvr[cvr] = found
        self.with_cvr.add(found)
        for known in self.by_name_alone.values():
            known.discard(found)
        return found

    def add(self, name: str, cvr: str | None) -> int:
        """A supplier nobody has seen before."""
        public = cvr in codelists.codes("authorities")
        supplier = Supplier.objects.create(name=name[:300], cvr=cvr, is_public_body=public)
        if cvr:
            self.by_cvr[cvr] = supplier.pk
            self.with_cvr.add(supplier.pk)
        return supplier.pk

    def learn(self, supplier: int, name: str, number: str | None, source: str) -> None:
        """Remember this way of writing the supplier."""
        self.remember(Alias.of_name(supplier, name), self.by_name)
        if supplier not in self.with_cvr:
            self.by_name_alone.setdefault(key(name)[:300], set()).add(supplier)
        if number:
            self.remember(Alias.of_number(supplier, number, source), self.numbers(source))

    def remember(self, alias: Alias, where: dict[str, set[int]]) -> None:
        """One alias, once."""
        known = where.setdefault(alias.key, set())
        if alias.key and alias.supplier_id not in known:
            known.add(alias.supplier_id)
            Alias.objects.bulk_create([alias], ignore_conflicts=True)

    def numbers(self, source: str) -> dict[str, set[int]]:
        """The finance system's own numbers, each with the suppliers it stands for."""
        if source not in self.by_number:
            self.by_number[source] = suppliers_by_alias(Alias.Kind.NUMBER, source)
        return self.by_number[source]

    def unit(self, *, gln: str | None = None, name: str = "") -> int | None:
        """The unit of this GLN or name; a new one where the GLN is valid; None if nothing tells."""
        if gln and gln in self.units_by_gln:
            return self.units_by_gln[gln]
        if gln and ean.is_valid(gln) and len(gln) == 13:
            return self.add_unit(f"{name or 'Enhed'} ({gln})", gln)
        known = self.units_by_name.get(name.strip().casefold())
        return known if known or not name.strip() or gln else self.add_unit(name.strip(), None)

    def add_unit(self, name: str, gln: str | None) -> int:
        """A unit nobody has told of before, named by its GLN or as the ledger names it."""
        with transaction.atomic():
            unit, _created = Unit.objects.get_or_create(name=name[:200], defaults={"gln": gln})
        self.units_by_name[name.casefold()] = unit.pk
        if gln:
            self.units_by_gln[gln] = unit.pk
        return unit.pk


def valid_cvr(written: str | None) -> str | None:
    """The eight digits of a CVR number that holds; None for anything else."""
    digits = "".join(sign for sign in written or "" if sign.isdigit())
    return digits if len(digits) == 8 and cvr_number.is_valid(digits) else None
