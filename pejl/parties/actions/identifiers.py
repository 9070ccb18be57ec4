"""Which of a party's many identifiers is its CVR number, and which its location number."""

from pejl.engines.ubl.document import Identifier, Party

CVR_SCHEMES = frozenset(["0184", "DK:CVR", "DK:SE", "0198", "9902", "9901"])
GLN_SCHEMES = frozenset(["0088", "GLN", "EAN"])


def cvr(party: Party) -> str | None:
    """The first of a party's identifiers that may be a CVR number."""
    candidates = (party.legal, party.vat, party.endpoint, *party.identifiers)
    return next((it.value for it in candidates if it and may_be_cvr(it)), None)


def may_be_cvr(identifier: Identifier) -> bool:
    """Whether the scheme says CVR, or the value reads DK and eight digits."""
    digits = identifier.value.upper().removeprefix("DK").replace(" ", "")
    danish = identifier.scheme in CVR_SCHEMES or identifier.value.upper().startswith("DK")
    return danish and len(digits) == 8 and digits.isdigit()


def gln(party: Party) -> str | None:
    """The party's location number: where its e-invoices live."""
    candidates = (party.endpoint, *party.identifiers)
    return next((it.value for it in candidates if it and it.scheme in GLN_SCHEMES), None)
