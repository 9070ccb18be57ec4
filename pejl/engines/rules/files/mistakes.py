"""What is said of a file that does not load: where, what is found, what is allowed, how to mend it.

These sentences are a public interface: people who know law and not programming
read them, and each has a file in the tests that provokes it.
"""

from collections.abc import Collection
from datetime import date
from difflib import get_close_matches

from pejl.engines.text import Text

MANY = 24  # more than anybody reads in one message


class RuleFileError(Exception):
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


def _one_of(allowed: Collection[str], found: str = "") -> Text:
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


def _suggested(found: str, allowed: Collection[str], otherwise: Text) -> Text:
    near = get_close_matches(found, allowed, n=1)
    return Text(f"Mente du »{near[0]}«?", f"Did you mean “{near[0]}”?") if near else otherwise


def not_yaml(line: int) -> RuleFileError:
    """Not even the form can be read."""
    return RuleFileError(
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


def not_utf8(line: int) -> RuleFileError:
    """Letters in another encoding."""
    return RuleFileError(
        line,
        Text("Her står et tegn, der ikke er UTF-8.", "Here is a character that is not UTF-8."),
        Text("Filer med regler gemmes som UTF-8.", "Files of rules are saved as UTF-8."),
        Text("Gem filen igen med tegnsættet UTF-8.", "Save the file again as UTF-8."),
    )


def alias(line: int) -> RuleFileError:
    """One part of the file pointing to another."""
    return RuleFileError(
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


def key_unknown(line: int, key: str, allowed: Collection[str]) -> RuleFileError:
    """A key that means nothing here."""
    return RuleFileError(
        line,
        Text(f"Nøglen »{key}« kendes ikke her.", f"The key “{key}” is not known here."),
        _one_of(allowed),
        _suggested(key, allowed, Text("Slet linjen.", "Delete the line.")),
    )


def key_twice(line: int, key: str, first: int) -> RuleFileError:
    """A key given twice."""
    return RuleFileError(
        line,
        Text(
            f"Nøglen »{key}« står her igen; den står allerede i linje {first}.",
            f"The key “{key}” is here again; it is already on line {first}.",
        ),
        Text("En nøgle må stå én gang.", "A key may stand once."),
        Text("Slet den ene.", "Delete one of them."),
    )


def key_missing(line: int, key: str, must: Collection[str]) -> RuleFileError:
    """A key that has to be there."""
    listed = ", ".join(must)
    return RuleFileError(
        line,
        Text(f"Nøglen »{key}« mangler.", f"The key “{key}” is missing."),
        Text(f"Her skal stå: {listed}.", f"Here must be: {listed}."),
        Text(f"Tilføj »{key}: …«.", f"Add “{key}: …”."),
    )


def key_empty(line: int, key: str) -> RuleFileError:
    """A key with nothing after it."""
    return RuleFileError(
        line,
        Text(f"Efter »{key}:« står ingenting.", f"After “{key}:” there is nothing."),
        Text("En nøgle har en værdi.", "A key has a value."),
        Text("Skriv værdien, eller slet linjen.", "Write the value, or delete the line."),
    )


def wrong_form(line: int, found: Text, wanted: Text, example: str) -> RuleFileError:
    """A number where a date belongs, a text where a list belongs, and so on."""
    return RuleFileError(
        line,
        Text(f"Her står {found.da}.", f"Here is {found.en}."),
        Text(f"Her skal stå {wanted.da}.", f"Here must be {wanted.en}."),
        Text(f"Skriv for eksempel {example}.", f"Write for example {example}."),
    )


def word_unknown(line: int, word: str, allowed: Collection[str]) -> RuleFileError:
    """A word that is not among those to choose from: a kind, an operator, an outcome, a fact."""
    return RuleFileError(
        line,
        Text(f"»{word}« kendes ikke her.", f"“{word}” is not known here."),
        _one_of(allowed, word),
        _suggested(word, allowed, Text("Vælg en af de tilladte.", "Choose one of those allowed.")),
    )


def too_many_decimals(line: int, number: str) -> RuleFileError:
    """5.000, which a Dane means as five thousand and a computer reads as five."""
    whole = number.replace(".", "_")
    return RuleFileError(
        line,
        Text(
            f"Beløbet {number} har mere end to decimaler: punktum er decimaltegn her.",
            f"The amount {number} has more than two decimals: the point is a decimal point here.",
        ),
        Text("Et beløb har højst to decimaler.", "An amount has at most two decimals."),
        Text(f"Skriv {whole}, hvis det er tusinder.", f"Write {whole} if thousands are meant."),
    )


def outside_scale(line: int, number: str) -> RuleFileError:
    """A share that is not a fraction."""
    return RuleFileError(
        line,
        Text(
            f"Andelen {number} er ikke mellem 0 og 1.",
            f"The share {number} is not between 0 and 1.",
        ),
        Text("En andel skrives som brøkdel.", "A share is written as a fraction."),
        Text("Skriv 0.8 for 80 procent.", "Write 0.8 for 80 per cent."),
    )


def out_of_order(line: int, day: date, before: date) -> RuleFileError:
    """A dated line older than the one above it."""
    return RuleFileError(
        line,
        Text(
            f"Værdien gælder fra {day}, men linjen over den fra {before}.",
            f"The value applies from {day}, but the one above it from {before}.",
        ),
        Text(
            "Værdier står i datoorden, ældste først.",
            "Values stand in order of date, oldest first.",
        ),
        Text("Flyt linjen, eller ret datoen.", "Move the line, or correct the date."),
    )


def ends_before_start(line: int, until: date, since: date) -> RuleFileError:
    """A period that is over before it begins."""
    return RuleFileError(
        line,
        Text(
            f"Slutter {until}, før den begynder {since}.",
            f"Ends on {until}, before it begins on {since}.",
        ),
        Text(
            "»until« er den sidste dag, »from« den første.",
            "“until” is the last day, “from” the first.",
        ),
        Text("Ret en af datoerne.", "Correct one of the dates."),
    )


def name_of_file(line: int, code: str, name: str) -> RuleFileError:
    """A rule in a file with another name."""
    return RuleFileError(
        line,
        Text(
            f"Koden er »{code}«, men filen hedder »{name}«.",
            f"The code is “{code}”, but the file is called “{name}”.",
        ),
        Text("En fil hedder som sin regel.", "A file is called as its rule."),
        Text(
            f"Kald filen »{code}.yaml«, eller ret koden.",
            f"Call the file “{code}.yaml”, or correct the code.",
        ),
    )


def not_of_rulebook(line: int, code: str, prefix: str) -> RuleFileError:
    """A code that does not begin as its rulebook's codes do."""
    return RuleFileError(
        line,
        Text(
            f"Koden »{code}« hører ikke til dette regelsæt.",
            f"The code “{code}” does not belong to this rulebook.",
        ),
        Text(
            f"Regler her hedder »{prefix}-« og så store bogstaver, tal og bindestreger.",
            f"Rules here are called “{prefix}-” and then capital letters, digits and hyphens.",
        ),
        Text(f"Skriv for eksempel {prefix}-ORDERS.", f"Write for example {prefix}-ORDERS."),
    )


def code_taken(line: int, code: str, other: str) -> RuleFileError:
    """Two rulebooks, or two rules, of one name."""
    return RuleFileError(
        line,
        Text(
            f"Koden »{code}« bruges allerede af {other}.",
            f"The code “{code}” is already used by {other}.",
        ),
        Text("En kode bruges én gang.", "A code is used once."),
        Text("Vælg en anden kode.", "Choose another code."),
    )


def name_taken(line: int, name: str) -> RuleFileError:
    """Two options of one name, or one called as an outcome."""
    return RuleFileError(
        line,
        Text(f"Navnet »{name}« er optaget.", f"The name “{name}” is taken."),
        Text(
            "Hver mulighed har sit eget navn, og ingen hedder som et udfald.",
            "Each option has a name of its own, and none is called as an outcome.",
        ),
        Text("Vælg et andet navn.", "Choose another name."),
    )


def no_such_rule(line: int, code: str, known: Collection[str]) -> RuleFileError:
    """A pointer to a rule that is not there."""
    known = sorted(known)
    otherwise = Text("Ret koden, eller opret reglen.", "Correct the code, or create the rule.")
    return RuleFileError(
        line,
        Text(f"Der er ingen regel »{code}«.", f"There is no rule “{code}”."),
        _one_of(known, code),
        _suggested(code, known, otherwise),
    )


def other_measure(line: int, code: str, measured: Text, asked: Text) -> RuleFileError:
    """A comparison of kroner with days."""
    return RuleFileError(
        line,
        Text(
            f"{code} er en værdi for {measured.da}, og her sammenlignes {asked.da}.",
            f"{code} is a value of {measured.en}, and here {asked.en} is compared.",
        ),
        Text("Man kan kun sammenligne det samme.", "Only like can be compared with like."),
        Text("Vælg en anden regel, eller skriv et tal.", "Choose another rule, or write a number."),
    )


def not_law(line: int, mark: str) -> RuleFileError:
    """Something unverified that would have stood as law."""
    return RuleFileError(
        line,
        Text(f"Kilden er mærket »{mark}«.", f"The source is marked “{mark}”."),
        Text(
            "Kun det, der er »verified« eller »calculated«, kan gælde.",
            "Only what is “verified” or “calculated” can stand.",
        ),
        Text(
            "Find kilden, eller skriv »confirmed: no« på reglen.",
            "Find the source, or write “confirmed: no” on the rule.",
        ),
    )


def no_calculation(line: int) -> RuleFileError:
    """A calculated number without its arithmetic, or arithmetic on a number that was read."""
    return RuleFileError(
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


def no_source(line: int) -> RuleFileError:
    """A rule nobody can look up."""
    return RuleFileError(
        line,
        Text("Reglen har ingen kilde.", "The rule has no source."),
        Text(
            "En regel har »sources«, når regelsættet ikke selv har »source«.",
            "A rule has “sources” where its rulebook has no “source” of its own.",
        ),
        Text("Tilføj »sources: …«.", "Add “sources: …”."),
    )


def unmeasured(line: int) -> RuleFileError:
    """An aim nobody can follow, or one said to be both measured and not."""
    return RuleFileError(
        line,
        Text(
            "Målet har enten intet tal eller både et tal og en grund til, at det mangler.",
            "The aim has either no figure, or both a figure and a reason why there is none.",
        ),
        Text(
            "Et mål har »figure« eller »unknown_because«, og ikke begge.",
            "An aim has “figure” or “unknown_because”, and not both.",
        ),
        Text("Tilføj det ene, eller slet det ene.", "Add one of them, or delete one of them."),
    )


def target_without_figure(line: int) -> RuleFileError:
    """A number to reach, and nothing that counts."""
    return RuleFileError(
        line,
        Text(
            "Målet har »values«, men intet tal at måle med.",
            "The aim has “values”, but no figure to measure by.",
        ),
        Text("»values« kræver »figure«.", "“values” needs “figure”."),
        Text("Tilføj »figure: …«.", "Add “figure: …”."),
    )


def not_together(line: int, there: str, missing: str) -> RuleFileError:
    """One of two keys that belong together."""
    return RuleFileError(
        line,
        Text(f"»{there}« står her uden »{missing}«.", f"“{there}” is here without “{missing}”."),
        Text("De to hører sammen.", "The two belong together."),
        Text(f"Tilføj »{missing}: …«.", f"Add “{missing}: …”."),
    )


def too_few(line: int, wanted: Text) -> RuleFileError:
    """An empty list or block."""
    return RuleFileError(
        line,
        Text("Her står ingenting.", "Here is nothing."),
        Text(f"Her skal stå mindst {wanted.da}.", f"Here must be at least {wanted.en}."),
        Text("Tilføj det.", "Add it."),
    )


def rules_or_reason(line: int) -> RuleFileError:
    """A paragraph nobody has decided about."""
    return RuleFileError(
        line,
        Text(
            "Afsnittet har hverken regler eller grund, eller det har begge dele.",
            "The paragraph has neither rules nor a reason, or it has both.",
        ),
        Text("Et afsnit har »rules« eller »why_not«.", "A paragraph has “rules” or “why_not”."),
        Text("Tilføj det ene, eller slet det ene.", "Add one of them, or delete one of them."),
    )


def too_long_a_quotation(line: int, words: str) -> RuleFileError:
    """More of the document than is needed to find the place."""
    return RuleFileError(
        line,
        Text(f"»{words}« er mere end tre ord.", f"“{words}” is more than three words."),
        Text(
            "»begins« er afsnittets højst tre første ord.",
            "“begins” is at most the first three words of the paragraph.",
        ),
        Text("Slet resten.", "Delete the rest."),
    )


def no_such_paragraph(line: int, heading: str, paragraph: int | None) -> RuleFileError:
    """A rule that points to a place the list of paragraphs does not give it."""
    return RuleFileError(
        line,
        Text(
            f"Reglen henviser til »{heading}«, afsnit {paragraph}, som ikke nævner den.",
            f"The rule points to “{heading}”, paragraph {paragraph}, which does not name it.",
        ),
        Text(
            "paragraphs.yaml nævner reglen ved det afsnit, den kommer af.",
            "paragraphs.yaml names the rule at the paragraph it comes from.",
        ),
        Text(
            "Ret »section«, eller tilføj reglen i paragraphs.yaml.",
            "Correct “section”, or add the rule in paragraphs.yaml.",
        ),
    )


def other_suffix(name: str) -> RuleFileError:
    """A file that would have been passed over in silence."""
    return RuleFileError(
        1,
        Text(f"Filen hedder »{name}«.", f"The file is called “{name}”."),
        Text("Filer med regler ender på ».yaml«.", "Files of rules end in “.yaml”."),
        Text("Omdøb filen.", "Rename the file."),
    )


def no_file(name: str) -> RuleFileError:
    """A folder without the file that makes it a rulebook, or without the vocabulary beside it."""
    return RuleFileError(
        1,
        Text(f"Filen »{name}« findes ikke.", f"There is no file “{name}”."),
        Text(
            "Et regelsæt har »rulebook.yaml« og står ved siden af »facts.yaml«.",
            "A rulebook has “rulebook.yaml” and stands beside “facts.yaml”.",
        ),
        Text(
            "Opret filen, eller vælg en anden mappe.", "Create the file, or choose another folder."
        ),
    )
