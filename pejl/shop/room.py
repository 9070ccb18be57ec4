"""What the shop announces of itself."""

from pejl.room import Room

ROOM = Room()
