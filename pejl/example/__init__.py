"""Lilleby and its neighbours: a made-up year with planted faults, and who finds them."""
