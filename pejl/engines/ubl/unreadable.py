"""Why a file is turned away: what is wrong with it and what to do, in words for whoever sent it."""

from typing import NamedTuple

from pejl.engines.text import Text


class Reason(NamedTuple):
    """A code for machines and a sentence for people."""

    code: str
    text: Text


class Unreadable(Exception):  # noqa: N818  # it reads as what it says: raise Unreadable
    """The bytes are no document we read; `reason` says why and what to do."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason

    def __str__(self) -> str:
        return self.reason.text.da


EMPTY = Reason(
    "empty",
    Text(
        da="Filen er tom. Bed afsenderen om at sende den igen.",
        en="The file is empty. Ask the sender to send it again.",
    ),
)
PDF = Reason(
    "pdf",
    Text(
        da="Filen er en PDF, ikke en e-faktura. Bed leverandøren om den i OIOUBL eller Peppol.",
        en="The file is a PDF, not an e-invoice. Ask the supplier for it in OIOUBL or Peppol.",
    ),
)
HTML = Reason(
    "html",
    Text(
        da="Filen er en webside. Hent selve e-fakturaen bag den, og læg den ind i stedet.",
        en="The file is a web page. Fetch the e-invoice behind it and put that in instead.",
    ),
)
JSON = Reason(
    "json",
    Text(
        da="Filen er JSON. E-fakturaer er XML; bed afsenderen om den i OIOUBL eller Peppol.",
        en="The file is JSON. E-invoices are XML; ask the sender for it in OIOUBL or Peppol.",
    ),
)
PACKED = Reason(
    "packed",
    Text(
        da="Filen er pakket eller et kontordokument, ikke XML. Pak den ud, og læg XML-filen ind.",
        en="The file is packed or an office document, not XML. Unpack it and put in the XML file.",
    ),
)
NOT_XML = Reason(
    "not-xml",
    Text(
        da="Filen er ikke XML. Bed afsenderen om dokumentet i OIOUBL eller Peppol.",
        en="The file is not XML. Ask the sender for the document in OIOUBL or Peppol.",
    ),
)
DOCTYPE = Reason(
    "doctype",
    Text(
        da="Filen begynder med en DOCTYPE, som kan trække fremmed indhold ind. "
        "Den åbnes ikke. Bed afsenderen fjerne den; e-fakturaer har ingen.",
        en="The file begins with a DOCTYPE, which can pull in foreign content. "
        "It is not opened. Ask the sender to remove it; e-invoices have none.",
    ),
)
LEADING = Reason(
    "leading",
    Text(
        da="Der står noget foran <?xml …?>, som skal være det allerførste i filen. "
        "Bed afsenderen fjerne det, også blanke tegn og linjeskift.",
        en="Something stands before <?xml …?>, which must be the very first in the file. "
        "Ask the sender to remove it, blanks and line breaks too.",
    ),
)
TRUNCATED = Reason(
    "truncated",
    Text(
        da="Filen holder op midt i det hele. Den er nok afbrudt undervejs; få den sendt igen.",
        en="The file stops in the middle. It was probably cut off on the way; have it sent again.",
    ),
)
TOO_DEEP = Reason(
    "too-deep",
    Text(
        da="Filen har elementer i mere end 256 lag, og det har ingen faktura. Den åbnes ikke. "
        "Spørg afsenderen, hvordan den er blevet til.",
        en="The file has elements more than 256 deep, as no invoice has. It is not opened. "
        "Ask the sender how it came about.",
    ),
)
TOO_LONG = Reason(
    "too-long",
    Text(
        da="Et enkelt felt i filen fylder over 10 MB. Filen åbnes ikke. Bed afsenderen korte "
        "feltet eller lægge indholdet i et bilag.",
        en="A single field in the file is over 10 MB. The file is not opened. Ask the sender to "
        "shorten the field or put its content in an attachment.",
    ),
)
NO_STANDARD = Reason(
    "no-standard",
    Text(
        da="Filen siger ikke, hvilken standard den følger, og så kan beløbene læses på to måder. "
        "Bed afsenderen udfylde CustomizationID.",
        en="The file does not say which standard it follows, so its amounts can be read two ways. "
        "Ask the sender to fill in CustomizationID.",
    ),
)

# What a file, a folder or a zip can hide
UNOPENED = Reason(
    "unopened",
    Text(
        da="Filen kan ikke åbnes her på maskinen. Se efter, om du har lov til at læse den.",
        en="The file cannot be opened on this machine. Check that you may read it.",
    ),
)
NOT_A_FILE = Reason(
    "not-a-file",
    Text(
        da="Her er ingen fil at læse, måske en genvej til en anden. Læg selve filen ind.",
        en="There is no file to read here, perhaps a link to another. Put the file itself in.",
    ),
)
BROKEN_ZIP = Reason(
    "broken-zip",
    Text(
        da="Zip-filen er i stykker her. Pak den igen, eller få den sendt igen.",
        en="The zip file is broken here. Pack it again or have it sent again.",
    ),
)
TOO_NESTED = Reason(
    "too-nested",
    Text(
        da="Zip-filen ligger i en zip i en zip. Så dybt pakkes der ikke ud; læg den ind for sig.",
        en="The zip file lies in a zip in a zip. That deep is not unpacked; put it in by itself.",
    ),
)
BAD_NAME = Reason(
    "bad-name",
    Text(
        da="Filens navn i zip-filen peger ud af den eller er for langt. Giv den et andet navn.",
        en="The file's name in the zip points out of it or is too long. Give it another name.",
    ),
)
LOCKED = Reason(
    "locked",
    Text(
        da="Filen er låst med adgangskode. Pak zip-filen ud, og læg filerne ind uden.",
        en="The file is locked with a password. Unpack the zip and put the files in without.",
    ),
)
ODD_METHOD = Reason(
    "odd-method",
    Text(
        da="Filen er pakket på en måde, vi ikke åbner. Pak den som almindelig zip (deflate).",
        en="The file is packed in a way we do not open. Pack it as an ordinary zip (deflate).",
    ),
)
BOMB = Reason(
    "bomb",
    Text(
        da="Filen ville svulme op udpakket, som ingen faktura gør. Den er ikke pakket ud. Spørg "
        "afsenderen, hvad den er.",
        en="The file would swell when unpacked, as no invoice does. It has not been unpacked. Ask "
        "the sender what it is.",
    ),
)
SPENT = Reason(
    "spent",
    Text(
        da="Zip-filen rummer mere, end der pakkes ud på én gang. Del den, og læg resten ind.",
        en="The zip file holds more than is unpacked at once. Split it and put in the rest.",
    ),
)


def too_big(most: int) -> Reason:
    """The file is longer than the `most` bytes we open."""
    megabytes = f"{most / 1_000_000:g}"
    return Reason(
        "too-big",
        Text(
            da=f"Filen fylder mere end {megabytes} MB og åbnes ikke. Bed afsenderen dele den.",
            en=f"The file is over {megabytes} MB and is not opened. Ask the sender to split it.",
        ),
    )


def too_much(most: int) -> Reason:
    """The file has more than the `most` tags and attributes we hold in memory."""
    millions = f"{most / 1_000_000:g}"
    return Reason(
        "too-much",
        Text(
            da=f"Filen har over {millions} mio. mærker og åbnes ikke. Bed afsenderen dele den.",
            en=f"The file has over {millions} million tags and is not opened. Ask the sender to "
            "split it.",
        ),
    )


def wrong_encoding(said: str) -> Reason:
    """The bytes are not in the encoding the file says it is in."""
    return Reason(
        "wrong-encoding",
        Text(
            da=f"Filen siger, at den er skrevet i {said}, men det er den ikke. "
            "Bed afsenderen skrive den i UTF-8.",
            en=f"The file says it is written in {said}, but it is not. "
            "Ask the sender to write it in UTF-8.",
        ),
    )


def unknown_encoding(said: str) -> Reason:
    """The file is in an encoding that e-invoices are not written in."""
    return Reason(
        "unknown-encoding",
        Text(
            da=f"Filen er skrevet i tegnsættet {said}, som vi ikke læser. "
            "Bed afsenderen skrive den i UTF-8.",
            en=f"The file is written in the encoding {said}, which we do not read. "
            "Ask the sender to write it in UTF-8.",
        ),
    )


def malformed(line: int, column: int) -> Reason:
    """The XML breaks its own rules."""
    return Reason(
        "malformed",
        Text(
            da=f"XML'en er i stykker i linje {line}, tegn {column}. Bed afsenderen rette den.",
            en=f"The XML is broken at line {line}, column {column}. Ask the sender to mend it.",
        ),
    )


def unknown_standard(said: str) -> Reason:
    """CustomizationID names a standard we do not read."""
    return Reason(
        "unknown-standard",
        Text(
            da=f"Filen følger en standard, vi ikke læser: {said}. "
            "Bed afsenderen om den i OIOUBL 2.1 eller Peppol BIS Billing 3.",
            en=f"The file follows a standard we do not read: {said}. "
            "Ask the sender for it in OIOUBL 2.1 or Peppol BIS Billing 3.",
        ),
    )
