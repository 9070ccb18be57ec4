"""The two sides of a purchase as parties of a UBL paper, and how the seller is paid."""

from datetime import date
from functools import cache
from typing import Final

from stdnum import luhn

from pejl.engines.ubl.document import Address, Identifier, Party, Payment, Syntax
from pejl.example.world import ExampleSupplier, ExampleUnit

# A bank branch nobody has.
_BRANCH: Final = "9999"
_IBAN_COUNTRY: Final = "132000"  # DK00 as ISO 13616 turns letters into numbers


@cache
def seller(supplier: ExampleSupplier, syntax: Syntax) -> Party:
    """The supplier as it writes of itself on a bill."""
    return Party(
        name=supplier.name,
        trading_name=supplier.name,
        legal=company(supplier.cvr, syntax),
        vat=Identifier(f"DK{supplier.cvr}", "DK:SE" if is_oioubl(syntax) else None),
        endpoint=Identifier(f"DK{supplier.cvr}", "DK:CVR" if is_oioubl(syntax) else "0184"),
        address=Address(supplier.street, None, supplier.city, supplier.postcode, None, "DK"),
        contact_name="Kundeservice",
        email=f"faktura@{supplier.cvr}.example",
        registered_name=supplier.name,
    )


@cache
def buyer(unit: ExampleUnit, municipality_cvr: str, syntax: Syntax) -> Party:
    """The unit as its suppliers write of it."""
    gln = Identifier(unit.gln, "GLN" if is_oioubl(syntax) else "0088")
    return Party(
        name=unit.name,
        trading_name=unit.name,
        identifiers=(gln,),
        legal=company(municipality_cvr, syntax),
        endpoint=gln,
        address=Address(unit.street, None, unit.city, unit.postcode, None, "DK"),
        contact=unit.reference if is_oioubl(syntax) else None,
        registered_name=unit.name,
    )


def company(cvr: str, syntax: Syntax) -> Identifier:
    """A CVR number as the syntax writes it."""
    return Identifier(f"DK{cvr}", "DK:CVR") if is_oioubl(syntax) else Identifier(cvr, "0184")


def is_oioubl(syntax: Syntax) -> bool:
    """Whether the syntax is OIOUBL."""
    return syntax == "oioubl-2.1"


def payment(supplier: ExampleSupplier, syntax: Syntax, number: str, due: date | None) -> Payment:
    """How the bill with this number is paid; `due` where the paper says it here."""
    oioubl = is_oioubl(syntax)
    if supplier.payment == "fik":
        return _by_card(supplier, number, due, oioubl=oioubl)
    if supplier.payment == "iban":
        account = Identifier(iban(f"{_BRANCH}00{supplier.cvr}"))
        return Payment(means="58", account=account, branch="LILBDK22", due=due)
    channel = "DK:BANK" if oioubl else None
    account = Identifier(f"00{supplier.cvr}", channel)
    return Payment(means="42", account=account, branch=_BRANCH, channel=channel, due=due)


def _by_card(supplier: ExampleSupplier, number: str, due: date | None, *, oioubl: bool) -> Payment:
    """A FIK card of kind 71: fifteen digits with a check digit, and the creditor's eight."""
    digits = number.rjust(14, "0")
    line = digits + luhn.calc_check_digit(digits)
    if not oioubl:
        return Payment("93", f"71#{line}", Identifier(supplier.cvr), due=due)
    return Payment("93", line, card_kind="71", creditor=supplier.cvr, channel="DK:FIK", due=due)


def iban(account: str) -> str:
    """A Danish account as IBAN, with the check digits of ISO 7064 mod 97-10."""
    return f"DK{98 - int(account + _IBAN_COUNTRY) % 97:02d}{account}"
