"""What contracts announce of themselves."""

from pejl.engines.text import Text
from pejl.room import Command, MenuEntry, Room

ROOM = Room(
    menu=(MenuEntry("agreements", Text("Aftaler", "Agreements"), 40),),
    commands={
        "agreements import": Command(
            "pejl.contracts.commands:import_agreements",
            Text("Indlæs en aftaleliste", "Import a list of agreements"),
        ),
        "prices import": Command(
            "pejl.contracts.commands:import_prices",
            Text("Indlæs en prisbog", "Import a price book"),
        ),
    },
    groups={
        "agreements": Text("Aftaler", "Agreements"),
        "prices": Text("Prisbøger", "Price books"),
    },
    tables={"agreements": "pejl.contracts.tables:agreements"},
    answers={
        "agreements_of_supplier": "pejl.contracts.components.counterparts:agreements_of_supplier"
    },
    names={"agreement_id": "pejl.contracts.components.names:agreements"},
    actions={"import": True},
)
