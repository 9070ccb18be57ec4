"""What applies to a purchase: every rule in force held against it, the way to buy, the dates.

`answer(purchase, books, on, around)` gives the whole answer; `reading.read` reads a purchase
from a file. Stands on `rules` and `deadlines`, and on nothing that remembers.
"""
