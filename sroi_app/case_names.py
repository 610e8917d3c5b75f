"""What the file of a case is called: ``.sroi``, and ``.sroi.age`` where it has a password."""

from pathlib import Path

CASE = ".sroi"
PROTECTED = f"{CASE}.age"  # what age calls its files comes last, so that its own tool knows it
ENDINGS = (PROTECTED, CASE)


def is_case(path: Path) -> bool:
    """Return whether a file is called as a case is, protected or not."""
    return path.name.lower().endswith(ENDINGS)


def bare_name(path: Path) -> str:
    """Return the name of a file without what says its kind."""
    lower = path.name.lower()
    ending = next((ending for ending in ENDINGS if lower.endswith(ending)), path.suffix)
    return path.name[: len(path.name) - len(ending)]


def beside(path: Path, ending: str) -> Path:
    """Return a file of the same name and another kind."""
    return path.with_name(bare_name(path) + ending)


def ending_for(*, protected: bool) -> str:
    """Return how the file of a case ends."""
    return PROTECTED if protected else CASE
