"""What reports announce of themselves."""

from pejl.engines.text import Text
from pejl.room import Command, MenuEntry, Room

ROOM = Room(
    menu=(MenuEntry("reports", Text("Årsrapport", "Yearly report"), 95),),
    commands={
        "report annual": Command(
            "pejl.reports.commands:annual",
            Text("Lav årsrapporten som PDF", "Make the yearly report as PDF"),
        ),
        "report check": Command(
            "pejl.reports.commands:check_file",
            Text("Er filen den rapport, der blev lavet?", "Is the file the report that was made?"),
        ),
    },
    groups={"report": Text("Årsrapporten", "The yearly report")},
    answers={"facts_of_year": "pejl.reports.queries.facts:of_year"},
    actions={"report": False, "describe": False, "present": False, "retract": False},
)
