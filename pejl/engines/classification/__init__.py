"""Classification: a line → a CPV class or division, with a basis and a confidence.

What a line says itself goes first: a person's correction, a CPV code, a UNSPSC code,
an account. Only then is its text read, by a linear model (`model`) that knows CPV's
names, everyday words and what people corrected (`training`), and that answers unknown
where it is not sure enough. `contractable` tells what can be on an agreement at all.
"""
