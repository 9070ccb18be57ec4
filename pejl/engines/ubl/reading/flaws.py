"""What could not be read: noted while reading, told with its place when the reading is done."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from pejl.engines.text import Text
from pejl.engines.ubl.document import DocumentFinding, Severity
from pejl.engines.ubl.reading.names import SHORT, local

# More than this says nothing new about a file, and a hostile one has a million.
MOST = 1000
_LONGEST_QUOTE = 200


class Flaw(NamedTuple):
    """A way in which a value can fail to be read."""

    rule: str
    expected: str | None
    message: Text
    severity: Severity = "fatal"


class Note(NamedTuple):
    """A flaw met at an element, and what stood there."""

    element: etree._Element
    flaw: Flaw
    said: str | None


BAD_DATE = Flaw(
    "READ-DATE",
    "2026-01-31",
    Text(
        da="Feltet er ikke en dato, der findes. Skriv den som år-måned-dag: 2026-01-31.",
        en="The field is no date that exists. Write it as year-month-day: 2026-01-31.",
    ),
)
BAD_NUMBER = Flaw(
    "READ-NUMBER",
    "1250.50",
    Text(
        da="Feltet er ikke et tal. Skriv det med punktum før decimalerne og intet andet: 1250.50.",
        en="The field is not a number. Write it with a point before the decimals and no other "
        "signs: 1250.50.",
    ),
)
BAD_INDICATOR = Flaw(
    "READ-INDICATOR",
    "true / false",
    Text(
        da="Feltet svarer hverken ja eller nej. Skriv true eller false.",
        en="The field says neither yes nor no. Write true or false.",
    ),
)
NOT_PLAIN = Flaw(
    "READ-PLAIN",
    None,
    Text(
        da="Feltet rummer andre elementer, hvor der kun må stå tekst. Det er ikke læst.",
        en="The field holds other elements where only text may stand. It has not been read.",
    ),
)
TWICE = Flaw(
    "READ-TWICE",
    None,
    Text(
        da="Feltet står mere end én gang. Kun det første er læst. Behold det, der gælder.",
        en="The field stands more than once. Only the first is read. Keep the one that holds.",
    ),
)
WHICH_WAY = Flaw(
    "READ-CHARGE",
    "ChargeIndicator",
    Text(
        da="Der står ikke, om beløbet er et fradrag eller et tillæg. Skriv det i ChargeIndicator.",
        en="It is not said whether the amount is deducted or added. Say so in ChargeIndicator.",
    ),
)
OTHER_CURRENCY = Flaw(
    "READ-CURRENCY",
    None,
    Text(
        da="Beløbet er i en anden valuta end bilaget og er ikke læst. Skriv det i bilagets valuta.",
        en="The amount is in another currency than the document. It has not been read. "
        "Write it in the document's currency.",
    ),
)


def findings(root: etree._Element, notes: list[Note]) -> tuple[DocumentFinding, ...]:
    """The notes in the order they were taken; past `MOST` only how many there are."""
    told = notes[:MOST]
    places = dict(_places(root, {note.element for note in told}))
    found = [_finding(note, places[note.element]) for note in told]
    return (*found, _rest(root, len(notes) - MOST)) if len(notes) > MOST else tuple(found)


def _finding(note: Note, place: str) -> DocumentFinding:
    flaw = note.flaw
    said = note.said and note.said[:_LONGEST_QUOTE]
    return DocumentFinding(flaw.rule, flaw.severity, place, said, flaw.expected, flaw.message)


def _rest(root: etree._Element, count: int) -> DocumentFinding:
    message = Text(
        da=f"Der er {count} fejl mere af samme slags. Få filen sendt igen uden dem.",
        en=f"There are {count} more flaws of these kinds. Have the file sent again without them.",
    )
    return DocumentFinding("READ-MORE", "fatal", f"/{local(root.tag)}", str(count), None, message)


def _places(
    root: etree._Element, wanted: set[etree._Element]
) -> Iterator[tuple[etree._Element, str]]:
    """Each wanted element with its path: one walk, which goes only where a wanted one lies.

    Asking each element for its own path would count its siblings over and over.
    """
    above = {ancestor for element in wanted for ancestor in element.iterancestors()}

    def walk(element: etree._Element, path: str) -> Iterator[tuple[etree._Element, str]]:
        if element in wanted:
            yield element, path
        if element in above:
            for child, step in _steps(element):
                yield from walk(child, f"{path}/{step}")

    return walk(root, f"/{local(root.tag)}")


def _steps(element: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    names = [SHORT[child.tag] for child in element]
    total, seen = Counter(names), Counter[str]()
    for child, name in zip(element, names, strict=True):
        seen[name] += 1
        yield child, f"{name}[{seen[name]}]" if total[name] > 1 else name
