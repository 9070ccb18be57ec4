"""Ledger lines from finance systems: taken in whole or not at all, and taken out again."""
