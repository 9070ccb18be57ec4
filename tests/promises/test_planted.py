"""Every planted fault can still be planted, so that the tests can be tried by them."""

from pathlib import Path

from conftest import nothing_wrong
from tests.planted.faults import faults, unplaced

ROOT = Path(__file__).resolve().parents[2]


def test_the_snippet_of_every_fault_occurs_exactly_once():
    found = unplaced(faults(), ROOT)

    nothing_wrong(found, "add the new wording under `find` in tests/planted/faults.yaml")


def test_every_fault_has_somebody_who_must_notice():
    nobody = [
        it.name
        for it in faults()
        if not it.check and not any((ROOT / where).exists() for where in it.tests)
    ]

    assert nobody == []


def test_there_are_faults_of_every_kind():
    names = [it.name for it in faults()]

    assert len(set(names)) == len(names)
    assert len(names) >= 45
