"""Tables and workbooks: rows in, and what could not be read."""
