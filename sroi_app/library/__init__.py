"""Read-only reference figures that ship with the program, each with its source."""
