"""What was bought without an agreement, by category: what ought to have been tendered."""

from collections import Counter
from decimal import Decimal
from typing import Final

from pejl.engines.money import ZERO
from pejl.example.purchase import ExamplePurchase
from pejl.example.truth import Plant, Truth

FILE: Final = "ledger.csv"
_UNSURE: Final = Decimal("0.15")  # nearer the threshold than this, readings may differ


class Spend:
    """The year's contractable spend, on and without agreements."""

    def __init__(self) -> None:
        self.on_agreement = ZERO
        self.without: Counter[str] = Counter()  # by CPV class, in øre

    def bill(self, purchase: ExamplePurchase, sign: int) -> None:
        """Count a bill, unless it is paid to a public body."""
        if purchase.supplier.public:
            return
        if is_within(purchase):
            self.on_agreement += sign * purchase.net
        else:
            self.bought(purchase.category.code, sign * purchase.net)

    def bought(self, category: str, amount: Decimal) -> None:
        """Count something bought without an agreement."""
        self.without[category] += int(amount * 100)

    def plant(self, threshold: Decimal, truth: Truth) -> None:
        """Note the categories above the threshold; near it, either is right."""
        for category, oere in sorted(self.without.items()):
            spent = Decimal(oere) / 100
            found = Plant("tender_radar", "above_the_threshold", FILE, category, spent)
            if spent > threshold * (1 + _UNSURE):
                truth.plants.append(found)
            elif spent > threshold * (1 - _UNSURE):
                truth.also.append(found)

    def figures(self) -> dict[str, str]:
        """The spend in kroner, and the share of it on agreements."""
        without = Decimal(sum(self.without.values())) / 100
        contractable = self.on_agreement + without
        share = self.on_agreement / contractable if contractable else ZERO
        return {
            "contractable": str(contractable),
            "on_agreement": str(self.on_agreement),
            "share_on_agreement": f"{share:.4f}",
        }


def is_within(purchase: ExamplePurchase) -> bool:
    """Whether it was bought on an agreement while that ran."""
    agreement = purchase.agreement
    return agreement is not None and agreement.starts <= purchase.delivered <= agreement.ends
