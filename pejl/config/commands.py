"""The command `pejl`: every command by name, loaded only when it is called.

`pejl --help` must answer at once, so this table holds each command's one line
of help and its place; the room's own `commands.py` holds the rest.
"""

import os
from importlib import import_module
from typing import NamedTuple

import click

from pejl.config.home import home
from pejl.engines.text import Text


class Place(NamedTuple):
    """Where a command is found, whether it needs the database, and its one line of help."""

    path: str  # module:attribute
    help: Text
    database: bool | None = True  # None: where there is one


COMMANDS: dict[str, dict[str, Place] | Place] = {
    "setup": Place(
        "pejl.config.site:setup",
        Text("Gør databasen klar", "Make the database ready"),
    ),
    "serve": Place(
        "pejl.config.site:serve",
        Text("Vis siderne på denne maskine", "Serve the site on this machine"),
    ),
    "user": Place(
        "pejl.parties.commands:user",
        Text("Opret en bruger med rolle og enhed", "Add a user with a role and a unit"),
    ),
    "organisation": Place(
        "pejl.parties.commands:organisation",
        Text("Sig, hvilken kommune det er", "Say which municipality this is"),
    ),
    "example": Place(
        "pejl.example.commands:example",
        Text("Skriv et år fra Lilleby", "Write a year of Lilleby, and score it"),
    ),
    "load": Place(
        "pejl.bearings.commands:load",
        Text(
            "Indlæs en mappe: enheder, aftaler, prisbøger, ordrer, fakturaer, finansposter",
            "Load a folder: units, agreements, price books, orders, invoices, ledger",
        ),
    ),
    "bearings": Place(
        "pejl.bearings.commands:bearings",
        Text("Tag pejlingerne og vis dem", "Take the bearings and print them"),
    ),
    "figures": Place(
        "pejl.bearings.commands:figures",
        Text("Vis nøgletal med tæller og nævner", "Print figures with their parts"),
    ),
    "report": {
        "annual": Place(
            "pejl.reports.commands:annual",
            Text("Lav årsrapporten som PDF", "Make the yearly report as PDF"),
        ),
        "check": Place(
            "pejl.reports.commands:check_file",
            Text("Er filen den rapport, der blev lavet?", "Is the file the report that was made?"),
        ),
    },
    "policy": {
        "check": Place(
            "pejl.purchase.commands:check",
            Text("Hvad gælder for et køb?", "What applies to a purchase?"),
            database=None,
        ),
        "cases": Place(
            "pejl.bearings.commands_rules:cases",
            Text(
                "Kommer reglernes prøver ud, som de siger?", "Do the rules' cases come out right?"
            ),
            database=False,
        ),
    },
    "invoices": {
        "check": Place(
            "pejl.invoices.commands_check:check",
            Text("Er fakturaerne sunde? (uden database)", "Are the invoices sound? (no database)"),
            database=False,
        ),
        "conformance": Place(
            "pejl.invoices.commands_official:conformance",
            Text(
                "Hold regelpakkerne mod de officielle prøver",
                "Hold the packs to the official tests",
            ),
            database=False,
        ),
        "receive": Place(
            "pejl.invoices.commands:receive",
            Text("Modtag fakturaer og ordrer", "Receive invoices and orders"),
        ),
    },
    "rulepack": {
        "add": Place(
            "pejl.invoices.commands_official:add",
            Text("Læg en mappe med officielle regelfiler ind", "Add a folder of official rules"),
            database=False,
        ),
        "list": Place(
            "pejl.invoices.commands_official:list_packs",
            Text("Vis regelpakkerne", "List the rule packs"),
            database=False,
        ),
        "remove": Place(
            "pejl.invoices.commands_official:remove",
            Text("Fjern en regelpakke", "Remove a rule pack"),
            database=False,
        ),
    },
    "ledger": {
        "import": Place(
            "pejl.lake.commands:import_ledger",
            Text("Indlæs finansposter", "Import ledger lines"),
        ),
        "withdraw": Place(
            "pejl.lake.commands:withdraw",
            Text("Træk en kildes seneste fil tilbage", "Take a source's latest file out again"),
        ),
    },
    "agreements": {
        "import": Place(
            "pejl.contracts.commands:import_agreements",
            Text("Indlæs en aftaleliste", "Import a list of agreements"),
        ),
    },
    "prices": {
        "import": Place(
            "pejl.contracts.commands:import_prices",
            Text("Indlæs en prisbog", "Import a price book"),
        ),
    },
    "parties": {
        "import": Place(
            "pejl.parties.commands:import_parties",
            Text("Indlæs enheder eller leverandører", "Import units or suppliers"),
        ),
    },
}

GROUP_HELP: dict[str, Text] = {
    "report": Text("Årsrapporten", "The yearly report"),
    "policy": Text(
        "Politikken: hvad gælder, og holder reglerne?",
        "The policy: what applies, do the rules hold?",
    ),
    "invoices": Text("E-fakturaer: prøv og modtag", "E-invoices: check and receive"),
    "rulepack": Text("Officielle regelpakker", "Official rule packs"),
    "ledger": Text("Finansposter", "Ledger lines"),
    "agreements": Text("Aftaler", "Agreements"),
    "prices": Text("Prisbøger", "Price books"),
    "parties": Text("Enheder og leverandører", "Units and suppliers"),
}


def language() -> str:
    """The language on the terminal: Danish, or what PEJL_LANGUAGE says."""
    return os.environ.get("PEJL_LANGUAGE", "da")


class Menu(click.Group):
    """A group of commands that are imported when called, not when listed."""

    def __init__(self, places: dict[str, dict[str, Place] | Place], name: str, help_: Text) -> None:
        super().__init__(name=name, help=help_.in_(language()), no_args_is_help=True)
        self.places = places

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names, in the order of the table."""
        return list(self.places)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command called `cmd_name`, imported now; a group without importing anything."""
        place = self.places.get(cmd_name)
        if isinstance(place, dict):
            return Menu(dict(place), cmd_name, GROUP_HELP[cmd_name])
        return found(place) if place else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Each command with its line of help from the table."""
        with formatter.section(Text("Kommandoer", "Commands").in_(language())):
            formatter.write_dl([(name, self.line(name)) for name in self.places])

    def line(self, name: str) -> str:
        """The one line of help of a command or a group."""
        place = self.places[name]
        return (place.help if isinstance(place, Place) else GROUP_HELP[name]).in_(language())


def found(place: Place) -> click.Command:
    """The command itself, with the database ready where it needs one."""
    if has_database() if place.database is None else place.database:
        import_module("pejl.config.site").ready()
    return imported(place)


def has_database() -> bool:
    """Whether somebody has made a database here."""
    return bool(os.environ.get("PEJL_DATABASE")) or (home() / "pejl.sqlite").exists()


def imported(place: Place) -> click.Command:
    """The command itself, wherever it stands."""
    module, _, attribute = place.path.partition(":")
    command: click.Command = getattr(import_module(module), attribute)
    return command


ABOUT = Text(
    "Pejl holder hvert indkøb op mod lov, politik og aftaler.",
    "Pejl holds every purchase against law, policy and agreements.",
)


def main() -> None:
    """Run the command line."""
    Menu(COMMANDS, "pejl", ABOUT)(prog_name="pejl")
