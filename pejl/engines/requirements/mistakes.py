"""What is said of a requirement that does not load, beside what can be wrong with any file."""

from datetime import date

from pejl.engines.files.faults import FileError
from pejl.engines.text import Text


def not_a_code(line: int, code: str) -> FileError:
    """A code written some other way."""
    return FileError(
        line,
        Text(f"»{code}« er ikke en kode.", f"“{code}” is not a code."),
        Text(
            "En kode er store bogstaver og tal, med bindestreg imellem.",
            "A code is capital letters and digits, with hyphens between.",
        ),
        Text("Skriv for eksempel LIGHT-LED.", "Write for example LIGHT-LED."),
    )


def no_such_category(line: int, code: str) -> FileError:
    """Digits that begin no CPV code."""
    return FileError(
        line,
        Text(f"Ingen CPV-kode begynder med {code}.", f"No CPV code begins with {code}."),
        Text(
            "En kategori er de første to til otte cifre af en CPV-kode.",
            "A category is the first two to eight digits of a CPV code.",
        ),
        Text("Slå koden op i codelists/cpv.csv.", "Look the code up in codelists/cpv.csv."),
    )


def version_out_of_order(line: int, day: date, before: date) -> FileError:
    """A version that would stand before the one it follows."""
    return FileError(
        line,
        Text(
            f"Versionen gælder fra {day}, men den før fra {before}.",
            f"The version stands from {day}, but the one before from {before}.",
        ),
        Text("En ny version får en senere dag.", "A new version has a later day."),
        Text(
            "Tilføj den nederst, og ret datoen. De gamle versioner bliver stående.",
            "Add it at the bottom and correct the date. The old versions stay.",
        ),
    )


def unexplained_change(line: int, number: int) -> FileError:
    """A later version that does not say why it came."""
    return FileError(
        line,
        Text(
            f"Version {number} siger ikke, hvorfor den kom.",
            f"Version {number} does not say why it came.",
        ),
        Text(
            "Alle versioner efter den første har »changed«.",
            "Every version after the first has “changed”.",
        ),
        Text("Tilføj »changed: …«.", "Add “changed: …”."),
    )


def follows_nothing(line: int) -> FileError:
    """A first version that says it follows another."""
    return FileError(
        line,
        Text(
            "Den første version har »changed«, og der er ingen før den.",
            "The first version has “changed”, and there is none before it.",
        ),
        Text("»changed« siger, hvad der er ændret.", "“changed” says what has changed."),
        Text(
            "Slet »changed«, eller flyt versionen ned under den, den følger.",
            "Delete “changed”, or move the version below the one it follows.",
        ),
    )


def nothing_changed(line: int, number: int) -> FileError:
    """A new version that reads as the one before."""
    return FileError(
        line,
        Text(
            f"Version {number} siger det samme som den før.",
            f"Version {number} says the same as the one before.",
        ),
        Text("En ny version har en ny tekst.", "A new version has a new text."),
        Text("Slet versionen, eller skriv ændringen.", "Delete the version, or write the change."),
    )


def no_file(name: str) -> FileError:
    """A folder without what its requirements point to."""
    return FileError(
        1,
        Text(f"Filen »{name}« findes ikke.", f"There is no file “{name}”."),
        Text(
            "Ved siden af kravene står »subjects.yaml« og »sources.yaml«.",
            "Beside the requirements stand “subjects.yaml” and “sources.yaml”.",
        ),
        Text(
            "Opret filen, eller vælg en anden mappe.", "Create the file, or choose another folder."
        ),
    )
