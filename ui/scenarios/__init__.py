"""The parts of the page on which scenarios are tried, and two numbers moved at once."""
