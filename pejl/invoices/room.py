"""What invoices announce of themselves."""

from pejl.engines.text import Text
from pejl.room import BEHIND, Command, MenuEntry, Room

ROOM = Room(
    menu=(
        MenuEntry("invoices", Text("Fakturaer", "Invoices"), 50),
        MenuEntry("deviations", Text("Afvigelser", "Deviations"), 60),
        MenuEntry("imports", Text("Indlæsninger", "Imports"), BEHIND + 20),
    ),
    commands={
        "invoices check": Command(
            "pejl.invoices.commands.check:check",
            Text("Er fakturaerne sunde? (uden database)", "Are the invoices sound? (no database)"),
            database=False,
        ),
        "invoices conformance": Command(
            "pejl.invoices.commands.official:conformance",
            Text(
                "Hold regelpakkerne mod de officielle prøver",
                "Hold the packs to the official tests",
            ),
            database=False,
        ),
        "invoices receive": Command(
            "pejl.invoices.commands.receive:receive",
            Text("Modtag fakturaer og ordrer", "Receive invoices and orders"),
        ),
        "rulepack add": Command(
            "pejl.invoices.commands.official:add",
            Text("Læg en mappe med officielle regelfiler ind", "Add a folder of official rules"),
            database=False,
        ),
        "rulepack list": Command(
            "pejl.invoices.commands.official:list_packs",
            Text("Vis regelpakkerne", "List the rule packs"),
            database=False,
        ),
        "rulepack remove": Command(
            "pejl.invoices.commands.official:remove",
            Text("Fjern en regelpakke", "Remove a rule pack"),
            database=False,
        ),
    },
    groups={
        "invoices": Text("E-fakturaer: prøv og modtag", "E-invoices: check and receive"),
        "rulepack": Text("Officielle regelpakker", "Official rule packs"),
    },
    tables={
        "invoices": "pejl.invoices.tables.bills:invoices",
        "deviations": "pejl.invoices.tables.bills:deviations",
        "lines": "pejl.invoices.tables.bills:lines",
    },
    answers={
        "numbers_of_agreement": "pejl.invoices.components.counterparts:numbers_of_agreement",
        "numbers_of_supplier": "pejl.invoices.components.counterparts:numbers_of_supplier",
        "bills_of_supplier": "pejl.invoices.components.counterparts:bills_of_supplier",
    },
    names={"document_id": "pejl.invoices.components.names:papers"},
    actions={"receive": True, "match": True, "settle": True, "correct": True},
)
