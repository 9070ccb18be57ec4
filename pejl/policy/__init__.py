"""The rules as a room: what is adopted, a page for each, what if, and judging in bulk."""
