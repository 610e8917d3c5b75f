"""Write the bundled examples: ``python -m tests.examples``."""

from tests.examples.bundle import write

if __name__ == "__main__":
    write()
