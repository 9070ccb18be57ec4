"""What the words of a column's heading are about, in Danish and English.

A heading becomes a set of ideas: `Leverandørnavn`, `Vendor Name` and `Navn på
kreditor` are all {supplier, name}. Danish compounds are taken apart; words that
are not known say nothing.
"""

import re
from functools import cache

from rapidfuzz import fuzz, process

IDEAS: dict[str, str] = {
    "supplier": "supplier suppliers vendor vendors creditor creditors beneficiary payee"
    " merchant leverandør leverandører leverandoer kreditor kreditorer modtager recipient sælger"
    " seller contractor provider firmanavn virksomhedsnavn",
    "name": "name names navn navne benævnelse label",
    "number": "no nos nr nummer number num id ident identifier ref reference løbenr løbenummer",
    "code": "code codes kode koder key",
    "date": "date dates dato datoer day dag updated",
    "posting": "posting posted post postering posteringer bogføring bogføringer bogført bogfoering"
    " booking booked ledger gl journal finans finanspost effective",
    "document": "document documents doc bilag voucher",
    "transaction": "transaction transactions trans transaktion transaktioner entry",
    "invoice": "invoice invoices faktura fakturaer inv bill",
    "payment": "payment payments paid pay payed betaling betalinger betalt udbetaling cleared"
    " clearance remittance settlement",
    "due": "due forfald expected expiry start end udløb",
    "amount": "amount amounts amt beløb beloeb value værdi sum total spend",
    "price": "price prices pris priser enhedspris stykpris",
    "net": "net netto nett",
    "gross": "gross brutto",
    "vat": "vat moms tax afgift",
    "excluding": "excl exc excluding ex ekskl eks exclusive uden less",
    "including": "incl inc including inclusive inkl med",
    "unit": "unit enhed department departments dept directorate division afdeling"
    " afdelinger institution institutioner forvaltning sektion section organisatorisk org"
    " organisational organizational centre center område arbejdssted",
    "service": "service services area",
    "psp": "psp projekt project",
    "gln": "gln ean",
    "cost": "cost omkostning omkostninger",
    "place": "sted bærer",
    "account": "account accounts acct konto konti art arter artskonto kontering gruppering nominal"
    " subjective subjektiv funktion",
    "expenditure": "expenditure expense expenses exp udgift udgifter",
    "detailed": "detailed detail specific",
    "text": "text tekst description descriptions descr descript descrip beskrivelse narrative"
    " details comment comments bemærkning bemærkninger particulars summary formål note notat"
    " purpose",
    "category": "category categories kategori kategorier classification klassifikation proclass"
    " varegruppe varekategori indkøbskategori type",
    "procurement": "procurement purchase purchasing indkøb indkøbs",
    "coded": "cpv unspsc",
    "currency": "currency valuta ccy valutakode møntsort",
    "cvr": "cvr se cvrnr senr",
    "registration": "registration registered company charity register selskab",
    "internal": "internal local sap intern",
    "other": "postcode postnr address adresse telefon phone email country land status user bruger"
    " period periode month måned year år quarter source version",
    "rate": "rate sats percent procent pct",
    "body": "body authority council kommune organisation organization myndighed",
    "capital": "capital revenue",
    "line": "line linje position item vare",
    "balance": "saldo balance bal akkumuleret budget rest",
}
IDEA = {word: idea for idea, words in IDEAS.items() for word in words.split()}
STEMS = sorted((word for word in IDEA if len(word) > 1), key=len, reverse=True)
HEADS = (
    "dato",
    "navn",
    "tekst",
    "konto",
    "beløb",
    "nummer",
    "nr",
    "kode",
)  # a Danish word's last part
ALIKE = 90  # of 100: a word this like a known one is that word misspelt
CAMEL = re.compile(r"(?<=[a-zæøå]{2})(?=[A-ZÆØÅ])")
WORDS = re.compile(r"[^\W\d_]+")


@cache
def ideas(heading: str) -> frozenset[str]:
    """The ideas in `heading`; empty where no word is known."""
    words = WORDS.findall(CAMEL.sub(" ", heading).lower())
    return frozenset(idea for word in words for idea in ideas_of(word))


@cache
def ideas_of(word: str) -> tuple[str, ...]:
    """The ideas of one word: known, a compound of known words, ending in one, or misspelt."""
    return (
        parts_of(word)
        or next((parts_of(head) for head in HEADS if word.endswith(head)), ())
        or misspelt(word)
    )


def parts_of(word: str) -> tuple[str, ...]:
    """The ideas of a known word, or of a compound of known ones: bilag-s-dato."""
    if word in IDEA:
        return (IDEA[word],)
    for stem in STEMS:
        if word.startswith(stem):
            for link in ("", "s", "e"):
                rest = word.removeprefix(stem)
                if rest.startswith(link) and (more := parts_of(rest.removeprefix(link))):
                    return (IDEA[stem], *more)
    return ()


def misspelt(word: str) -> tuple[str, ...]:
    """The idea of the known word that `word` is nearly: directotate, benificiary."""
    if len(word) < 6:
        return ()
    near = process.extractOne(word, IDEA.keys(), scorer=fuzz.ratio, score_cutoff=ALIKE)
    return (IDEA[near[0]],) if near else ()
