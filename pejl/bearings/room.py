"""What bearings announce of themselves."""

from pejl.engines.text import Text
from pejl.room import BEHIND, Command, MenuEntry, Room

ROOM = Room(
    menu=(
        MenuEntry("policy", Text("Politikken", "The policy"), 10),
        MenuEntry("radar", Text("Udbudsradar", "Tender radar"), 70),
        MenuEntry("categories", Text("Kategorier", "Categories"), BEHIND + 10),
    ),
    commands={
        "load": Command(
            "pejl.bearings.commands:load",
            Text(
                "Indlæs en mappe: enheder, aftaler, prisbøger, ordrer, fakturaer, finansposter",
                "Load a folder: units, agreements, price books, orders, invoices, ledger",
            ),
        ),
        "bearings": Command(
            "pejl.bearings.commands:bearings",
            Text("Tag pejlingerne og vis dem", "Take the bearings and print them"),
        ),
        "figures": Command(
            "pejl.bearings.commands:figures",
            Text("Vis nøgletal med tæller og nævner", "Print figures with their parts"),
        ),
    },
    answers={
        "newest_year": "pejl.bearings.queries.rounds:newest_year",
        "history_of_rule": "pejl.bearings.components.history:of_rule",
    },
    actions={"take": False},
)
