"""`pejl journal verify`, as it is called."""

import json

import pytest
from click.testing import CliRunner, Result
from django.utils.translation import override

from pejl.journal.actions import record
from pejl.journal.commands import verify
from pejl.journal.models import Event

pytestmark = pytest.mark.django_db


@pytest.fixture
def events() -> list[Event]:
    """Three events, one after another."""
    return [
        record(room="invoices", verb="claim", by="anna", about=f"faktura {it}", sentence="Krævet.")
        for it in ("4711", "4712", "4713")
    ]


def called(*arguments: str) -> Result:
    return CliRunner().invoke(verify, arguments)


def test_an_empty_journal_is_told_of():
    result = called()

    assert (result.exit_code, result.stdout) == (0, "Journalen er tom.\n")


def test_a_sound_journal_says_how_much_holds_and_what_to_hold_a_later_one_against(events):
    result = called()

    assert result.exit_code == 0
    assert result.stdout.startswith("3 hændelser står, som de blev skrevet. Den sidste er nr. ")
    assert result.stdout.endswith(f"med kontrolsummen {events[-1].digest}.\n")


def test_a_broken_journal_says_where_and_what_to_do(events):
    Event.objects.filter(pk=events[1].pk).update(sentence="Opgivet.")

    result = called()

    assert result.exit_code == 1
    assert result.stdout.startswith("1 hændelse står, som den blev skrevet.\n")
    assert f"Nr. {events[1].pk}, " in result.stdout
    assert "faktura 4712: Opgivet." in result.stdout
    assert "sikkerhedskopi" in result.stdout


def test_it_speaks_english(events):
    events[0].delete()

    with override("en"):
        said = called().stdout

    assert "does not follow from the one before: faktura 4712: Krævet." in said
    assert "backup" in said


def test_machines_get_one_object(events):
    events[0].delete()

    result = called("--format", "json")
    said = json.loads(result.stdout)

    assert result.exit_code == 1
    assert (said["holds"], said["last"]) == (0, None)
    assert said["broken"]["number"] == events[1].pk
    assert said["broken"]["sentence"] == "Krævet."


def test_machines_get_the_last_of_a_sound_one(events):
    said = json.loads(called("--format", "json").stdout)

    assert said["last"] == {"number": events[-1].pk, "digest": events[-1].digest}
    assert said["broken"] is None
