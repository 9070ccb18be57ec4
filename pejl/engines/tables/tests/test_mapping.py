"""Columns are proposed from their headings and from what stands below them."""

import pytest

from pejl.engines.tables import LEDGER, chosen, propose_mapping, taken
from pejl.engines.tables.tests.making import HEADER, table


def proposed(*rows):
    return propose_mapping(table(rows), LEDGER)


def test_a_table_of_other_things_has_no_columns_for_a_ledger():
    mapping = proposed(("Art", "Farve"), ("Bog", "rød"))

    assert {"date", "amount"} <= set(mapping.missing)


def test_a_heading_that_its_values_deny_is_not_believed():
    mapping = proposed(HEADER, ("i går", "Søby", "1,00", "x"), ("i dag", "Søby", "2,00", "y"))

    assert mapping.columns("date") == ()
    assert mapping.missing == ("date",)


def test_a_column_of_dates_needs_no_heading():
    mapping = proposed(("Hvornår", "Beløb"), ("2026-03-01", "1,00"))

    assert mapping.columns("date") == ("Hvornår",)
    assert mapping.assignments[0].confidence <= 0.5


def test_the_day_of_booking_is_preferred_to_the_day_of_the_document():
    mapping = proposed(
        ("Bilagsdato", "Bogføringsdato", "Beløb"), ("01-03-2026", "02-03-2026", "1,00")
    )

    assert mapping.columns("date") == ("Bogføringsdato",)
    assert mapping.unmapped == ("Bilagsdato",)


def test_eight_digits_without_the_check_digit_are_no_cvr_number():
    mapping = proposed(("CVR-nr", "Dato", "Beløb"), ("12345678", "01-03-2026", "1,00"))

    assert mapping.columns("cvr") == ()


def test_columns_that_complement_each_other_are_used_in_order():
    mapping = proposed(
        ("Dato", "Leverandør", "Kreditornavn", "Beløb"),
        *[("01-03-2026", "Søby", "", "1,00")] * 3,
        ("01-03-2026", "", "Lysby", "1,00"),
    )

    supplier = next(each for each in mapping.assignments if each.field == "supplier_name")
    assert set(supplier.columns) == {"Leverandør", "Kreditornavn"}
    assert "complement each other" in supplier.reason.en


def test_columns_both_filled_are_not_put_together():
    mapping = proposed(
        ("Dato", "Leverandør", "Kreditornavn", "Beløb"), ("01-03-2026", "Søby", "Lysby", "1,00")
    )

    assert mapping.columns("supplier_name") == ("Kreditornavn",)


def test_a_column_that_became_codes_gives_way_to_the_one_with_the_words():
    mapping = proposed(
        ("Dato", "Leverandør", "Leverandør(T)", "Beløb"),
        *[("01-03-2026", "Søby", "", "1,00")] * 9,
        ("01-03-2026", "200227", "Lysby", "1,00"),
    )

    assert mapping.columns("supplier_name") == ("Leverandør", "Leverandør(T)")


def test_what_adds_up_is_believed_before_the_heading():
    one = ("Dato", "Netto", "Moms", "Brutto", "Beløb", "kol4", "kol5")
    years = [
        (
            "01-03-2025",
            f"{n},00",
            f"{n / 4:.2f}".replace(".", ","),
            f"{n * 1.25:.2f}".replace(".", ","),
            "",
            "",
            "",
        )
        for n in range(4, 40)
    ]
    later = [("01-03-2026", "", "", "", *row[3:0:-1]) for row in years]

    mapping = proposed(one, *years, *[(*row[:4], row[4], row[5], row[6]) for row in later])

    assert mapping.columns("amount") == ("Netto", "kol5") or mapping.columns("amount") == (
        "Netto",
        "kol4",
    )
    assert mapping.columns("gross") == ("Brutto", "Beløb")


def test_what_a_person_chose_is_used():
    sample = taken(table())

    mapping = chosen(sample, LEDGER, {"date": ["Bogføringsdato"], "amount": ["Beløb"]})

    assert mapping.columns("amount") == ("Beløb",)
    assert mapping.unmapped == ("Leverandør", "Tekst")


def test_a_column_that_is_not_there_cannot_be_chosen():
    with pytest.raises(KeyError):
        chosen(taken(table()), LEDGER, {"amount": ["Betaling"]})
