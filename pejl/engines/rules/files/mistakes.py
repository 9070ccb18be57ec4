"""What is said of a file of rules that does not load, beside what can be wrong with any file.

These sentences are a public interface: people who know law and not programming
read them, and each has a file in the tests that provokes it.
"""

from collections.abc import Collection
from datetime import date

from pejl.engines.files.faults import FileError as RuleFileError
from pejl.engines.files.faults import one_of, suggested
from pejl.engines.text import Text


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


def fact_unknown(line: int, name: str, known: Collection[str]) -> RuleFileError:
    """A fact the vocabulary lacks, or one that is not of the type that is asked for here."""
    otherwise = Text(
        "Vælg et af dem, eller skriv forholdet ind i facts.yaml.",
        "Choose one of them, or lay the fact down in facts.yaml.",
    )
    return RuleFileError(
        line,
        Text(f"Forholdet »{name}« kendes ikke her.", f"The fact “{name}” is not known here."),
        one_of(known, name),
        suggested(name, known, otherwise),
    )


def no_such_rule(line: int, code: str, known: Collection[str]) -> RuleFileError:
    """A pointer to a rule that is not there."""
    known = sorted(known)
    otherwise = Text("Ret koden, eller opret reglen.", "Correct the code, or create the rule.")
    return RuleFileError(
        line,
        Text(f"Der er ingen regel »{code}«.", f"There is no rule “{code}”."),
        one_of(known, code),
        suggested(code, known, otherwise),
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
