"""What is asked of the policy page, and what one may be shown of it."""

import pytest
from django.contrib.auth import get_user_model
from django.http import QueryDict

from pejl.bearings.forms import CategoryForm, PolicyFilter, RowFilter
from pejl.parties.models import Membership, Supplier, Unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def school() -> Unit:
    return Unit.objects.create(name="Skolen")


def person(unit: Unit | None = None):
    it = get_user_model().objects.create(username="ida")
    Membership.objects.create(user=it, role=Membership.Role.READER, unit=unit)
    return it


def test_nothing_asked_is_everything_for_one_who_may_see_it():
    filters = PolicyFilter(QueryDict(""), user=person()).filters()

    assert filters.asked() == {}


def test_nothing_asked_is_the_own_unit_for_one_of_a_unit(school):
    filters = PolicyFilter(QueryDict("enhed="), user=person(school)).filters()

    assert filters.unit == school.pk


def test_another_unit_asked_for_is_still_the_own(school):
    other = Unit.objects.create(name="Plejecentret")

    filters = PolicyFilter(QueryDict(f"enhed={other.pk}"), user=person(school)).filters()

    assert filters.unit == school.pk


def test_a_question_that_makes_no_sense_is_not_asked():
    asked = QueryDict("aar=i+fjor&enhed=x&kategori=papir")

    assert PolicyFilter(asked, user=person()).filters().asked() == {}


def test_a_class_of_cpv_is_kept_beside_the_divisions():
    form = PolicyFilter(QueryDict("kategori=79620000"), user=person())

    assert form.filters().category == "79620000"


def test_rows_are_narrowed_to_a_supplier():
    supplier = Supplier.objects.create(name="Nordlys Papir")

    form = RowFilter(QueryDict(f"leverandoer={supplier.pk}"), user=person())

    assert form.filters().supplier == supplier.pk
    assert form.narrowed() == ["Nordlys Papir"]


def test_a_code_is_read_without_its_check_digit():
    form = CategoryForm(QueryDict("text=Papir&code=30190000-7"), initial={})

    assert form.is_valid()
    assert form.cleaned_data["code"] == "30190000"


def test_a_text_with_no_supplier_is_everybodys():
    form = CategoryForm(None, initial={"text": "Papir", "supplier": ""})

    offered = [it.choice_label for it in form["supplier"].subwidgets]

    assert offered == ["Alle leverandører"]
