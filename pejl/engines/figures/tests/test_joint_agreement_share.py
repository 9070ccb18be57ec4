"""Share of agreement spend on SKI and joint agreements."""

from decimal import Decimal


def test_ski_and_joint_agreements_against_all_agreements(lake_of):
    kinds = {1: "ski", 2: "joint", 3: "own", 4: "dis"}
    lake = lake_of(
        agreements=[{"agreement_id": number, "kind": kind} for number, kind in kinds.items()],
        lines=[
            {"amount": 200, "agreement_id": 1},
            {"amount": 100, "agreement_id": 2},
            {"amount": 250, "agreement_id": 3},
            {"amount": 50, "agreement_id": 4},
            {"amount": 4000},
            {"amount": 800, "agreement_id": 1, "contractable": False},
        ],
    )

    figure = lake.figure("joint_agreement_share")

    # 200 + 100 of 200 + 100 + 250 + 50
    assert figure.value == Decimal("0.5000")
    assert figure.beside["dynamic_system"] == Decimal(50)
    assert figure.excluded["without_agreement"] == Decimal(4000)
