"""What a published Danish notice says of its own procedure: read for a test, no more."""

from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from pejl.engines.rules.facts import Given

DIRECTIVES = {"2014/24/EU": "32014L0024", "2014/25/EU": "32014L0025", "2009/81/EC": "32009L0081"}
ACT = "32014L0024"
WORKS = "1"
AWARD = "7"
CALLS = {"3", "A", "M"}  # a contract notice, or a prior notice that calls for competition
PROCEDURES = {
    "PT_OPEN": "open",
    "PT_RESTRICTED": "restricted",
    "PT_COMPETITIVE_NEGOTIATION": "negotiation",
    "PT_COMPETITIVE_DIALOGUE": "dialogue",
    "PT_INNOVATION_PARTNERSHIP": "innovation",
    "PT_NEGOTIATED_WITHOUT_PUBLICATION": "without_notice",
    "PT_AWARD_CONTRACT_WITHOUT_CALL": "without_notice",
}


class Notice(NamedTuple):
    """One notice. A form is a number of the EU's: F02 a contract, F03 an award, F21 light."""

    number: str
    directive: str
    form: str
    nature: str
    procedure: str | None
    sent: date
    deadline: date | None
    contracted: date | None
    is_urgent: bool
    is_electronic: bool
    is_called: bool  # it calls for tenders, or tells how a call it names ended

    @property
    def facts(self) -> dict[str, Given | int]:
        """What the rulebook is told of it."""
        told: dict[str, Given | int | None] = {
            "tender.way": self._way,
            "tender.procedure": self.procedure,
            "tender.shortened": self._shortened,
            "tender.notice_sent": self.is_called or None,
            "tender.tender_days": _between(self.sent, self.deadline),
            "award.notice_days": _between(self.contracted, self.sent),
            "notice.published": self.sent + timedelta(days=1),
        }
        return {name: value for name, value in told.items() if value is not None}

    @property
    def _way(self) -> str | None:
        if self.directive != ACT:
            return None
        if self.form == "F21":
            return "light_regime"
        return "eu_works" if self.nature == WORKS else "eu_goods"

    @property
    def _shortened(self) -> str:
        if self.is_urgent:
            return "urgent"
        return "electronic" if self.is_electronic else "nothing"


def read(path: Path) -> Notice:
    """The notice in a file of TED XML 2.0.9."""
    root = etree.parse(path).getroot()
    kind = _code(root, "TD_DOCUMENT_TYPE")
    return Notice(
        number=path.stem,
        directive=_directive(root),
        form=next(str(it.get("FORM")) for it in root.iter() if it.get("FORM")),
        nature=_code(root, "NC_CONTRACT_NATURE"),
        procedure=next((_procedure(it) for it in root.iter("{*}*") if _procedure(it)), None),
        sent=_day(_text(root, "DS_DATE_DISPATCH")),
        deadline=_optional_day(_text(root, "DT_DATE_FOR_SUBMISSION")),
        contracted=_optional_day(_text(root, "DATE_CONCLUSION_CONTRACT"))
        if kind == AWARD
        else None,
        is_urgent=root.find(".//{*}ACCELERATED_PROC") is not None,
        is_electronic=root.find(".//{*}URL_PARTICIPATION") is not None,
        is_called=kind in CALLS or root.find(".//{*}NOTICE_NUMBER_OJ") is not None,
    )


def _procedure(element: etree._Element) -> str | None:
    return PROCEDURES.get(etree.QName(element).localname)


def _directive(root: etree._Element) -> str:
    """As the newer forms write it; the older ones name it otherwise, in another element."""
    newer, older = _value(root, "LEGAL_BASIS"), _value(root, "DIRECTIVE")
    return newer or DIRECTIVES[older]


def _value(root: etree._Element, name: str) -> str:
    found = root.find(f".//{{*}}{name}")
    return "" if found is None else str(found.get("VALUE"))


def _code(root: etree._Element, name: str) -> str:
    return next(str(it.get("CODE")) for it in root.iter(f"{{*}}{name}"))


def _text(root: etree._Element, name: str) -> str:
    return str(root.findtext(f".//{{*}}{name}", default="")).strip()


def _day(text: str) -> date:
    return date.fromisoformat(text.partition(" ")[0])


def _optional_day(text: str) -> date | None:
    return _day(text) if text else None


def _between(first: date | None, last: date | None) -> int | None:
    return (last - first).days if first and last else None
