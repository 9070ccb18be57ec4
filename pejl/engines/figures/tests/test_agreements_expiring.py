"""Agreements that end within twelve months."""

from datetime import date


def test_the_last_day_counts_and_the_ended_do_not(lake_of):
    ends = [
        date(2026, 12, 31),
        date(2027, 6, 30),
        date(2027, 12, 31),
        date(2028, 1, 1),
        None,
        date(2026, 12, 30),
    ]
    lake = lake_of(
        as_of=date(2026, 12, 31),
        agreements=[{"agreement_id": number, "ends": day} for number, day in enumerate(ends)],
    )

    figure = lake.figure("agreements_expiring")

    # Five are in force today; three end by 31 December 2027, two of them by 30 June.
    assert (figure.value, figure.denominator) == (3, 5)
    assert figure.beside == {"within_6_months": 2, "without_last_day": 1}
    assert figure.excluded == {"not_in_force": 1}


def test_an_agreement_that_has_not_begun_is_not_in_force(lake_of):
    lake = lake_of(agreements=[{"agreement_id": 1, "starts": date(2027, 1, 1)}])

    assert lake.figure("agreements_expiring").value is None
