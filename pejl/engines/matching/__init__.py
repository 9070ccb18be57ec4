"""Invoice lines held against order, receipt and agreed price, each link with its reason.

The way in is `control.control`: one bill, what is agreed, and all bills known.
Everything is scoped to the supplier. Exact comes first; where two things fit
equally well nothing is linked, and the candidates are handed back for a person.
What was received is never changed.
"""
