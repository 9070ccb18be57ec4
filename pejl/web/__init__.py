"""The page frame and its components; it knows no business word."""
