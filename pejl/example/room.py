"""What the example announces of itself."""

from pejl.engines.text import Text
from pejl.room import Command, Room

ROOM = Room(
    commands={
        "example": Command(
            "pejl.example.commands:example",
            Text("Skriv et år fra Lilleby", "Write a year of Lilleby, and score it"),
        ),
    },
)
