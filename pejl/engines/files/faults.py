"""What is said of a file that does not load: where, what is found, what is allowed, how to mend it.

These sentences are a public interface: people who know law and not programming
read them. Here stands what can be wrong with any file; what only one kind of
file can get wrong stands with that kind.
"""

from collections.abc import Collection
from difflib import get_close_matches

from pejl.engines.text import Text

MANY = 24  # more than anybody reads in one message


class FileError(Exception):
    """A file that does not load, and what would mend it. Lines count from one."""

    def __init__(self, line: int, found: Text, allowed: Text, mend: Text) -> None:
        super().__init__(line, found, allowed, mend)
        self.file = ""
        self.line, self.found, self.allowed, self.mend = line, found, allowed, mend

    @property
    def message(self) -> Text:
        """The whole message, on one line per language."""
        parts = (self.found, self.allowed, self.mend)
        return Text(
            f"{self.file}, linje {self.line}: {' '.join(part.da for part in parts)}",
            f"{self.file}, line {self.line}: {' '.join(part.en for part in parts)}",
        )

    def __str__(self) -> str:
        return "\n".join(self.message)


def one_of(allowed: Collection[str], found: str = "") -> Text:
    """What may be chosen; of very many, the ten most like what was found."""
    if not allowed:
        return Text("Der er intet at vælge imellem endnu.", "There is nothing to choose from yet.")
    if len(allowed) <= MANY:
        listed = ", ".join(allowed)
        return Text(f"Tilladt er: {listed}.", f"Allowed: {listed}.")
    nearest = ", ".join(get_close_matches(found, allowed, n=10, cutoff=0))
    count = len(allowed)
    return Text(
        f"Tilladt er {count}, blandt andet: {nearest}.", f"Allowed are {count}, such as: {nearest}."
    )


def suggested(found: str, allowed: Collection[str], otherwise: Text) -> Text:
    """What was probably meant; else what to do instead."""
    near = get_close_matches(found, allowed, n=1)
    return Text(f"Mente du »{near[0]}«?", f"Did you mean “{near[0]}”?") if near else otherwise


def not_yaml(line: int) -> FileError:
    """Not even the form can be read."""
    return FileError(
        line,
        Text("Filen kan ikke læses fra denne linje.", "The file cannot be read from this line on."),
        Text(
            "Et felt skrives »navn: værdi«, og det, der hører under det, rykkes to mellemrum ind.",
            "A field is written “name: value”; what belongs under it is indented by two spaces.",
        ),
        Text(
            "Se efter en tabulator, et åbent anførselstegn eller et kolon midt i en tekst.",
            "Look for a tab, a quotation mark left open, or a colon in the middle of a text.",
        ),
    )


def not_utf8(line: int) -> FileError:
    """Letters in another encoding."""
    return FileError(
        line,
        Text("Her står et tegn, der ikke er UTF-8.", "Here is a character that is not UTF-8."),
        Text("Filer her gemmes som UTF-8.", "Files here are saved as UTF-8."),
        Text("Gem filen igen med tegnsættet UTF-8.", "Save the file again as UTF-8."),
    )


def alias(line: int) -> FileError:
    """One part of the file pointing to another."""
    return FileError(
        line,
        Text(
            "Her genbruges et andet sted i filen (& eller *).",
            "Another part of the file is reused here (& or *).",
        ),
        Text("Alt skrives ud, hvor det hører til.", "Everything is written out where it belongs."),
        Text(
            "Skriv værdien selv i stedet for henvisningen.",
            "Write the value itself instead of the pointer.",
        ),
    )


def key_unknown(line: int, key: str, allowed: Collection[str]) -> FileError:
    """A key that means nothing here."""
    return FileError(
        line,
        Text(f"Nøglen »{key}« kendes ikke her.", f"The key “{key}” is not known here."),
        one_of(allowed),
        suggested(key, allowed, Text("Slet linjen.", "Delete the line.")),
    )


def key_twice(line: int, key: str, first: int) -> FileError:
    """A key given twice."""
    return FileError(
        line,
        Text(
            f"Nøglen »{key}« står her igen; den står allerede i linje {first}.",
            f"The key “{key}” is here again; it is already on line {first}.",
        ),
        Text("En nøgle må stå én gang.", "A key may stand once."),
        Text("Slet den ene.", "Delete one of them."),
    )


def key_missing(line: int, key: str, must: Collection[str]) -> FileError:
    """A key that has to be there."""
    listed = ", ".join(must)
    return FileError(
        line,
        Text(f"Nøglen »{key}« mangler.", f"The key “{key}” is missing."),
        Text(f"Her skal stå: {listed}.", f"Here must be: {listed}."),
        Text(f"Tilføj »{key}: …«.", f"Add “{key}: …”."),
    )


WRITE_OR_DELETE = Text("Skriv værdien, eller slet linjen.", "Write the value, or delete the line.")
QUOTE = Text(
    "En tekst med komma mellem { og } står i anførselstegn.",
    "A text with a comma between { and } stands in quotation marks.",
)


def key_empty(line: int, key: str, *, in_braces: bool) -> FileError:
    """A key with nothing after it; in braces often the rest of a text after its comma."""
    return FileError(
        line,
        Text(f"Efter »{key}:« står ingenting.", f"After “{key}:” there is nothing."),
        Text("En nøgle har en værdi.", "A key has a value."),
        QUOTE if in_braces else WRITE_OR_DELETE,
    )


def wrong_form(line: int, found: Text, wanted: Text, example: str) -> FileError:
    """A number where a date belongs, a text where a list belongs, and so on."""
    return FileError(
        line,
        Text(f"Her står {found.da}.", f"Here is {found.en}."),
        Text(f"Her skal stå {wanted.da}.", f"Here must be {wanted.en}."),
        Text(f"Skriv for eksempel {example}.", f"Write for example {example}."),
    )


def word_unknown(line: int, word: str, allowed: Collection[str]) -> FileError:
    """A word that is not among those to choose from: a kind, an operator, an outcome, a fact."""
    return FileError(
        line,
        Text(f"»{word}« kendes ikke her.", f"“{word}” is not known here."),
        one_of(allowed, word),
        suggested(word, allowed, Text("Vælg en af de tilladte.", "Choose one of those allowed.")),
    )


def too_few(line: int, wanted: Text) -> FileError:
    """An empty list or block."""
    return FileError(
        line,
        Text("Her står ingenting.", "Here is nothing."),
        Text(f"Her skal stå mindst {wanted.da}.", f"Here must be at least {wanted.en}."),
        Text("Tilføj det.", "Add it."),
    )


def no_calculation(line: int) -> FileError:
    """A calculated number without its arithmetic, or arithmetic on a number that was read."""
    return FileError(
        line,
        Text(
            "»mark: calculated« og »calculation« står ikke sammen her.",
            "“mark: calculated” and “calculation” do not stand together here.",
        ),
        Text(
            "Et beregnet tal viser sit regnestykke; andre tal har intet.",
            "A calculated number shows its arithmetic; other numbers have none.",
        ),
        Text("Tilføj »calculation«, eller ret mærket.", "Add “calculation”, or correct the mark."),
    )


def name_of_file(line: int, code: str, name: str) -> FileError:
    """Something in a file with another name than its code."""
    return FileError(
        line,
        Text(
            f"Koden er »{code}«, men filen hedder »{name}«.",
            f"The code is “{code}”, but the file is called “{name}”.",
        ),
        Text("En fil hedder som sin kode.", "A file is called as its code."),
        Text(
            f"Kald filen »{code}.yaml«, eller ret koden.",
            f"Call the file “{code}.yaml”, or correct the code.",
        ),
    )


def other_suffix(name: str) -> FileError:
    """A file that would have been passed over in silence."""
    return FileError(
        1,
        Text(f"Filen hedder »{name}«.", f"The file is called “{name}”."),
        Text("Filer her ender på ».yaml«.", "Files here end in “.yaml”."),
        Text("Omdøb filen.", "Rename the file."),
    )
