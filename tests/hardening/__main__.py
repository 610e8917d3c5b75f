"""``python -m tests.hardening [--full] [pytest's own options]``: the trials, and their table.

With --full it makes the large number of trials and keeps what came of them in `results`, from
which docs/reliability.md is written; ``--table`` writes that page anew from what is kept.
"""

import sys

import pytest

from tests.hardening.results import FOLDER, HERE
from tests.hardening.table import write_page


def main(arguments: list[str]) -> int:
    """Return the exit status of the trials."""
    if "--table" in arguments:
        write_page()
        return 0
    record = ["--record", str(FOLDER)] if "--full" in arguments else []
    named = any("::" in word or word.endswith(".py") for word in arguments)
    status = pytest.main([*([] if named else [str(HERE)]), *record, *arguments])
    if record:
        write_page()
    return int(status)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
