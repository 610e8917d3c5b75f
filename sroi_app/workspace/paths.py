"""What two names lead to, asked so that the question itself cannot fail."""

import os
from pathlib import Path


def same_file(first: Path, second: Path) -> bool:
    """Return whether both paths lead to one file, also through links and before it exists."""
    try:
        return first.samefile(second)
    except (OSError, ValueError):  # one of them is not there, or is no name a file can have
        return first.absolute() == second.absolute()


def is_there(path: Path) -> bool:
    """Return whether anything stands at a path."""
    return os.path.exists(path)  # noqa: PTH110  Path.exists fails for a name that is too long
