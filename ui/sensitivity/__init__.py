"""The parts of the page that says how sure the result is."""
