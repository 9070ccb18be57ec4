"""What parties announce of themselves."""

from pejl.engines.text import Text
from pejl.room import Command, MenuEntry, Room

ROOM = Room(
    menu=(MenuEntry("suppliers", Text("Leverandører", "Suppliers"), 80),),
    commands={
        "user": Command(
            "pejl.parties.commands:user",
            Text("Opret en bruger med rolle og enhed", "Add a user with a role and a unit"),
        ),
        "organisation": Command(
            "pejl.parties.commands:organisation",
            Text("Sig, hvilken kommune det er", "Say which municipality this is"),
        ),
        "parties import": Command(
            "pejl.parties.commands:import_parties",
            Text("Indlæs enheder eller leverandører", "Import units or suppliers"),
        ),
    },
    groups={"parties": Text("Enheder og leverandører", "Units and suppliers")},
    tables={
        "suppliers": "pejl.parties.tables:suppliers",
        "units": "pejl.parties.tables:units",
    },
    names={
        "supplier_id": "pejl.parties.components.names:suppliers",
        "unit_id": "pejl.parties.components.names:units",
    },
    actions={"introduce": True, "ask": True, "merge": True, "unmerge": True, "import": True},
)
