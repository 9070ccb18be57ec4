"""A row of somebody's list as an agreement or a price. Nothing here asks the database."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from pejl.contracts.actions.measures import code_of
from pejl.contracts.actions.sheets import AGREEMENTS
from pejl.contracts.models import Agreement, Price
from pejl.engines.tables.named import Record, Value
from pejl.engines.text import Text
from pejl.engines.ubl.document import Catalogue, CatalogueLine, Item

Said = Mapping[str, Value]

CPV = re.compile(r"\d{2,8}")
LIST = re.compile(r"\s*[;|]\s*|\s*,\s+")
KINDS = {"ski": Agreement.Kind.SKI, "dis": Agreement.Kind.DIS, "dynamisk": Agreement.Kind.DIS}
JOINT = ("fælles", "joint", "icø", "indkøbsfællesskab")
OPTIONAL = ("tolerance_percent", "tolerance_kroner", "notice_days")  # the model has its own


class PriceRow(NamedTuple):
    """One price, and the book it belongs in."""

    agreement: Agreement
    valid_from: date
    received_on: date | None
    price: Price


def text(value: Value, most: int = 300) -> str:
    """A value as text no longer than its column; "" where there is none."""
    return "" if value is None else str(value).strip()[:most]


def day(value: Value) -> date | None:
    """A value that is a day."""
    return value if isinstance(value, date) else None


def number(value: Value) -> Decimal | None:
    """A value that is a number."""
    return value if isinstance(value, Decimal) else None


def agreement_faults(row: Record) -> list[Text]:
    """Why a row is no agreement; nothing where it is one. A title can stand for a number."""
    said = row.values
    needed = [it for it in AGREEMENTS if it.required and it.name != "number"]
    faults = [missing(row, it.headings[0]) for it in needed if not said.get(it.name)]
    starts, ends = day(said.get("starts")), day(said.get("ends"))
    if starts and ends and ends < starts:
        faults.append(
            Text(
                f"Række {row.row}: aftalen slutter, før den begynder.",
                f"Row {row.row}: the agreement ends before it starts.",
            )
        )
    return faults


def missing(row: Record, heading: str) -> Text:
    """What a row lacks."""
    return Text(f"Række {row.row} mangler {heading}.", f"Row {row.row} lacks {heading}.")


def terms(said: Said, source: str) -> dict[str, Any]:
    """The fields of an agreement; what a row does not say stays as the model has it."""
    found = {
        "title": text(said["title"]),
        "kind": kind(text(said.get("kind"))),
        "starts": day(said["starts"]),
        "ends": day(said.get("ends")),
        "options": text(said.get("options"), 200),
        "categories": CPV.findall(text(said.get("categories"), 2000)),
        "value_ceiling": number(said.get("value_ceiling")),
        "fees": [it for it in LIST.split(text(said.get("fees"))) if it],
        "index_ceiling": number(said.get("index_ceiling")),
        "source": source[:300],
    }
    return found | {name: said[name] for name in OPTIONAL if said.get(name) is not None}


def kind(said: str) -> str:
    """Which kind of agreement a word means; our own where it names no other."""
    word = said.casefold()
    if any(it in word for it in JOINT):
        return Agreement.Kind.JOINT
    return next((it for name, it in KINDS.items() if name in word), Agreement.Kind.OWN)


def price_row(row: Record, agreement: Agreement | None) -> PriceRow | None:
    """One row's price; None where it has no agreement, item number or price."""
    said = row.values
    amount, item = number(said.get("price")), text(said.get("item"), 100)
    if agreement is None or amount is None or amount < 0 or not item:
        return None
    first = day(said.get("valid_from")) or agreement.starts
    price = Price(
        item=item,
        gtin=text(said.get("gtin"), 14),
        text=text(said.get("text"), 500),
        price=amount,
        unit=code_of(text(said.get("unit"))),
        base_quantity=number(said.get("base_quantity")) or 1,
        minimum_quantity=number(said.get("minimum_quantity")),
        pack=number(said.get("pack")),
        labels=text(said.get("labels"), 200),
        valid_from=first,
        valid_until=day(said.get("valid_until")),
    )
    return PriceRow(agreement, first, day(said.get("received_on")), price)


def no_price(row: Record, wanted: str, agreement: Agreement | None) -> Text:
    """Why a row is no price."""
    if agreement is None:
        return Text(
            f"Række {row.row}: aftalen “{wanted}” kendes ikke."
            " Indlæs aftalelisten først, eller brug --agreement.",
            f"Row {row.row}: the agreement “{wanted}” is not known."
            " Import the agreements first, or use --agreement.",
        )
    return Text(
        f"Række {row.row} har intet varenummer eller ingen pris og er lagt til side.",
        f"Row {row.row} has no item number or no price and is set aside.",
    )


def catalogue_row(
    line: CatalogueLine, catalogue: Catalogue, agreement: Agreement
) -> PriceRow | None:
    """The price of one catalogue line; None where it has no item number or price."""
    item = item_number(line.item)
    if line.price is None or line.price < 0 or not item:
        return None
    first = (line.validity and line.validity.first) or catalogue.validity.first or agreement.starts
    price = Price(
        item=item[:100],
        gtin=line.item.standard_id.value[:14] if line.item.standard_id else "",
        text=(line.item.name or line.item.description or "")[:500],
        price=line.price,
        unit=code_of(line.unit or ""),
        base_quantity=line.base_quantity or 1,
        minimum_quantity=line.minimum_quantity,
        pack=line.pack_quantity,
        labels=", ".join(line.labels)[:200],
        valid_from=first,
        valid_until=(line.validity and line.validity.last) or catalogue.validity.last,
    )
    return PriceRow(agreement, first, catalogue.issued, price)


def item_number(item: Item) -> str | None:
    """The number an item is ordered by: the seller's, else the standard one."""
    return item.sellers_id or (item.standard_id.value if item.standard_id else None)


def no_catalogue_price(line: CatalogueLine) -> Text:
    """Why a catalogue line is no price."""
    named = line.item.name or line.number or "?"
    return Text(
        f"Kataloglinjen “{named}” har intet varenummer eller ingen pris og er lagt til side.",
        f"The catalogue line “{named}” has no item number or no price and is set aside.",
    )
