"""What the policy announces of itself."""

from pejl.engines.text import Text
from pejl.room import Command, MenuEntry, Room

ROOM = Room(
    menu=(MenuEntry("rules", Text("Regler", "Rules"), 90),),
    commands={
        "policy cases": Command(
            "pejl.policy.commands:cases",
            Text(
                "Kommer reglernes prøver ud, som de siger?", "Do the rules' cases come out right?"
            ),
            database=False,
        ),
    },
    groups={
        "policy": Text(
            "Politikken: hvad gælder, og holder reglerne?",
            "The policy: what applies, do the rules hold?",
        )
    },
    answers={"thresholds": "pejl.policy.queries.rulebooks:thresholds"},
)
