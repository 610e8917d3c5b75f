"""The parts of the page with the evidence register."""
