"""What the journal announces of itself."""

from pejl.room import Room

ROOM = Room()
