"""Plain Python: no Django, no database, no clock, no network.

Engines do not know each other. What they share are four small modules beside
this one: `money`, `period`, `text` and `codelists`.
"""
