"""What a person may do, and for which unit."""

import pytest
from django.contrib.auth import get_user_model

from pejl.parties.models import Membership, Unit
from pejl.parties.queries import may_at, own_unit

pytestmark = pytest.mark.django_db
PAYER, READER = Membership.Role.INVOICE_PAYER, Membership.Role.READER


@pytest.fixture
def ida():
    return get_user_model().objects.create(username="ida")


@pytest.fixture
def school() -> Unit:
    return Unit.objects.create(name="Skolen")


def test_one_without_a_role_may_nothing(ida, school):
    assert not may_at(ida, school.pk, *Membership.Role.values)


def test_a_role_for_a_unit_holds_below_it(ida, school):
    below = Unit.objects.create(name="Indskolingen", parent=school)
    Membership.objects.create(user=ida, role=PAYER, unit=school)

    assert may_at(ida, below.pk, PAYER)


def test_a_role_for_a_unit_does_not_hold_beside_it(ida, school):
    other = Unit.objects.create(name="Plejecentret")
    Membership.objects.create(user=ida, role=PAYER, unit=school)

    assert not may_at(ida, other.pk, PAYER)


def test_reading_everywhere_and_paying_somewhere_is_not_paying_everywhere(ida, school):
    other = Unit.objects.create(name="Plejecentret")
    Membership.objects.create(user=ida, role=READER)
    Membership.objects.create(user=ida, role=PAYER, unit=school)

    assert not may_at(ida, other.pk, PAYER)


def test_what_is_no_units_is_the_whole_organisations(ida, school):
    Membership.objects.create(user=ida, role=PAYER, unit=school)

    assert not may_at(ida, None, PAYER)


def test_one_of_the_whole_organisation_is_shown_all_of_it(ida, school):
    Membership.objects.create(user=ida, role=READER)
    Membership.objects.create(user=ida, role=PAYER, unit=school)

    assert own_unit(ida) is None


def test_one_of_a_unit_is_shown_that_unit_and_not_one_below_it(ida, school):
    Unit.objects.create(name="Indskolingen", parent=school)
    Membership.objects.create(user=ida, role=PAYER, unit=school)

    assert own_unit(ida) == school.pk
