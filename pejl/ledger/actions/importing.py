"""Ledger lines taken in, all of a file or nothing; and taken out again."""

import fcntl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import file_digest
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pejl.engines.refusal import Refusal
from pejl.engines.tables import (
    LEDGER,
    Choice,
    Mapping,
    Quality,
    SourceTable,
    Tally,
    chosen,
    claimed_period,
    conventions,
    masked,
    open_table,
    own_sum,
    propose,
    read,
    taken,
    without_cpr,
)
from pejl.engines.tables.cells import Convention
from pejl.engines.tables.report import as_data
from pejl.engines.text import Text
from pejl.journal.actions import record
from pejl.ledger.actions.drafts import ImportDraft, count, only_new
from pejl.ledger.actions.refusals import refusal
from pejl.ledger.actions.sweeping import sweep
from pejl.ledger.models import LedgerImport, SourceMapping
from pejl.ledger.queries import places
from pejl.ledger.queries.imports import counting, ledger_files, remembered, signature

REMEMBERED = Text("husket fra sidst", "remembered from the last time")
Progress = Callable[[int], object]  # told how many rows more were read


class LedgerImportResult(NamedTuple):
    """What an import came to; `added` is nought where the file was known.

    `swept` is how many files and folders earlier imports had left behind, which are removed.
    """

    record: LedgerImport
    added: int
    swept: int = 0


def opened(file: Path) -> SourceTable:
    """The table in `file`, its personal numbers masked."""
    return without_cpr(open_table(file.name, file))


def mapping_for(table: SourceTable, source: str, choice: Choice | None = None) -> Mapping:
    """The columns as remembered, else as proposed; a choice is put on top of either.

    Refusal where the choice names a column that is not there, or there are no rows.
    """
    for name in (name for names in (choice or {}).values() for name in names):
        if name not in table.header:
            raise refusal("no_such_column", name=name, names=", ".join(table.header))
    sample = taken(table)
    if not sample.rows:
        raise refusal("no_rows")
    known = remembered(source, table.header)
    first = chosen(sample, LEDGER, dict(known), REMEMBERED) if known else propose(sample, LEDGER)
    return chosen(sample, LEDGER, laid_over(first, choice)) if choice else first


def laid_over(first: Mapping, choice: Choice) -> Choice:
    """The columns of `first`, less those a person has another use for, and the person's own."""
    used = {name for names in choice.values() for name in names}
    others = {
        each.field: [name for name in each.columns if name not in used]
        for each in first.assignments
    }
    return {**others, **choice}


def import_ledger(
    *,
    file: Path,
    source: str,
    by: str,
    mapping: Mapping | None = None,
    progress: Progress | None = None,
) -> LedgerImportResult:
    """Take in the ledger lines of `file`; lines known from earlier files of the source add nothing.

    Refusal, with nothing kept, where the file cannot be read, lacks date or
    amount, or where a row would be lost.
    """
    digest = digest_of(file)
    known = counting().filter(source=source, digest=digest).first()
    if known:
        return LedgerImportResult(known, 0)
    table = opened(file)
    mapping = mapping or mapping_for(table, source)
    if mapping.missing:
        raise lacking(mapping)
    with alone() as swept, TemporaryDirectory(dir=places.drafts()) as folder:
        draft = ImportDraft(Path(folder), source, digest)
        quality = drafted(draft, table, mapping, progress)
        return keep(draft, file.name, quality, by)._replace(swept=swept)


def drafted(
    draft: ImportDraft, table: SourceTable, mapping: Mapping, progress: Progress | None
) -> Quality:
    """Read the whole table into the draft. Refusal where nothing stands or the sums differ."""
    how = conventions(table, mapping, LEDGER)
    tally = Tally(claimed_period(table))
    with draft:
        for rows in read(draft.copied(table), mapping, LEDGER, how):
            draft.add(rows)
            tally.add(rows)
            if progress:
                progress(len(rows.numbers))
    notes = (*table.notes, *written(how))
    own = own_sum(table, mapping.columns("amount"), how)
    quality = tally.quality(mapping, notes, len(draft.seen), own)
    if not quality.stored:
        raise refusal("no_rows")
    if quality.reconciliation.difference:
        raise refusal("unreconciled", difference=quality.reconciliation.difference)
    return quality


def written(how: dict[str, Convention]) -> Iterator[Text]:
    """How dates and amounts are written, a sentence for all columns that write alike."""
    alike: dict[Text, list[str]] = {}
    for name, convention in how.items():
        alike.setdefault(convention.text, []).append(name)
    for text, names in alike.items():
        columns = ", ".join(names)
        yield Text(f"{columns}: {text.da}.", f"{columns}: {text.en}.")


def keep(draft: ImportDraft, file_name: str, quality: Quality, by: str) -> LedgerImportResult:
    """Make the draft count: its row in the database and its files, or none of it.

    The files are moved last: if that fails, the database forgets. If the machine
    stops between, a file lies there that no import names: it is not read, and the next
    import sweeps it away.
    """
    earlier = ledger_files(draft.source)
    rows = only_new(draft.rows, earlier) if earlier else draft.rows
    with transaction.atomic():
        made = entered(draft, file_name, quality, count(rows), by)
        remember(quality.mapping, draft.source, by)
        told(made)
        move(rows, places.ledger(draft.source, draft.digest))
        move(draft.aside, places.aside(draft.source, draft.digest))
        move(draft.copy, places.copy(draft.digest))
    return LedgerImportResult(made, made.added)


def entered(
    draft: ImportDraft, file_name: str, quality: Quality, added: int, by: str
) -> LedgerImport:
    """The import's row in the database."""
    return LedgerImport.objects.create(
        file_name=masked(file_name)[0][:200],
        digest=draft.digest,
        source=draft.source,
        rows=quality.rows,
        stored=quality.stored,
        added=added,
        total=quality.total,
        quality=as_data(quality),
        imported_at=timezone.now(),
        by=by,
    )


def remember(mapping: Mapping, source: str, by: str) -> None:
    """Keep the mapping for the next export with the same header."""
    columns = {each.field: list(each.columns) for each in mapping.assignments}
    header = {name for names in columns.values() for name in names} | set(mapping.unmapped)
    SourceMapping.objects.update_or_create(
        source=source,
        signature=signature(header),
        defaults={"columns": columns, "decided_at": timezone.now(), "decided_by": by},
    )


def told(made: LedgerImport) -> None:
    """Write the import into the journal."""
    record(
        room="ledger",
        verb="import",
        by=made.by,
        about=_("finansposter fra %s") % made.source,
        sentence=_("%(file)s: %(added)d nye poster af %(rows)d rækker, i alt %(total)s.")
        % {"file": made.file_name, "added": made.added, "rows": made.rows, "total": made.total},
    )


def withdraw_ledger(*, source: str, by: str, reason: str) -> LedgerImport:
    """Take the latest file of `source` out again, so that its lines count no more.

    Only the latest: lines of a later file were left out because this one had
    them. LedgerImport.DoesNotExist where there is none.
    """
    last = withdrawn(source, by, reason)
    # Not before the database has it: a file too many is swept away, one too few is lost.
    for place in (places.ledger, places.aside):
        place(source, last.digest).unlink(missing_ok=True)
    return last


@transaction.atomic
def withdrawn(source: str, by: str, reason: str) -> LedgerImport:
    """The latest file of `source`, which from now on counts no more."""
    last = counting().filter(source=source).order_by("-id")[:1].get()
    last.withdrawn_at = timezone.now()
    last.save(update_fields=["withdrawn_at"])
    record(
        room="ledger",
        verb="withdraw",
        by=by,
        about=_("finansposter fra %s") % source,
        sentence=_("%(file)s er trukket tilbage: %(reason)s")
        % {"file": last.file_name, "reason": reason},
    )
    return last


def left_behind(swept: int) -> str:
    """What was swept away, in words."""
    return ngettext(
        "%d rest efter en afbrudt indlæsning er fjernet.",
        "%d rester efter en afbrudt indlæsning er fjernet.",
        swept,
    ) % (swept,)


def digest_of(file: Path) -> str:
    """SHA-256 of the bytes of `file`."""
    with file.open("rb") as opened_file:
        return file_digest(opened_file, "sha256").hexdigest()


def move(draft: Path, place: Path) -> None:
    """Put a finished draft in its place, in one step."""
    place.parent.mkdir(parents=True, exist_ok=True)
    draft.replace(place)


@contextmanager
def alone() -> Iterator[int]:
    """One import at a time: two at once would each add the lines they share. Refusal if busy.

    What earlier imports left behind is swept away first; how much, is given.
    """
    with places.lock().open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise refusal("busy") from error
        yield sweep(timezone.now())


def lacking(mapping: Mapping) -> Refusal:
    """Columns that must be there were not found."""
    labels = [field.label for field in LEDGER if field.name in mapping.missing]
    hints = " ".join(f"--map {name}=…" for name in mapping.missing)
    both = Text(" og ".join(it.da for it in labels), " and ".join(it.en for it in labels))
    return refusal("missing_columns", labels=both, hints=hints)
