"""Agreements and their price books: what was agreed, with whom, for how long, at what price."""
