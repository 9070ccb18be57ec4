"""Invoices: received, sound, matched, judged."""
