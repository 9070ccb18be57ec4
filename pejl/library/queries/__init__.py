"""Which rows, for whom."""
