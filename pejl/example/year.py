"""A whole year of Lilleby, written to a folder, with the truth beside it."""

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, Final

from pejl.engines.ubl.write import write
from pejl.example import ledger, lists
from pejl.example.market import Market
from pejl.example.postings import Cashier, Posting
from pejl.example.programme import Story, programme
from pejl.example.radar import Spend
from pejl.example.refusals import refusal
from pejl.example.telling import BillMark, ExampleBill, StoryPapers, Telling
from pejl.example.truth import Plant, Truth
from pejl.example.world import World

_FOLDERS: Final = ("invoices", "orders", "catalogues", "price-books")


class Year:
    """The year being written: where to, and what of it is known so far."""

    def __init__(self, folder: Path, world: World, seed: int) -> None:
        self.folder = folder
        self.world = world
        self.seed = seed
        # Repeatable, not secret; the year belongs to the seed, so that years differ.
        self.random = Random(f"{seed} {world.year}")  # noqa: S311
        self.market = Market(world, self.random)
        self.telling = Telling(world, self.market, self.random)
        self.cashier = Cashier(world, self.random)
        self.truth = Truth()
        self.spend = Spend()
        self.postings: list[Posting] = []
        self.bills = 0
        self.lines = 0

    def write(self, invoices: int) -> Iterator[int]:
        """Write the year with so many invoices; yields how many are written.

        Refusal where the folder holds a year already, or for too few invoices.
        """
        stories = programme(self.world, self.random, invoices)
        self._make_folders()
        for story in stories:
            self._keep(story(self.telling), name_of(story))
            yield self.bills
        lists.write(self.folder, self.market)
        self._close(invoices)

    def _make_folders(self) -> None:
        if (self.folder / "truth.json").exists():
            raise refusal("holds_a_year", folder=self.folder)
        for name in _FOLDERS:
            (self.folder / name).mkdir(parents=True, exist_ok=True)

    def _keep(self, told: StoryPapers, how: str) -> None:
        """Write a story's papers, book its bills and note its marks."""
        for order in told.orders:
            (self.folder / "orders" / f"{order.number}.xml").write_bytes(write(order))
        plain = not (told.plants or told.lookalikes)
        files = [self._keep_bill(bill, may_be_late=plain) for bill in told.bills]
        for marks, kept in (
            (told.plants, self.truth.plants),
            (told.lookalikes, self.truth.lookalikes),
            (told.also, self.truth.also),
        ):
            kept.extend(_placed(mark, files, how) for mark in marks)

    def _keep_bill(self, bill: ExampleBill, *, may_be_late: bool) -> str:
        self.bills += 1
        self.lines += len(bill.purchase.lines)
        file = f"invoices/{self.bills:06d}.xml"
        (self.folder / file).write_bytes(content(bill))
        if is_readable(bill):
            self.postings.append(self.cashier.bill(bill, file, may_be_late=may_be_late))
            self.spend.bill(bill.purchase, bill.document.sign)
        return file

    def _close(self, invoices: int) -> None:
        """Write the ledger and the truth."""
        cards = list(self.cashier.card_purchases(invoices))
        for posting in cards:
            self.spend.bought(posting.category, posting.amount)
        others = self.cashier.other_postings(invoices)
        rows = ledger.exported([*self.postings, *cards, *others])
        ledger.write(self.folder, rows, self.world.ledger["functions"])
        ledger.plant(rows, self.truth)
        self.spend.plant(self.world.tender_threshold, self.truth)
        self._write_truth(invoices)

    def _write_truth(self, invoices: int) -> None:
        truth = self.truth.as_json(
            municipality=self.world.municipality["name"],
            year=self.world.year,
            seed=self.seed,
            invoices=invoices,
            lines=self.lines,
            figures=self.spend.figures(),
            not_the_same=[[one.cvr, other.cvr] for one, other in self.world.not_the_same],
        )
        text = json.dumps(truth, ensure_ascii=False, indent=1)
        (self.folder / "truth.json").write_text(text + "\n", encoding="utf-8")


def content(bill: ExampleBill) -> bytes:
    """The bytes that arrived for the bill."""
    data = write(bill.called or bill.document)
    return bill.spoil(data) if bill.spoil else data


def is_readable(bill: ExampleBill) -> bool:
    """Whether the bill arrived as one, so that it was booked."""
    return bill.called is None and bill.spoil is None


def name_of(story: Story) -> str:
    """What the story is called in the truth."""
    function: Any = story.func if isinstance(story, partial) else story
    return str(function.__name__)


def _placed(mark: BillMark, files: list[str], how: str) -> Plant:
    return Plant(mark.kind, how, files[mark.bill], mark.line, mark.amount)
