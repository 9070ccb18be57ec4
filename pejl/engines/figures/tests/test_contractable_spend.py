"""What can be on an agreement, and each reason why the rest cannot."""

from decimal import Decimal

from pejl.engines import codelists


def test_each_reason_is_shown_and_all_add_up_to_the_whole(lake_of):
    lake = lake_of(
        lines=[
            {"amount": 1000},
            {"amount": -200, "source": "credit_note"},
            {"amount": 70, "contractable": False, "exclusion": "public_body"},
            {"amount": 50, "contractable": False, "exclusion": "wages"},
            {"amount": 30, "contractable": False, "exclusion": "a reason of next year"},
            {"amount": 5, "contractable": None},
        ]
    )

    figure = lake.figure("contractable_spend")

    # 1000 − 200 = 800 can be; 70 + 50 + 30 cannot; 5 is not known; together 955.
    assert figure.value == Decimal(800)
    assert figure.denominator == Decimal(955)
    assert figure.excluded["public_body"] == Decimal(70)
    assert figure.excluded["other_reasons"] == Decimal(30)
    assert figure.excluded["contractable_unknown"] == Decimal(5)
    assert figure.value + sum(figure.excluded.values()) == figure.denominator


def test_every_reason_of_the_code_list_has_its_number(lake_of):
    listed = {row["reason"] for row in codelists.rows("contractable") if row["reason"]}

    figure = lake_of(lines=[{}]).figure("contractable_spend")

    assert figure.excluded.keys() == listed | {"other_reasons", "contractable_unknown"}
