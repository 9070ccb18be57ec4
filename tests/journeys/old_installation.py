"""An installation as the code at 49a753d left it, and what that code answered: how both are made.

    mkdir -p build && git archive --prefix=build/old/ 49a753d | tar x
    python -m tests.journeys.old_installation build/old

`old_installation.tar.xz` holds what lay under PEJL_HOME (without the signing key and the trained
model, which are made where they are missing) and the rulebooks of that day. It stays as it is: what
people have on their machines does not change because we do. `old_answers.json.xz` holds what was
asked of it, by whom, and every answer. Where a page or a figure is changed on purpose, what today's
code answers to the same questions is kept instead, and the commit says why:

    python -m tests.journeys.old_installation
"""

import re
import sqlite3
import subprocess
import sys
import tarfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import parse_qsl, urljoin, urlsplit

from tests.journeys.installation import PACKED, Pejl, record, recorded, unpacked

Form = tuple[str, str, Mapping[str, object]]  # who sends it, where to, and what it says

LEFT_OUT = {"models", "secret", "drafts"}
PASSWORD = "kun-til-proever"
PEOPLE = {  # name → how `pejl user` is told of them
    "laeser": ["--role", "reader"],
    "betaler": ["--role", "invoice_payer", "--unit", "Plejecenter Solkrogen"],
    "konsulent": ["--role", "consultant"],
    "leder": ["--role", "administrator"],
}
LANGUAGES = {"leder": "en"}  # one sees what there is in English, the others theirs in Danish
COMMANDS = [
    ["pejl", "figures", "--year", "2025", "--format", "json"],
    ["pejl", "bearings", "--year", "2025", "--format", "json"],
]
TAKE = ["bearings", "--year", "2025"]
LOG_ON = ["", "/log-paa/", {"username": "laeser", "password": PASSWORD}]
DRAFT = "fra=2099-01-01&kilde=Et+udkast&laest=2026-11-22&del=value&vaerdi="
ASKED = "/hvad-gaelder/?den=2026-03-02&behov="
# Where a walk over the site begins: pages, and what people ask of them in forms.
BEGINNINGS = [
    *("/", "/?aar=2025&enhed=22", "/?kategori=30000000", "/?udskrift=ja", "/findes-ikke/"),
    *("/regler/", "/regler/?q=aftale", "/galleri/", "/log-paa/", "/udbudsradar/", "/kategorier/"),
    "/regler/BAL-SKI-FIRST/maaneder/?aar=2025",
    "/regler/BAL-SKI-FIRST/enheder/?aar=2025",
    f"/regler/BAL-SKI-FIRST/hvad-nu-hvis/?{DRAFT}50",
    f"/regler/DK-PAYMENT-TERM/hvad-nu-hvis/?{DRAFT}20",
    f"/regler/DK-THRESHOLD-GOODS/hvad-nu-hvis/?{DRAFT}1.000.000",
    *("/tal/price_control/", "/tal/compliance_1/?side=outside", "/koeb/?leverandoer=1&aftale=1"),
    *("/aftaler/", "/leverandoerer/", "/leverandoerer/?q=skole", "/leverandoerer/spoergsmaal/"),
    *("/fakturaer/", "/fakturaer/?udfald=unsound", "/indlaesninger/", "/indlaesninger/filer/"),
    *("/afvigelser/", "/afvigelser/?slags=price&aar=2025", "/afvigelser/?tilstand=claimed"),
    *("/krav/", "/krav/?q=lys", "/krav/?ambition=high", "/kravlister/", "/kravlister/?mine=ja"),
    *("/kravlister/ny/", "/aarsrapporter/", "/aarsrapporter/kontrol/", "/hvad-gaelder/"),
    *("/aarsrapporter/1/ord/", "/aarsrapporter/1/ord/BAL-COMPLIANCE/"),
    *(f"{ASKED}Papir&vare=30190000&vaerdi=90.000", f"{ASKED}Reng%C3%B8ring"),
    f"{ASKED}Skole&vare=45214200&vaerdi=60+mio.&maaneder=24",
    # Pages on which some may do what others may not
    *("/afvigelser/1/", "/afvigelser/3/", "/fakturaer/1/", "/leverandoerer/1/", "/aftaler/1/"),
    *("/aarsrapporter/1/", "/kravlister/1/", "/krav/LIGHT-LED/", "/regler/BAL-SKI-FIRST/"),
]
EVERY_ONE, READER = {"/regler/A/", "/krav/A/"}, "laeser"  # of these one asks for them all
LINKS = 4  # how many links from where it begins a walk may go


def make(code: Path) -> None:
    """The installation made and packed by that code, then asked."""
    compile_english(code)
    with TemporaryDirectory() as folder:
        pejl = Pejl(Path(folder), code, code / "policy")
        live(pejl, Path(folder) / "lilleby")
        pack(pejl.home, code / "policy")
    ask(code)


def compile_english(code: Path) -> None:
    """Let that code speak English too, as `make setup` does."""
    pybabel = [sys.executable, "-m", "babel.messages.frontend", "--quiet", "compile", "-l", "en"]
    for words in code.glob("pejl/*/locale/en/LC_MESSAGES/django.po"):
        told = ["-i", str(words), "-o", str(words.with_suffix(".mo"))]
        subprocess.run([*pybabel, *told], check=True)


def ask(code: Path) -> None:
    """Every question that code's own pages lead to, and its answers."""
    with TemporaryDirectory() as folder:
        pejl = Pejl(unpacked(Path(folder)), code)
        questions = all_there_is_to_ask(pejl)
        record(questions, pejl.ask(questions))


def live(pejl: Pejl, lilleby: Path) -> None:
    """A year of Lilleby loaded, with what people do in a year, and its bearings taken."""
    type_in(pejl, begun(lilleby))
    send(pejl, decided(pejl))
    type_in(pejl, reported(lilleby))
    send(pejl, noted())
    type_in(pejl, [TAKE])


def type_in(pejl: Pejl, commands: Iterable[list[str]]) -> None:
    """Each command, one after another."""
    for words in commands:
        pejl.call(*words)


def send(pejl: Pejl, forms: Iterable[Form]) -> None:
    """Each form. ValueError where one is not taken."""
    said = list(forms)
    done = pejl.ask({"at": now(), "forms": said})["forms"]
    if refused := [form for form, (status, _) in zip(said, done, strict=True) if status != 302]:
        raise ValueError(f"not taken: {refused}")


def now() -> str:
    """This moment in the journal's zone: in another, its digests could not be worked out again."""
    return datetime.now(UTC).isoformat()


def begun(lilleby: Path) -> Iterator[list[str]]:
    """What one types until all is loaded and everybody has come; the ledger is loaded twice."""
    yield ["setup"]
    yield ["example", str(lilleby), "--invoices", "80", "--seed", "1", "--year", "2025"]
    yield ["organisation", "Lilleby Kommune", "90000004", "--postcodes", "4995"]
    yield ["load", str(lilleby)]
    yield ["ledger", "withdraw", "ledger", "--reason", "Der manglede en uge i udtrækket."]
    yield ["ledger", "import", str(lilleby / "ledger.csv"), "--source", "ledger", "--yes"]
    for name, said in PEOPLE.items():
        yield ["user", name, *said, "--password", PASSWORD]
    yield TAKE


def decided(pejl: Pejl) -> Iterator[Form]:
    """What people say of what was found: deviations, names, and what a text is."""
    for number, state in ((1, "claimed"), (2, "accepted")):
        said = {"seen": "open", "state": state, "note": "Talt med leverandøren."}
        yield "konsulent", f"/afvigelser/{number}/afgoer/", said
    for number, answer in ((1, "same"), (2, "different")):
        yield "konsulent", f"/leverandoerer/spoergsmaal/{number}/", {"answer": answer}
    pages = pejl.ask(asked(konsulent=["/kategorier/"]))["pages"]["konsulent"]
    doubt = next(it for it in led_to(pages) if it.startswith("/kategorier/ret/"))
    yield "konsulent", "/kategorier/ret/", {**query(doubt), "code": "30190000"}


def reported(lilleby: Path) -> Iterator[list[str]]:
    """The year's bearings, and its report."""
    yield TAKE
    yield ["report", "annual", "--year", "2025", "--out", f"{lilleby}.pdf"]


def noted() -> Iterator[Form]:
    """Words in the report, the day it was presented, and a list of requirements."""
    words = {"da": "Vi køber mere på aftale.", "en": "More is bought on agreement."}
    place = "/aarsrapporter/1/ord/BAL-COMPLIANCE/"
    yield "leder", place, {**words, "seen_da": 0, "seen_en": 0}
    presented = {"committee": "Økonomiudvalget", "day": now()[:10]}
    yield "leder", "/aarsrapporter/1/fremlagt/", presented
    yield "konsulent", "/kravlister/ny/", {"name": "Lamper til skoler", "tender": "Lamper 2027"}
    for code in ("LIGHT-LED", "LIGHT-TCO"):
        yield "konsulent", "/kravlister/indsaet/", {"list": 1, "code": code, "version": 1}


def pack(home: Path, policy: Path) -> None:
    """What lies in the two folders, packed; the database without what was deleted in it."""
    with closing(sqlite3.connect(home / "pejl.sqlite")) as database:
        database.execute("VACUUM")
    with tarfile.open(PACKED, "w:xz", preset=9) as file:
        file.add(home, "home", filter=kept)
        file.add(policy, "policy", filter=kept)


def kept(member: tarfile.TarInfo) -> tarfile.TarInfo | None:
    """What is packed, and nothing of who made it when."""
    if Path(member.name).name in LEFT_OUT:
        return None
    member.mtime, member.uid, member.gid, member.uname, member.gname = 0, 0, 0, "", ""
    return member


def asked(**addresses: list[str]) -> dict[str, Any]:
    """Questions: addresses, by who asks for them."""
    pages = {
        name: {"language": LANGUAGES.get(name, "da"), "addresses": of}
        for name, of in addresses.items()
    }
    return {"at": now(), "pages": pages}


def all_there_is_to_ask(pejl: Pejl) -> dict[str, Any]:
    """Forms, commands, and the pages everybody comes to from where a walk begins."""
    kinds = {kind(it) for it in BEGINNINGS}
    walked = {name: walk(pejl, name, kinds) for name in PEOPLE}
    return {**asked(**walked), "forms": [LOG_ON], "commands": COMMANDS}


def walk(pejl: Pejl, name: str, kinds: set[str]) -> list[str]:
    """The addresses somebody comes to that are of a kind nobody before has come to."""
    reached = found = list(BEGINNINGS)
    for _ in range(LINKS):
        pages = pejl.ask(asked(**{name: found}))["pages"][name]
        found = [it for it in fresh(led_to(pages), name, kinds) if it not in reached]
        reached = list(dict.fromkeys([*reached, *found]))
    return reached


def fresh(addresses: Iterable[str], name: str, kinds: set[str]) -> Iterator[str]:
    """The first address of each kind, or every one where somebody looks at them all."""
    for address in addresses:
        it = kind(address)
        if it not in kinds or (name == READER and it in EVERY_ONE):
            yield address
        kinds.add(it)


def kind(address: str) -> str:
    """What an address is one of: a number in it is as good as another, and so is a code.

    So is the name of a figure, where more is asked than on which side of it the rows are.
    """
    asks = set(query(address)) - {"udskrift"}
    path = re.sub(r"/[A-Z][A-Z0-9-]+/", "/A/", re.sub(r"/\d+/", "/1/", urlsplit(address).path))
    if asks - {"side"}:
        path = re.sub(r"/tal/\w+/", "/tal/a/", path)
    return " ".join([path, *sorted(asks)])


def query(address: str) -> dict[str, str]:
    """What is asked in an address."""
    return dict(parse_qsl(urlsplit(address).query, keep_blank_values=True))


def led_to(pages: dict[str, list[str]]) -> Iterator[str]:
    """Where the links of pages lead on this site."""
    for address, said in pages.items():
        for link in re.findall(r"\[href=([^\]]*)\]", "\n".join(map(str, said))):
            to = urljoin(address, link)
            if to.startswith("/") and not link.startswith("#"):
                yield to.partition("#")[0]


def again() -> None:
    """The same questions, as today's code answers them."""
    with TemporaryDirectory() as folder:
        pejl = Pejl(unpacked(Path(folder)))
        pejl.call("setup")
        questions = recorded()["questions"]
        record(questions, pejl.ask(questions))


if __name__ == "__main__":
    make(Path(sys.argv[1]).resolve()) if sys.argv[1:] else again()
