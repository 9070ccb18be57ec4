"""A fee the agreement does not allow, or more of it than it allows."""

from decimal import Decimal

from pejl.engines.matching.facts import AllowedFee, Charge
from pejl.engines.matching.tests.shop import agreement, bill, credit_note, judged, line, price

FREIGHT = {"item": None, "text": "Fragt"}
INVOICING = Charge(Decimal("50.00"), "Faktureringsgebyr")


def fees(one, *others, **other):
    found = judged(one, *others, **other).deviations
    return [(fee.amount, fee.position) for fee in found if fee.kind == "fee"]


def allowing(*allowed):
    return (agreement(fees=allowed),)


def test_a_bill_without_fees_has_none():
    assert fees(bill()) == []


def test_a_charge_on_the_bill_is_a_fee_on_the_whole_of_it():
    assert fees(bill(charges=(INVOICING,))) == [(Decimal("50.00"), None)]


def test_a_discount_on_the_bill_is_none():
    assert fees(bill(charges=(Charge(Decimal(5), "Rabat", is_charge=False),))) == []


def test_a_line_that_is_a_fee_is_one():
    assert fees(bill(line(), line("1", "75", **FREIGHT))) == [(Decimal("75.00"), 1)]


def test_a_charge_on_a_line_is_a_fee_beside_the_line_s_price():
    billed = line("12", "14.50", amount=Decimal("224.00"), charges=(INVOICING,))

    found = judged(bill(billed)).deviations

    assert [(one.kind, one.amount) for one in found] == [
        ("fee", Decimal("50.00")),
        ("price", Decimal("15.60")),
    ]


def test_a_fee_in_the_price_book_is_agreed():
    prices = price(), price("75.00", item="F1", text="Fragt")

    assert judged(bill(line("1", "75", item="F1", text="Fragt")), prices=prices).deviations == ()


def test_a_fee_of_a_kind_that_is_allowed_is_paid():
    assert fees(bill(charges=(INVOICING,)), terms=allowing(AllowedFee(kind="invoicing"))) == []


def test_a_fee_of_another_kind_is_not():
    terms = allowing(AllowedFee(kind="freight"))

    assert fees(bill(charges=(INVOICING,)), terms=terms) == [(Decimal("50.00"), None)]


def test_a_fee_allowed_by_its_words_is_paid():
    terms = allowing(AllowedFee(text="faktureringsgebyr"))

    assert fees(bill(charges=(INVOICING,)), terms=terms) == []


def test_of_a_fee_allowed_up_to_an_amount_the_rest_is_too_much():
    terms = allowing(AllowedFee(kind="invoicing", maximum=Decimal(30)))

    assert fees(bill(charges=(INVOICING,)), terms=terms) == [(Decimal("20.00"), None)]


def test_the_sum_shows_what_is_allowed():
    terms = allowing(AllowedFee(kind="invoicing", maximum=Decimal(30)))

    (fee,) = judged(bill(charges=(INVOICING,)), terms=terms).deviations

    assert fee.arithmetic.da == "50,00 kr. − 30,00 kr. = 20,00 kr."


def test_the_reason_names_the_fee():
    (fee,) = judged(bill(charges=(INVOICING,))).deviations

    assert fee.reason.da == "Aftale 50.55 tillader ikke gebyret »Faktureringsgebyr«."


def test_a_fee_on_a_bill_no_agreement_governs_is_not_held_against_any():
    terms = (agreement(categories=("30190000",)),)
    windows = line(item="9", text="Vinduespudsning", category="90911300")

    assert fees(bill(windows, charges=(INVOICING,)), terms=terms) == []


def test_a_bill_of_fees_alone_is_held_against_the_supplier_s_agreement():
    assert fees(bill(line("1", "75", **FREIGHT))) == [(Decimal("75.00"), 0)]


def test_a_fee_of_a_supplier_without_agreement_is_not_held_against_any():
    assert fees(bill(line("1", "75", **FREIGHT), supplier="sydvest")) == []


def test_an_allowed_fee_line_is_at_the_agreed_price():
    one = bill(line(), line("1", "75", **FREIGHT))

    found = judged(one, terms=allowing(AllowedFee(kind="freight")))

    assert [verdict.priced for verdict in found.verdicts] == ["agreed", "agreed"]


def test_a_fee_credited_is_found_no_more():
    one = bill(line(), line("1", "75", **FREIGHT))

    assert fees(one, credit_note(line("1", "75", **FREIGHT))) == []


def test_of_two_charges_one_credited_leaves_one():
    one = bill(charges=(INVOICING, INVOICING))

    found = fees(one, credit_note(line("1", "13.20"), charges=(INVOICING,)))

    assert sum(amount for amount, _ in found) == Decimal("50.00")


def test_a_fee_credited_below_zero_is_found_no_more():
    one = bill(line(), line("1", "75", **FREIGHT))

    assert fees(one, credit_note(line("-1", "75", **FREIGHT))) == []


def test_a_charge_credited_is_found_no_more():
    one = bill(charges=(INVOICING,))

    assert fees(one, credit_note(line("1", "13.20"), charges=(INVOICING,))) == []
