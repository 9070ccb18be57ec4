"""What came in over HTTP."""
