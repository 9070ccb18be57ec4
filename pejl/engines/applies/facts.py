"""What a purchase is told as, turned into the facts rules ask for, each with where it came from."""

from functools import cache

from pejl.engines import codelists
from pejl.engines.applies.names import WAY
from pejl.engines.applies.purchase import CONCERNS, CoveringAgreement, Purchase, Surroundings
from pejl.engines.applies.total import EstimatedValue
from pejl.engines.cpv import certain_kind, within
from pejl.engines.rules.facts import Fact, Facts, Given, Vocabulary
from pejl.engines.text import Text

TOLD, FOLLOWS, ASSUMED, REGISTER, TOGETHER = "told", "follows", "assumed", "register", "together"
NO_JOINT_TENDER = Text(
    "Antaget: intet fælles udbud af det samme er på vej. Spørg indkøbsafdelingen.",
    "Assumed: no joint tender of the same is coming. Ask the procurement office.",
)
LAND_FIRST = ("land", "buildings")  # either asks for climate requirements
TENDERED = frozenset({"eu_works", "eu_goods", "light_regime", "licitation"})


def facts_of(purchase: Purchase, around: Surroundings, vocabulary: Vocabulary) -> dict[str, Fact]:
    """Every fact that is told, follows from what is told, or is assumed. What is not is left out.

    A fact the vocabulary does not know is left out too: no rule can ask for it.
    """
    found = {"buyer.kind": Fact("municipality", ASSUMED), **_own(purchase), **_concerned(purchase)}
    found |= {name: Fact(value, TOLD) for name, value in purchase.more.items()}
    covered = _covered(purchase, around)
    if covered:
        found["purchase.covered"] = covered
    found = {**_following(purchase, found), **found}
    found.setdefault("purchase.joint_tender", Fact(value=False, origin=ASSUMED))
    return {name: fact for name, fact in found.items() if name in vocabulary.facts}


def _covered(purchase: Purchase, around: Surroundings) -> Fact | None:
    """Which kind of agreement covers the purchase; None where nobody has looked."""
    agreement = covering_agreement(purchase, around)
    if agreement:
        return Fact(agreement.kind, REGISTER if agreement.id else TOLD)
    if purchase.agreement == "":
        return Fact("none", TOLD)
    return None if around.agreements is None else Fact("none", REGISTER)


def _following(purchase: Purchase, facts: Facts) -> dict[str, Fact]:
    """What need not be asked, since it follows; what is told goes before."""
    found = {}
    if purchase.cpv and within(purchase.cpv, to_be_had_used()):
        found["purchase.reusable"] = Fact(value=True, origin=FOLLOWS)
    if kind_of(facts) not in {None, "goods"}:
        found["purchase.reusable"] = Fact(value=False, origin=FOLLOWS)
    if purchase.meetings:
        found["purchase.political"] = Fact(value=True, origin=FOLLOWS)
    return found


@cache
def to_be_had_used() -> tuple[str, ...]:
    """The groups of goods that always are; of other goods one asks."""
    return tuple(row["code"] for row in codelists.rows("reused_goods"))


def form_of(facts: Facts) -> str | None:
    """Whether it is a call-off, a tender or a direct purchase, where that follows.

    It does not of invited offers and of purchases below the threshold: there the
    municipality chooses, and is asked.
    """
    told = {name: fact.value for name, fact in facts.items()}
    if told.get("purchase.covered", "none") != "none":
        return "call_off"
    if told.get("purchase.joint_tender") or told.get(WAY) in TENDERED:
        return "tender"
    return "direct" if told.get(WAY) == "one_offer" else None


def kind_of(facts: Facts) -> str | None:
    """The kind of the contract, where it is told or follows from the category."""
    fact = facts.get("contract.kind")
    return str(fact.value) if fact else None


def _own(purchase: Purchase) -> dict[str, Fact]:
    given: dict[str, Given] = {
        "contract.kind": purchase.kind,
        "purchase.cpv": purchase.cpv,
        "contract.value": purchase.total,
        "contract.months": purchase.months,
        "notice.published": purchase.published,
    }
    found = {name: Fact(value, TOLD) for name, value in given.items() if value is not None}
    follows = certain_kind(purchase.cpv) if purchase.cpv else None
    if follows:
        found.setdefault("contract.kind", Fact(follows, FOLLOWS))
    return found


def _concerned(purchase: Purchase) -> dict[str, Fact]:
    if purchase.concerns is None:
        return {}
    first = next((each for each in LAND_FIRST if each in purchase.concerns), "other")
    single = {f"tender.{each}": Fact(each in purchase.concerns, TOLD) for each in CONCERNS}
    return {"tender.concerns": Fact(first, TOLD), **single}


def counted_in(facts: dict[str, Fact], value: EstimatedValue) -> dict[str, Fact]:
    """The same facts, the value being what the whole municipality buys of it."""
    if not value.others or value.together is None:
        return facts
    return {**facts, "contract.value": Fact(value.together, TOGETHER)}


def covering_agreement(purchase: Purchase, around: Surroundings) -> CoveringAgreement | None:
    """The agreement that is told of, as the register has it; else the first that covers it."""
    known = around.agreements or ()
    if purchase.agreement:
        by_number = {it.number.casefold(): it for it in known}
        told = CoveringAgreement(
            purchase.agreement, "", _kind_by_number(purchase.agreement), "", None
        )
        return by_number.get(purchase.agreement.casefold(), told)
    if purchase.agreement == "":
        return None
    return min(known, key=lambda it: ORDER.index(it.kind), default=None)


ORDER = ("own", "joint", "ski", "dis")


def _kind_by_number(number: str) -> str:
    """SKI's agreements say so; any other is taken for our own, and the answer says that aloud."""
    return "ski" if "ski" in number.casefold() else "own"
