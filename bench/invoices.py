"""Invoices a second, each layer beside its peer in the same run: ratios, never a lone second.

    python -m bench.invoices --invoices 100000 --sizes 1000,10000,100000

Lilleby's own invoices, OIOUBL and Peppol, are read and checked (layer a), run through the
official rule files (layer b), and received whole. Beside them: lxml merely parsing the same
files and taking out the same terms, and the official rules run by the script in `../shared/bench`
where that is at hand. One JSON object a line on stdout.
"""

import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from types import ModuleType
from typing import Any

import click
from lxml import etree

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
SOME = 300  # papers timed one by one
ROUNDS = 7  # of which the best counts: the machine is seldom ours alone
NAMESPACES = {
    "cac": "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
    "cbc": "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
}
HEAD = ("cbc:ID", "cbc:IssueDate", "cbc:DocumentCurrencyCode", "cac:OrderReference/cbc:ID",
        "cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID",
        "cac:AccountingCustomerParty/cac:Party/cbc:EndpointID",
        "cac:TaxTotal/cbc:TaxAmount", "cac:LegalMonetaryTotal/cbc:LineExtensionAmount",
        "cac:LegalMonetaryTotal/cbc:PayableAmount")  # fmt: skip
LINE = ("cbc:ID", "cbc:InvoicedQuantity", "cbc:LineExtensionAmount", "cac:Price/cbc:PriceAmount",
        "cac:Price/cbc:BaseQuantity", "cac:Item/cbc:Name",
        "cac:Item/cac:SellersItemIdentification/cbc:ID",
        "cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode")  # fmt: skip


def extracted(data: bytes) -> tuple[list[Any], list[list[Any]]]:
    """What a plain reader with lxml takes out of an invoice: the peer of our own reader."""
    root = etree.fromstring(data)
    head = [root.findtext(path, namespaces=NAMESPACES) for path in HEAD]
    lines = chain(
        root.iterfind("cac:InvoiceLine", NAMESPACES),
        root.iterfind("cac:CreditNoteLine", NAMESPACES),
    )
    return head, [[line.findtext(path, namespaces=NAMESPACES) for path in LINE] for line in lines]


def best(work: Callable[[bytes], object], papers: Sequence[bytes]) -> float:
    """Milliseconds a paper, the best of some rounds; one paper first, so that all is loaded."""
    work(papers[0])
    return min(timed(work, papers) for _ in range(ROUNDS))


def timed(work: Callable[[bytes], object], papers: Sequence[bytes]) -> float:
    """Milliseconds a paper in one round."""
    start = time.perf_counter()
    for paper in papers:
        work(paper)
    return (time.perf_counter() - start) * 1000 / len(papers)


def written(folder: Path, invoices: int) -> None:
    """A year of Lilleby."""
    from pejl.example.world import World
    from pejl.example.year import Year

    for _number in Year(folder, World(2025), 1).write(invoices):
        pass


def by_syntax(folder: Path) -> dict[str, list[bytes]]:
    """Sound invoices of each syntax."""
    from pejl.engines.refusal import Refusal
    from pejl.engines.ubl.read import read

    found: dict[str, list[bytes]] = {"oioubl-2.1": [], "peppol-bis-3": []}
    for path in sorted((folder / "invoices").iterdir()):
        data = path.read_bytes()
        try:
            syntax = read(data).syntax
        except Refusal:
            continue
        if len(found[syntax]) < SOME:
            found[syntax].append(data)
    return found


def layers(folder: Path, shelf: Path) -> Iterator[dict[str, Any]]:
    """Layer a against lxml and against the official rules; layer b against the same script."""
    from pejl.engines.ubl.checks import check
    from pejl.engines.ubl.document import Document
    from pejl.engines.ubl.read import read

    def ours(data: bytes) -> object:
        document = read(data)
        return check(document) if isinstance(document, Document) else None

    peer = official_script()
    for syntax, papers in by_syntax(folder).items():
        plain, own = best(extracted, papers), best(ours, papers)
        said = {"what": "layer a", "syntax": syntax, "ms": own, "times_lxml": own / plain}
        if peer:
            name = "OIOUBL" if syntax == "oioubl-2.1" else "PEPPOL"
            script = best(by_script(peer, name), papers)
            said |= {"official_script_ms": script, "times_faster_than_script": script / own}
        yield said
    yield from official_layer(folder, shelf)


def official_layer(folder: Path, shelf: Path) -> Iterator[dict[str, Any]]:
    """Layer b beside the script, each in a process of its own: one processor to a process."""
    if not (shelf.is_dir() and SHARED.is_dir()):
        return
    for syntax, name in (("oioubl-2.1", "OIOUBL"), ("peppol-bis-3", "PEPPOL")):
        ours, theirs = (alone(part, folder, shelf, syntax, name) for part in ("official", "script"))
        yield {"what": "layer b", "syntax": syntax, "ms": ours, "script_ms": theirs,
               "times_script": ours / theirs}  # fmt: skip


def alone(part: str, folder: Path, shelf: Path, syntax: str, name: str) -> float:
    """One part in a process of its own."""
    command = [sys.executable, "-m", "bench.invoices", "--part", part, "--folder", str(folder),
               "--shelf", str(shelf), "--syntax", syntax, "--set-name", name]  # fmt: skip
    return float(subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout)


def official_ms(folder: Path, shelf: Path, syntax: str) -> float:
    """Milliseconds a paper of our layer b."""
    from pejl.engines.ubl import official

    packs, today = official.load(shelf), datetime.now(UTC).date()
    return best(lambda data: official.check(data, packs, today), by_syntax(folder)[syntax])


def script_ms(folder: Path, syntax: str, name: str) -> float:
    """Milliseconds a paper of the script."""
    peer = official_script()
    if peer is None:
        raise click.ClickException("../shared/bench/official_rules.py is not there")
    return best(by_script(peer, name), by_syntax(folder)[syntax])


def by_script(peer: ModuleType, name: str) -> Callable[[bytes], object]:
    """A paper held against the set of rules called `name` by the script."""
    return lambda data: peer.rule_set(name, data).check(data)


def official_script() -> ModuleType | None:
    """The script that runs the official rules, where it is at hand."""
    path = SHARED / "bench" / "official_rules.py"
    if not path.exists():
        return None
    spec = importlib.util.spec_from_file_location("official_rules", path)
    if spec is None or spec.loader is None:
        return None
    module = importlib.util.module_from_spec(spec)
    sys.modules["official_rules"] = module
    spec.loader.exec_module(module)
    return module


def received(folder: Path, sizes: Sequence[int], shelf: Path) -> Iterator[dict[str, Any]]:
    """Receive → sound → matched → stored by the command itself, with and without rule packs."""
    plain = best(extracted, [paper for papers in by_syntax(folder).values() for paper in papers])
    for size in sizes:
        for packs in (False, True):
            seconds = receive_seconds(folder, size, shelf if packs else None)
            yield {"what": "receive", "invoices": size, "packs": packs,
                   "invoices_a_second": size / seconds,
                   "times_lxml": seconds * 1000 / size / plain}  # fmt: skip


def receive_seconds(folder: Path, size: int, shelf: Path | None) -> float:
    """Seconds to receive and match so many invoices into an empty home."""
    with tempfile.TemporaryDirectory() as home, tempfile.TemporaryDirectory() as some:
        for path in sorted((folder / "invoices").iterdir())[:size]:
            (Path(some) / path.name).hardlink_to(path)
        if shelf:
            (Path(home) / "rulepacks").symlink_to(shelf)
        environment = {**os.environ, "PEJL_HOME": home}
        pejl = [sys.executable, "-c", "from pejl.config.commands import main; main()"]
        subprocess.run([*pejl, "setup"], check=True, env=environment, capture_output=True)
        start = time.perf_counter()
        subprocess.run([*pejl, "invoices", "receive", some], check=True, env=environment,
                       capture_output=True)  # fmt: skip
        return time.perf_counter() - start


@click.command()
@click.option("--invoices", default=10_000, show_default=True)
@click.option("--sizes", default="1000,10000", show_default=True, help="how many are received")
@click.option("--part", type=click.Choice(["all", "official", "script"]), default="all")
@click.option("--folder", type=click.Path(path_type=Path))
@click.option("--shelf", type=click.Path(path_type=Path), help="a folder of rule packs")
@click.option("--syntax", default="")
@click.option("--set-name", default="")
def main(
    *, invoices: int, sizes: str, part: str, folder: Path | None, shelf: Path | None,
    syntax: str, set_name: str,
) -> None:  # fmt: skip
    """Measure the road of an invoice."""
    if part != "all" and folder and shelf:
        click.echo(
            official_ms(folder, shelf, syntax)
            if part == "official"
            else script_ms(folder, syntax, set_name)
        )
        return
    with tempfile.TemporaryDirectory() as temporary:
        year = folder or Path(temporary) / "lilleby"
        packs = shelf or shelf_of(Path(temporary))
        if folder is None:
            written(year, invoices)
        for said in chain(
            layers(year, packs), received(year, [int(it) for it in sizes.split(",")], packs)
        ):
            click.echo(json.dumps(said))


def shelf_of(home: Path) -> Path:
    """A shelf with the official rules that lie beside the project, where they do."""
    if SHARED.is_dir():
        pejl = [sys.executable, "-c", "from pejl.config.commands import main; main()"]
        subprocess.run([*pejl, "rulepack", "add", str(SHARED / "data")], check=True,
                       env={**os.environ, "PEJL_HOME": str(home)}, capture_output=True)  # fmt: skip
    return home / "rulepacks"


if __name__ == "__main__":
    main()
