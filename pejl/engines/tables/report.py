"""The quality of a file in sentences for people, and as plain data for machines."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from babel.dates import format_date
from babel.numbers import format_decimal

from pejl.engines.tables.cells import REASONS
from pejl.engines.tables.fields import Field
from pejl.engines.tables.mapping import Mapping
from pejl.engines.tables.quality import Quality
from pejl.engines.text import Text


def count(number: int) -> Text:
    """A whole number as each language writes it."""
    return Text(*(format_decimal(number, "#,##0", tongue) for tongue in ("da", "en_GB")))


def money(amount: Decimal) -> Text:
    """An amount with two decimals as each language writes it."""
    return Text(*(format_decimal(amount, "#,##0.00", tongue) for tongue in ("da", "en_GB")))


def day(when: date | None) -> Text:
    """A date as each language writes it."""
    if when is None:
        return Text("ukendt", "unknown")
    return Text(*(format_date(when, "d. MMMM y", "da"), format_date(when, "d MMMM y", "en_GB")))


def said(da: str, en: str, *parts: Text) -> Text:
    """A sentence in both languages, with the parts put in where {} stands."""
    return Text(da.format(*(part.da for part in parts)), en.format(*(part.en for part in parts)))


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
    if held.agrees:
        yield said(
            "Summen stemmer: filens egen sum {} er det, der er læst, og det, der er sat til side.",
            "The sum agrees: the file's own sum {} is what was read and what was set aside.",
            money(held.file),
        )
    else:
        yield said(
            "Summen stemmer IKKE: filen {}, læst {}, sat til side {}, filens sumlinje {}.",
            "The sum does NOT agree: file {}, read {}, set aside {}, the file's total line {}.",
            money(held.file),
            money(held.stored),
            money(held.aside),
            money(held.total_line) if held.total_line is not None else Text("ingen", "none"),
        )
    if held.rounding:
        text = Text(*(f"{held.rounding.normalize():f}",) * 2)
        yield said("Afrunding til øre: {}.", "Rounding to two decimals: {}.", text)
    yield said(
        "Beløb i alt {}, heraf negative {} ({} rækker).",
        "Amounts in all {}, of which negative {} ({} rows).",
        money(found.total),
        money(found.negative_sum),
        count(found.negative),
    )
    if len(found.currencies) > 1:
        parts = [
            said(f"{{}} {code or 'DKK'}", f"{{}} {code or 'DKK'}", money(amount))
            for code, amount in sorted(found.currencies.items())
        ]
        yield Text(
            f"Flere valutaer: {', '.join(part.da for part in parts)}.",
            f"Several currencies: {', '.join(part.en for part in parts)}.",
        )


def rows(found: Quality) -> Iterator[Text]:
    """How many rows, and how many of them the same."""
    yield said(
        "{} rækker, heraf {} læst og {} sat til side; {} tomme.",
        "{} rows, of which {} read and {} set aside; {} blank.",
        *map(count, (found.rows, found.stored, found.rows - found.stored, found.blank)),
    )
    if found.duplicates:
        yield said(
            "{} rækker er magen til en tidligere i filen. De tælles med.",
            "{} rows are the same as an earlier one in the file. They are counted.",
            count(found.duplicates),
        )


def period(found: Quality) -> Iterator[Text]:
    """From when to when, and what lies outside."""
    yield said("Fra {} til {}.", "From {} to {}.", day(found.first), day(found.last))
    if found.claimed and found.outside:
        yield said(
            "{} rækker ({}) ligger uden for den periode, filen dækker: {} til {}.",
            "{} rows ({}) lie outside the period the file covers: {} to {}.",
            count(found.outside),
            money(found.outside_sum),
            day(found.claimed.first),
            day(found.claimed.last),
        )


def flaws(found: Quality) -> Iterator[Text]:
    """Each reason with its number of rows and the first examples."""
    for counts, what in (
        (found.aside, Text("sat til side", "set aside")),
        (found.doubts, Text("feltet er ladt tomt", "the field is left blank")),
    ):
        for reason, times in sorted(counts.items(), key=lambda item: -item[1]):
            examples = shown_examples(found, reason)
            yield said(
                "{}: {} rækker ({}){}.",
                "{}: {} rows ({}){}.",
                REASONS[reason],
                count(times),
                what,
                examples,
            )


def shown_examples(found: Quality, reason: str) -> Text:
    """The first rows with a reason: `, fx række 12 (»afventer«)`."""
    places = [example for example in found.examples if example.fault.reason == reason]
    da = ", ".join(f"{at.row}" + f" »{at.fault.value}«" * bool(at.fault.value) for at in places)
    en = ", ".join(f"{at.row}" + f' "{at.fault.value}"' * bool(at.fault.value) for at in places)
    return Text(f", fx række {da}", f", for example row {en}")


def people(found: Quality) -> Iterator[Text]:
    """Suppliers not known, names withheld, personal numbers masked."""
    if found.without_supplier:
        yield said(
            "{} rækker har ingen leverandør.",
            "{} rows have no supplier.",
            count(found.without_supplier),
        )
    if found.redacted:
        yield said(
            "{} rækker har en tilbageholdt leverandør.",
            "{} rows have a withheld supplier.",
            count(found.redacted),
        )
    yield said(
        "{} CPR-numre er fundet og maskeret.",
        "{} CPR numbers were found and masked.",
        count(found.masked),
    )


def mapping_lines(mapping: Mapping, fields: Sequence[Field]) -> Iterator[Text]:
    """The mapping, a line a field: `beløb uden moms ← Net, col5 (89 %: …)`."""
    labels = {field.name: field.label for field in fields}
    for each in mapping.assignments:
        names, sure = ", ".join(each.columns), f"{each.confidence:.0%}"
        yield said(
            f"{{}} ← {names} ({sure}: {{}})",
            f"{{}} ← {names} ({sure}: {{}})",
            labels[each.field],
            each.reason,
        )
    for name in mapping.missing:
        yield said("{} ← mangler", "{} ← missing", labels[name])
    if mapping.unmapped:
        names = ", ".join(mapping.unmapped)
        yield Text(f"bruges ikke: {names}", f"not used: {names}")


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
