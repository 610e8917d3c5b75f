"""What the window needs to know before its first paint, read without loading anything else."""

from pathlib import Path
from typing import NamedTuple

from sroi_app.sizes import MEGABYTE

_LARGEST = MEGABYTE


class Start(NamedTuple):
    """How the window looked last: "" and 0 for what was never chosen, or is damaged."""

    theme: str = ""
    zoom: int = 0
    letters: str = ""
    window_geometry: str = ""


def remembered_start(path: Path) -> Start:
    """Return what is kept of the last run in the preferences at `path`."""
    try:
        with path.open("rb") as file:
            import json  # only now: on the first run of all there is nothing to read

            raw = json.loads(file.read(_LARGEST))
    except (OSError, ValueError, RecursionError):
        return Start()
    found, usual = raw if isinstance(raw, dict) else {}, Start()._asdict()
    return Start()._replace(
        **{name: found[name] for name in usual if type(found.get(name)) is type(usual[name])}
    )
