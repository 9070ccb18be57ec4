"""Orders: what was asked for, before anything was billed."""
