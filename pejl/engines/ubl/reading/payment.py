"""How the bill may be paid: BG-16 to BG-19, and the Danish payment cards of OIOUBL."""

from pejl.engines.ubl.document import Identifier, Payment
from pejl.engines.ubl.reading.group import Group

# Giro and FIK: the means whose PaymentID is the kind of card (F-LIB147, F-LIB155).
_CARDS = frozenset({"50", "93"})


def payments(document: Group) -> tuple[Payment, ...]:
    """Every cac:PaymentMeans."""
    return tuple(_payment(each) for each in document.many("cac:PaymentMeans"))


def _payment(group: Group) -> Payment:
    account = group.one("cac:PayeeFinancialAccount")
    branch = account.one("cac:FinancialInstitutionBranch")
    card = group.one("cac:CardAccount")
    mandate = group.one("cac:PaymentMandate")
    means = group.text("cbc:PaymentMeansCode")
    channel = group.text("cbc:PaymentChannelCode")
    reference, card_kind = _reference(group, account, means)
    return Payment(
        means=means,
        reference=reference,
        account=_account(account, channel),
        account_name=account.text("cbc:Name"),
        branch=branch.text("cbc:ID") or branch.one("cac:FinancialInstitution").text("cbc:ID"),
        card_kind=card_kind,
        creditor=group.one("cac:CreditAccount").text("cbc:AccountID"),
        channel=channel,
        due=group.day("cbc:PaymentDueDate"),
        card=card.text("cbc:PrimaryAccountNumberID"),
        card_holder=card.text("cbc:HolderName"),
        mandate=mandate.text("cbc:ID"),
        debited=mandate.one("cac:PayerFinancialAccount").identifier("cbc:ID"),
    )


def _reference(group: Group, account: Group, means: str | None) -> tuple[str | None, str | None]:
    """BT-83 and the kind of card; OIOUBL has the first in InstructionID or beside the account."""
    payment = group.prose("cbc:PaymentID")
    if not group.reading.oioubl:
        return payment, None
    written = group.text("cbc:InstructionID") or account.text("cbc:PaymentNote")
    return (written, payment) if means in _CARDS else (written or payment, None)


def _account(group: Group, channel: str | None) -> Identifier | None:
    """BT-84. OIOUBL names the scheme of the account in the payment channel."""
    account = group.identifier("cbc:ID")
    return account and account._replace(scheme=account.scheme or channel)
