"""The pages: who may do what, what is refused and why, and what a new version shows."""

import pytest
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from pejl.library import actions
from pejl.library.models import Chosen, RequirementList

pytestmark = pytest.mark.django_db


def put(into: RequirementList, library, code: str) -> Chosen:
    it = library.find(code)
    actions.insert(into=into, requirement=it, version=it.versions[0], by="ida")
    return Chosen.objects.get(list=into, code=code)


def text(answer: HttpResponse) -> str:
    return answer.content.decode()


def test_where_nothing_is_asked_every_text_stands_under_its_subject(reader, small):
    page = text(reader.get(reverse("library")))

    assert "Legepladser" in page
    assert page.count("Mindstekrav · Basis") == 2


def test_a_requirement_that_is_not_there_is_no_page(reader, small):
    assert reader.get(reverse("requirement", args=["ROPE"])).status_code == 404


def test_a_requirement_shows_what_could_be_misread_and_whom_it_serves(reader, small):
    page = text(reader.get(reverse("requirement", args=["SAND"])))

    assert "Er kæden med?" in page
    assert reverse("rule", args=["BAL-QUALITY"]) in page


def test_a_requirement_shows_what_its_new_version_changed(reader, small):
    page = text(reader.get(reverse("requirement", args=["SWING"])))

    assert "<del>gynger.</del> <ins>gynger og stativer.</ins>" in page
    assert "Stativet var glemt." in page


def test_a_requirement_says_which_lists_still_use_the_old_version(reader, small, swings):
    put(swings, small, "SWING")

    page = text(reader.get(reverse("requirement", args=["SWING"])))

    assert "Legepladser &amp; parker" in page
    assert "en ældre version" in page


def test_a_reader_sees_a_list_and_cannot_change_it(reader, small, swings):
    chosen = put(swings, small, "SWING")

    page = text(reader.get(reverse("requirement_list", args=[swings.pk])))
    refused = reader.post(reverse("remove_requirement", args=[chosen.pk]))

    assert "Tag den nye version" not in page
    assert refused.status_code == 404
    assert Chosen.objects.count() == 1


def test_a_consultant_begins_a_list(consultant, small):
    answer = consultant.post(reverse("begin_list"), {"name": "Gynger", "tender": "Ny legeplads"})

    made = RequirementList.objects.get()
    assert answer["Location"] == reverse("requirement_list", args=[made.pk])
    assert made.made_by == "consultant"


@pytest.mark.parametrize("said", [{}, {"tender": "Ny legeplads"}, {"name": "Gynger"}])
def test_a_list_for_nothing_is_not_begun(consultant, small, said):
    page = text(consultant.post(reverse("begin_list"), said))

    assert "form-error-message" in page
    assert RequirementList.objects.count() == 0


def test_a_text_goes_in_as_it_was_read(consultant, small, swings):
    consultant.post(
        reverse("insert_requirement"), {"list": swings.pk, "code": "SWING", "version": 1}
    )

    assert Chosen.objects.get().version == 1


@pytest.mark.parametrize("wrong", [{"code": "ROPE"}, {"version": 9}, {"version": "x"}])
def test_a_text_that_is_not_there_does_not_go_in(consultant, small, swings, wrong):
    said = {"list": swings.pk, "code": "SWING", "version": 1, **wrong}

    answer = consultant.post(reverse("insert_requirement"), said, follow=True)

    assert "findes ikke længere" in text(answer)
    assert Chosen.objects.count() == 0


def test_the_new_version_is_taken_when_it_is_the_one_that_was_read(consultant, small, swings):
    chosen = put(swings, small, "SWING")

    consultant.post(reverse("renew_requirement", args=[chosen.pk]), {"version": 2})

    assert Chosen.objects.get().version == 2


@pytest.mark.parametrize("read", ["", "x", "9", "²"])
def test_a_version_nobody_read_is_not_taken(consultant, small, swings, read):
    chosen = put(swings, small, "SWING")

    consultant.post(reverse("renew_requirement", args=[chosen.pk]), {"version": read})

    assert Chosen.objects.get().version == 1


def test_a_lost_text_is_shown_as_lost_and_can_be_taken_out(consultant, small, swings):
    lost = Chosen.objects.create(
        list=swings, code="ROPE", version=1, digest="", chosen_by="ida", chosen_at=timezone.now()
    )

    page = text(consultant.get(reverse("requirement_list", args=[swings.pk])))
    consultant.post(reverse("remove_requirement", args=[lost.pk]))

    assert "Biblioteket har ikke længere denne tekst" in page
    assert Chosen.objects.count() == 0


def test_an_empty_list_is_not_written_out(reader, small, swings):
    answer = reader.get(reverse("requirement_list_word", args=[swings.pk]), follow=True)

    assert "Listen er tom, så der er intet at skrive ud" in text(answer)


def test_a_list_is_handed_out_as_word(reader, small, swings):
    put(swings, small, "SAND")

    answer = reader.get(reverse("requirement_list_word", args=[swings.pk]))

    assert answer["Content-Disposition"] == 'attachment; filename="legepladser-parker.docx"'
    assert answer.content.startswith(b"PK")


def test_only_my_lists_are_mine(consultant, small, swings):
    mine = text(consultant.get(reverse("requirement_lists"), {"mine": "ja"}))
    every = text(consultant.get(reverse("requirement_lists")))

    assert "parker" not in mine
    assert "parker" in every


def test_what_people_type_is_shown_as_it_is(reader):
    page = text(reader.get(reverse("library"), {"q": "<script>alert(1)</script>"}))

    assert "<script>alert" not in page


def test_a_list_says_why_the_newer_version_came(reader, small, swings):
    put(swings, small, "SWING")

    page = text(reader.get(reverse("requirement_list", args=[swings.pk])))

    assert "Stativet var glemt." in page
    assert "<ins>gynger og stativer.</ins>" in page
