"""Why a file is turned away: each reason a sentence in Danish and English that says what to do."""

from pejl.engines.text import Text


class Refused(Exception):  # noqa: N818 - the word the field uses
    """A file that is not read, with the reason as `text` and a short `code` for machines."""

    def __init__(self, code: str, text: Text) -> None:
        super().__init__(text.en)
        self.code = code
        self.text = text


def empty() -> Refused:
    """Nothing in the file."""
    return Refused(
        "empty",
        Text("Filen er tom. Hent udtrækket igen.", "The file is empty. Make the export again."),
    )


def no_rows() -> Refused:
    """A header and nothing below it."""
    return Refused(
        "no_rows",
        Text(
            "Filen har overskrifter, men ingen rækker. Se, om udtrækket er afgrænset rigtigt.",
            "The file has a header but no rows. See whether the export was limited rightly.",
        ),
    )


def one_column() -> Refused:
    """Lines that no known delimiter splits."""
    return Refused(
        "one_column",
        Text(
            "Kun én kolonne er fundet. Gem filen med semikolon, tabulator eller komma imellem.",
            "Only one column was found. Save the file with a semicolon, tab or comma between.",
        ),
    )


def not_a_table() -> Refused:
    """Bytes that are neither text nor a known spreadsheet."""
    return Refused(
        "not_a_table",
        Text(
            "Filen er ikke en tabel, vi kan læse. Gem den som CSV, XLSX, ODS eller Parquet.",
            "The file is no table that can be read. Save it as CSV, XLSX, ODS or Parquet.",
        ),
    )


def no_table() -> Refused:
    """A spreadsheet without a table on any sheet."""
    return Refused(
        "no_table",
        Text(
            "Intet ark i filen har en tabel med overskrifter og rækker.",
            "No sheet in the file has a table with a header and rows.",
        ),
    )


def broken(what: str) -> Refused:
    """A spreadsheet or an archive that the reader gives up on, with the reader's own words."""
    return Refused(
        "broken",
        Text(
            f"Filen er beskadiget eller ikke fuldt hentet ({what}). Gem den igen, og prøv forfra.",
            f"The file is damaged or not fully fetched ({what}). Save it again and retry.",
        ),
    )


def password() -> Refused:
    """A spreadsheet locked with a password."""
    return Refused(
        "password",
        Text(
            "Regnearket er låst med en adgangskode. Gem en kopi uden adgangskode.",
            "The spreadsheet is locked with a password. Save a copy without one.",
        ),
    )


def too_large(limit: int) -> Refused:
    """More bytes than `limit`, packed or unpacked."""
    size = f"{limit // 1_000_000:,}"
    return Refused(
        "too_large",
        Text(
            f"Filen fylder mere end {size.replace(',', '.')} MB pakket ud. Del den op, fx pr. år.",
            f"The file holds more than {size} MB unpacked. Split it, for example by year.",
        ),
    )


def too_many_rows(limit: int) -> Refused:
    """More rows than `limit`."""
    return Refused(
        "too_many_rows",
        Text(
            f"Filen har mere end {f'{limit:,}'.replace(',', '.')} rækker. Del den op, fx pr. år.",
            f"The file has more than {limit:,} rows. Split it, for example by year.",
        ),
    )


def too_many_columns(found: int, limit: int) -> Refused:
    """More columns than `limit`."""
    return Refused(
        "too_many_columns",
        Text(
            f"Filen har {found} kolonner; højst {limit} læses. Slet dem, der ikke skal bruges.",
            f"The file has {found} columns; at most {limit} are read. Delete those not needed.",
        ),
    )


def overfull_cell(row: int, limit: int) -> Refused:
    """A cell longer than `limit` characters: as a rule a quotation mark that is never closed."""
    return Refused(
        "overfull_cell",
        Text(
            f"En celle ved række {row} er længere end {limit} tegn. Et anførselstegn mangler "
            "formentlig sin afslutning; ret linjen, eller gem filen som XLSX.",
            f"A cell near row {row} is longer than {limit} characters. A quotation mark is "
            "probably never closed; mend the line, or save the file as XLSX.",
        ),
    )
