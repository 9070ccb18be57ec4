"""What is credited is taken off the invoice it belongs to."""

from datetime import date
from decimal import Decimal

import pytest

from pejl.engines.matching.credit_notes import Credits
from pejl.engines.matching.history import BillHistory
from pejl.engines.matching.tests.shop import bill, credit_note, judged, kinds, line, on_order

DEAR = line("12", "14.50")
APRIL = date(2026, 4, 7)
PEN = {"item": "9", "text": "Kuglepen"}


def credits_in(note, *bills):
    placed = Credits(BillHistory([note, *bills])).of_note(note)
    return [(credit.basis, credit.bill, credit.line) for credit in placed]


def overcharge(*notes):
    return [deviation.amount for deviation in judged(bill(DEAR), *notes).deviations]


def test_a_credit_note_of_nothing_we_know_is_for_a_person():
    assert credits_in(credit_note()) == [("unknown_invoice", None, None)]


def test_a_credit_note_takes_back_the_invoice_it_names():
    assert credits_in(credit_note(), bill()) == [("whole", "1001", None)]


def test_a_credit_note_finds_its_invoice_though_it_came_first():
    history = BillHistory([credit_note()])
    known = Credits(history)
    known.of_note(credit_note())

    history.add(bill())

    assert known.of_note(credit_note())[0].basis == "whole"


def test_a_named_invoice_is_found_without_its_leading_zeros():
    assert credits_in(credit_note(preceding=("001001",)), bill()) == [("whole", "1001", None)]


def test_another_supplier_s_invoice_is_not_taken_back():
    assert credits_in(credit_note(supplier="sydvest"), bill())[0][0] == "unknown_invoice"


def test_goods_credited_at_the_billed_price_are_returned():
    assert credits_in(credit_note(line("2", "14.50")), bill(DEAR)) == [("return", "1001", 0)]


def test_money_credited_at_another_price_corrects_it():
    assert credits_in(credit_note(line("12", "1.30")), bill(DEAR)) == [("correction", "1001", 0)]


def test_an_item_not_on_the_invoice_is_for_a_person():
    assert credits_in(credit_note(line("1", "5", **PEN)), bill()) == [
        ("unknown_line", "1001", None)
    ]


def test_of_two_lines_of_one_item_the_one_billed_alike_is_credited():
    one = bill(line("12"), line("2"))

    assert credits_in(credit_note(line("2")), one) == [("return", "1001", 1)]


def test_without_a_named_invoice_the_order_and_the_items_find_it():
    note = credit_note(line("2"), preceding=(), **on_order())

    assert credits_in(note, bill(**on_order())) == [("return", "1001", 0)]


def test_without_invoice_and_order_it_is_for_a_person():
    assert credits_in(credit_note(preceding=()), bill()) == [("unknown_invoice", None, None)]


def test_two_invoices_it_could_belong_to_are_for_a_person():
    bills = bill(**on_order()), bill(line("11"), number="1002", **on_order())
    note = credit_note(line("2"), preceding=(), **on_order())

    assert credits_in(note, *bills) == [("unknown_invoice", None, None)]


def test_an_invoice_that_came_after_the_note_is_not_taken_back():
    note = credit_note(line("2"), preceding=(), **on_order())

    assert credits_in(note, bill(issued=APRIL, **on_order())) == [("unknown_invoice", None, None)]


def test_of_invoices_that_look_alike_the_last_is_credited():
    bills = bill(**on_order()), bill(number="1002", **on_order())
    note = credit_note(line("2"), preceding=(), **on_order())

    assert credits_in(note, *bills) == [("return", "1002", 0)]


def test_of_two_invoices_the_one_of_the_same_total_is_credited():
    bills = bill(**on_order()), bill(line("11"), number="1002", **on_order())
    note = credit_note(line("11"), preceding=(), **on_order())

    assert credits_in(note, *bills) == [("whole", "1002", None)]


def test_a_credit_note_written_below_zero_takes_back_as_much():
    assert credits_in(credit_note(line("-2")), bill()) == [("return", "1001", 0)]


def test_an_invoice_credited_in_whole_deviates_in_nothing():
    assert overcharge(credit_note(DEAR)) == []


def test_of_goods_returned_in_part_the_rest_is_too_dear():
    assert overcharge(credit_note(line("2", "14.50"))) == [Decimal("13.00")]


def test_a_price_corrected_is_too_dear_no_more():
    assert overcharge(credit_note(line("12", "1.30"))) == []


def test_a_price_corrected_in_part_is_too_dear_by_the_rest():
    assert overcharge(credit_note(line("12", "1.00"))) == [Decimal("3.60")]


def test_two_credit_notes_add_up():
    notes = credit_note(line("12", "1.00")), credit_note(line("12", "0.30"), number="9002")

    assert overcharge(*notes) == []


def test_a_line_below_zero_is_taken_off_within_the_invoice():
    one = bill(DEAR, line("-12", "14.50"))

    assert judged(one).deviations == ()


def test_a_line_below_zero_does_not_credit_the_rest_of_the_invoice():
    one = bill(line("12", "14.50"), line("12", "50", **PEN), line("-12", "50", **PEN))

    assert kinds(judged(one)) == ["price"]


def test_a_credit_note_deviates_in_nothing_itself():
    assert judged(credit_note(line("12", "1.30")), bill(DEAR)).deviations == ()


@pytest.mark.parametrize(("each", "priced"), [("14.50", "above"), ("13.20", "agreed")])
def test_a_credited_line_counts_where_the_billed_one_did(each, priced):
    found = judged(credit_note(line("12", "1.30")), bill(line("12", each)))

    assert found.verdicts[0].priced == priced


def test_among_invoices_of_one_number_the_last_before_the_note_is_credited():
    bills = bill(line("8"), key="a"), bill(line("9"), key="b"), bill(key="c", issued=APRIL)

    assert credits_in(credit_note(line("2")), *bills) == [("return", "b", 0)]


def test_the_reason_says_what_to_do():
    (credit,) = Credits(BillHistory([credit_note()])).of_note(credit_note())

    assert (
        credit.reason.da == "Kreditnotaen kan ikke føres tilbage til én faktura. Vælg den rigtige."
    )
