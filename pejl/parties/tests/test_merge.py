"""A person says two suppliers are one, and may take it back."""

import pytest

from pejl.journal.models import Event
from pejl.parties.actions import register
from pejl.parties.models import Question, Supplier
from pejl.parties.queries import roots, standing

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair() -> tuple[Supplier, Supplier]:
    return (
        Supplier.objects.create(name="Chippindale Plant"),
        Supplier.objects.create(name="Chippendale Plant"),
    )


def test_alike_names_are_asked_about_once(pair):
    assert register.ask(by="anna") == 1
    assert register.ask(by="anna") == 0


def test_two_cvr_numbers_are_two_suppliers(pair):
    for number, supplier in enumerate(pair):
        Supplier.objects.filter(pk=supplier.pk).update(cvr=f"1234567{number}")

    assert register.ask(by="anna") == 0


def test_yes_makes_them_one(pair):
    register.ask(by="anna")

    register.answer(question=Question.objects.get(), same=True, by="anna")

    assert set(roots().values()) == {pair[0].pk}


def test_no_keeps_them_two_and_is_remembered(pair):
    register.ask(by="anna")

    register.answer(question=Question.objects.get(), same=False, by="anna")

    assert len(set(roots().values())) == 2
    assert register.ask(by="anna") == 0


def test_the_second_to_answer_is_told(pair):
    register.ask(by="anna")
    question = Question.objects.get()
    register.answer(question=question, same=False, by="anna")

    assert not register.answer(question=question, same=True, by="bo")


def test_a_merge_can_be_undone(pair):
    register.merge(supplier=pair[1], into=pair[0], by="anna")
    pair[1].refresh_from_db()

    register.unmerge(supplier=pair[1], by="anna")

    assert len(set(roots().values())) == 2
    assert [event.verb for event in Event.objects.all()] == ["merge", "unmerge"]


def test_a_chain_of_merges_counts_as_the_last(pair):
    third = Supplier.objects.create(name="Chippindale Anlæg")
    register.merge(supplier=pair[1], into=pair[0], by="anna")

    register.merge(supplier=pair[0], into=third, by="anna")

    assert set(roots().values()) == {third.pk}


def test_one_name_with_and_without_a_cvr_number_is_asked_about(pair):
    Supplier.objects.filter(pk=pair[0].pk).update(cvr="12345674")
    Supplier.objects.create(name="CHIPPINDALE PLANT ApS")

    register.ask(by="anna")

    assert Question.objects.filter(score=1).count() == 1


def test_two_that_are_one_with_a_third_are_one(pair):
    third = Supplier.objects.create(name="Chippindale Anlæg")
    register.merge(supplier=third, into=pair[0], by="anna")

    register.merge(supplier=third, into=pair[1], by="anna")

    assert len(set(roots().values())) == 1


def test_merging_back_leaves_one_standing(pair):
    register.merge(supplier=pair[1], into=pair[0], by="anna")

    assert not register.merge(supplier=pair[0], into=pair[1], by="anna")
    assert standing().count() == 1


def test_an_undone_merge_is_asked_about_again(pair):
    register.ask(by="anna")
    register.answer(question=Question.objects.get(), same=True, by="anna")
    pair[1].refresh_from_db()

    register.unmerge(supplier=pair[1], by="anna")

    assert Question.objects.get().answer == ""


def test_an_undone_merge_takes_every_yes_with_it_that_no_longer_holds(pair):
    third = Supplier.objects.create(name="Chippindale Plants")
    register.ask(by="anna")
    register.merge(supplier=third, into=pair[1], by="anna")
    about = Question.objects.get(one=pair[0], other=third)
    register.answer(question=about, same=True, by="anna")
    parted = Supplier.objects.exclude(merged_into=None).get(merged_into=pair[0])

    register.unmerge(supplier=parted, by="anna")

    about.refresh_from_db()
    assert about.answer == ""
