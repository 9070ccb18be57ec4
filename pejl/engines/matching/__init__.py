"""Invoice lines held against order, receipt and agreed price, each link with its reason.

The way in is `control.control`: one bill, what is agreed, and all bills known.
Everything is scoped to the supplier. Exact comes first; where two things fit
equally well nothing is linked, and the candidates are handed back for a person.
What was received is never changed.

Amounts and prices are without VAT, in the bill's own currency (kroner unless it says
otherwise), and exact; what is claimed is rounded to the øre. A quantity is in
the unit that stands beside it, codes of UN/ECE recommendation 20. On a credit note
amounts are as written; what is said of a credit or a gap says which sign it has.
"""
