"""The value map as a table to work in with keys alone."""
