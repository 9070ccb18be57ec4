"""A list holds texts by code and version; each change is one event in the journal."""

import pytest
from django.db import IntegrityError
from django.utils import timezone

from pejl.journal.models import Event
from pejl.library import actions
from pejl.library.models import Chosen, RequirementList
from pejl.library.queries import requirement_lists

pytestmark = pytest.mark.django_db


def put(into: RequirementList, library, code: str, number: int = 1) -> Chosen:
    it = library.find(code)
    actions.insert(into=into, requirement=it, version=it.version(number), by="ida")
    return Chosen.objects.get(list=into, code=code)


def standing(chosen: Chosen, library) -> requirement_lists.ListedText:
    return requirement_lists.stand(chosen, library)


def test_a_new_list_is_empty_and_told_of(small):
    made = actions.begin(name="Gynger", tender="Ny legeplads", agreement=None, by="ida")

    assert made.purpose == "Ny legeplads"
    assert requirement_lists.standing(made.chosen.all(), small) == []
    assert Event.objects.get().sentence == "Kravlisten er til Ny legeplads."


def test_the_database_refuses_a_list_for_nothing():
    with pytest.raises(IntegrityError):
        RequirementList.objects.create(name="Gynger", made_by="ida", made_at=timezone.now())


def test_a_text_is_inserted_by_code_and_version(small, swings):
    chosen = put(swings, small, "SWING", 2)

    assert (chosen.code, chosen.version, chosen.chosen_by) == ("SWING", 2, "ida")
    assert Event.objects.get().sentence == "SWING, version 2, er sat ind."


def test_the_same_text_is_inserted_once(small, swings):
    put(swings, small, "SWING")
    it = small.find("SWING")

    again = actions.insert(into=swings, requirement=it, version=it.latest, by="bo")

    assert not again
    assert Event.objects.count() == 1


def test_an_older_version_is_seen(small, swings):
    assert standing(put(swings, small, "SWING", 1), small).is_old
    assert not standing(put(swings, small, "SLIDE"), small).is_old


def test_taking_the_new_version_is_a_persons_act(small, swings):
    chosen = put(swings, small, "SWING", 1)

    assert actions.renew(chosen=chosen, version=small.find("SWING").latest, by="bo")

    chosen.refresh_from_db()
    assert (chosen.version, chosen.chosen_by) == (2, "bo")
    assert Event.objects.get(verb="renew").sentence == "SWING er gået fra version 1 til 2."


def test_a_version_that_was_taken_meanwhile_is_not_taken_again(small, swings):
    chosen = put(swings, small, "SWING", 1)
    Chosen.objects.filter(pk=chosen.pk).update(version=2)

    assert not actions.renew(chosen=chosen, version=small.find("SWING").latest, by="bo")
    assert Event.objects.filter(verb="renew").count() == 0


def test_a_text_is_taken_out_once(small, swings):
    chosen = put(swings, small, "SWING")

    assert actions.remove(chosen=chosen, by="ida")
    assert not actions.remove(chosen=chosen, by="bo")
    assert Event.objects.filter(verb="remove").count() == 1


def test_a_text_the_library_no_longer_has_is_gone_and_not_forgotten(small, swings):
    chosen = put(swings, small, "SWING")
    chosen.code = "ROPE"

    assert standing(chosen, small).is_gone


def test_a_version_the_library_never_had_is_gone(small, swings):
    chosen = put(swings, small, "SWING")
    chosen.version = 9

    assert standing(chosen, small).is_gone


def test_words_edited_in_place_are_found_out(small, swings):
    chosen = put(swings, small, "SWING")
    chosen.digest = "0" * 64

    assert standing(chosen, small).is_edited


def test_lists_with_old_or_lost_texts_need_care(small, swings):
    put(swings, small, "SLIDE")
    assert requirement_lists.needing_care(small) == set()

    put(swings, small, "SWING", 1)
    assert requirement_lists.needing_care(small) == {swings.pk}


def test_it_is_known_where_a_requirement_is_in_use(small, swings):
    chosen = put(swings, small, "SWING")

    assert list(requirement_lists.using("SWING")) == [chosen]
    assert list(requirement_lists.using("SLIDE")) == []
