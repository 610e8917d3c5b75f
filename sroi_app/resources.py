"""Where the read-only files that ship with the program are."""

from pathlib import Path

_PACKAGE = Path(__file__).parent
# A wheel carries the folder inside the package; a checkout has it beside the package.
_ROOTS = (_PACKAGE / "_resources", _PACKAGE.parent / "resources")


def resource(name: str) -> Path:
    """Return the path of a shipped file or folder, e.g. ``resource("data/deflators.csv")``."""
    root = next(root for root in _ROOTS if root.is_dir())
    return root / name
