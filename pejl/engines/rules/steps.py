"""When in a purchase a rule falls due, and what it brings; and the words for each."""

from collections.abc import Mapping
from enum import StrEnum

from pejl.engines.text import Text


class Step(StrEnum):
    """The steps of a purchase, in the order they are taken."""

    NEED = "need"
    MARKET = "market"
    DOCUMENTS = "documents"
    NOTICE = "notice"
    TENDER = "tender"
    AWARD = "award"
    CONTRACT = "contract"
    PERFORMANCE = "performance"
    INVOICE = "invoice"
    REPORT = "report"


class Brings(StrEnum):
    """What a rule demands of the one who buys."""

    CLAUSE = "clause"
    DOCUMENT = "document"
    STEP = "step"
    CHECK = "check"
    CRITERION = "criterion"
    APPROVAL = "approval"


STEPS: Mapping[Step, Text] = {
    Step.NEED: Text("Behov", "Need"),
    Step.MARKET: Text("Markedsdialog", "Market dialogue"),
    Step.DOCUMENTS: Text("Udbudsmateriale", "Tender documents"),
    Step.NOTICE: Text("Bekendtgørelse", "Notice"),
    Step.TENDER: Text("Tilbudsperiode", "Tender period"),
    Step.AWARD: Text("Tildeling", "Award"),
    Step.CONTRACT: Text("Kontrakt", "Contract"),
    Step.PERFORMANCE: Text("Udførelse", "Performance"),
    Step.INVOICE: Text("Faktura", "Invoice"),
    Step.REPORT: Text("Rapportering", "Reporting"),
}
BROUGHT: Mapping[Brings, Text] = {
    Brings.CLAUSE: Text("klausul", "clause"),
    Brings.DOCUMENT: Text("dokument", "document"),
    Brings.STEP: Text("trin", "step"),
    Brings.CHECK: Text("kontrol", "check"),
    Brings.CRITERION: Text("kriterium", "criterion"),
    Brings.APPROVAL: Text("godkendelse", "approval"),
}
