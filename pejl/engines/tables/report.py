"""The quality of a file in sentences for people, and as plain data for machines."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from pejl.engines.tables.cells import REASONS
from pejl.engines.tables.fields import Field
from pejl.engines.tables.mapping import Mapping
from pejl.engines.tables.phrases import (
    count,
    day,
    listed,
    money,
    of_rows,
    said,
    same,
    share,
)
from pejl.engines.tables.quality import FlawedRow, Quality
from pejl.engines.tables.reconciliation import Reconciliation
from pejl.engines.text import Text


def sentences(found: Quality) -> Iterator[Text]:
    """The report, the most important first."""
    yield from sums(found)
    yield from rows(found)
    yield from period(found)
    yield from flaws(found)
    yield from people(found)
    yield from found.notes


def sums(found: Quality) -> Iterator[Text]:
    """Whether all is accounted for, and the totals."""
    held = found.reconciliation
    yield agreed(held) if held.agrees else disagreed(held)
    if held.rounding:
        taken = same(f"{held.rounding.normalize():f}")
        yield said("Afrunding til øre: {}.", "Rounding to two decimals: {}.", taken)
    yield said(
        "Beløb i alt {}, heraf negative {} ({}).",
        "Amounts in all {}, of which negative {} ({}).",
        money(found.total),
        money(found.negative_sum),
        of_rows(found.negative),
    )
    if len(found.currencies) > 1:
        parts = [
            said("{} {}", "{} {}", money(amount), same(code or "DKK"))
            for code, amount in sorted(found.currencies.items())
        ]
        yield said("Flere valutaer: {}.", "Several currencies: {}.", listed(parts))


def agreed(held: Reconciliation) -> Text:
    """Nothing is missing."""
    return said(
        "Summen stemmer: filens egen sum {} er det, der er læst, og det, der er sat til side.",
        "The sum agrees: the file's own sum {} is what was read and what was set aside.",
        money(held.file),
    )


def disagreed(held: Reconciliation) -> Text:
    """Something is missing, or the file's own total is another."""
    line = held.total_line
    return said(
        "Summen stemmer IKKE: filen {}, læst {}, sat til side {}, filens sumlinje {}.",
        "The sum does NOT agree: file {}, read {}, set aside {}, the file's total line {}.",
        money(held.file),
        money(held.stored),
        money(held.aside),
        Text("ingen", "none") if line is None else money(line),
    )


def rows(found: Quality) -> Iterator[Text]:
    """How many rows, and how many of them the same."""
    yield said(
        "{}, heraf {} læst og {} sat til side; {} tomme.",
        "{}, of which {} read and {} set aside; {} blank.",
        of_rows(found.rows),
        *map(count, (found.stored, found.rows - found.stored, found.blank)),
    )
    if found.duplicates:
        yield said(
            "{} magen til en tidligere i filen. De tælles med.",
            "{} the same as an earlier one in the file. They are counted.",
            of_rows(found.duplicates),
        )


def period(found: Quality) -> Iterator[Text]:
    """From when to when, and what lies outside."""
    yield said("Fra {} til {}.", "From {} to {}.", day(found.first), day(found.last))
    if found.claimed and found.outside:
        yield said(
            "{} ({}) uden for den periode, filen dækker: {} til {}.",
            "{} ({}) outside the period the file covers: {} to {}.",
            of_rows(found.outside),
            money(found.outside_sum),
            day(found.claimed.first),
            day(found.claimed.last),
        )


def flaws(found: Quality) -> Iterator[Text]:
    """Each reason with its number of rows and the first examples."""
    aside = Text("sat til side", "set aside")
    blanked = Text("feltet er ladt tomt", "the field is left blank")
    for counts, what in ((found.aside, aside), (found.doubts, blanked)):
        for reason, times in sorted(counts.items(), key=lambda item: -item[1]):
            yield said(
                "{} ({}), {}: fx række {}.",
                "{} ({}), {}: for example row {}.",
                REASONS[reason],
                of_rows(times),
                what,
                listed(map(placed, examples_of(found, reason))),
            )


def examples_of(found: Quality, reason: str) -> Iterator[FlawedRow]:
    """The examples kept of a reason."""
    return (example for example in found.examples if example.fault.reason == reason)


def placed(example: FlawedRow) -> Text:
    """A row's number and what stood there: 12 »afventer«."""
    value = example.fault.value
    row = example.row
    return Text(f"{row} »{value}«", f'{row} "{value}"') if value else same(str(row))


def people(found: Quality) -> Iterator[Text]:
    """Suppliers not known, names withheld, personal numbers masked."""
    if found.without_supplier:
        yield said("{} uden leverandør.", "{} without a supplier.", of_rows(found.without_supplier))
    if found.redacted:
        yield said(
            "{} med tilbageholdt leverandør.",
            "{} with a withheld supplier.",
            of_rows(found.redacted),
        )
    yield said(
        "CPR-numre fundet og maskeret: {}.",
        "CPR numbers found and masked: {}.",
        count(found.masked),
    )


def mapping_lines(mapping: Mapping, fields: Sequence[Field]) -> Iterator[Text]:
    """The mapping, a line a field: `beløb uden moms ← Net, col5 (89 %: …)`."""
    labels = {field.name: field.label for field in fields}
    for each in mapping.assignments:
        names = same(", ".join(each.columns))
        sure = share(each.confidence)
        yield said(
            "{} ← {} ({}: {})", "{} ← {} ({}: {})", labels[each.field], names, sure, each.reason
        )
    for name in mapping.missing:
        yield said("{} ← mangler", "{} ← missing", labels[name])
    if mapping.unmapped:
        yield said("bruges ikke: {}", "not used: {}", same(", ".join(mapping.unmapped)))


def as_data(found: Quality) -> dict[str, Any]:
    """The report as JSON takes it: amounts as text, dates as 2026-03-01."""
    held = found.reconciliation
    claimed = found.claimed
    plain = found._asdict() | {
        "examples": [{"row": at.row, **at.fault._asdict()} for at in found.examples],
        "first": found.first and found.first.isoformat(),
        "last": found.last and found.last.isoformat(),
        "claimed": claimed and [end and end.isoformat() for end in claimed],
        "currencies": {code: str(amount) for code, amount in found.currencies.items()},
        "mapping": {each.field: list(each.columns) for each in found.mapping.assignments},
        "unmapped": list(found.mapping.unmapped),
        "notes": [note._asdict() for note in found.notes],
        "sentences": [sentence._asdict() for sentence in sentences(found)],
        "reconciliation": {
            "file": str(held.file),
            "stored": str(held.stored),
            "aside": str(held.aside),
            "rounding": str(held.rounding),
            "total_line": held.total_line and str(held.total_line),
            "agrees": held.agrees,
        },
    }
    return {
        name: str(value) if isinstance(value, Decimal) else value for name, value in plain.items()
    }
