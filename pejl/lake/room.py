"""What the lake announces of itself: it asks the others, and has nothing of its own to tell."""

from pejl.room import Room

ROOM = Room()
