"""What the program remembers about how it is used: never anything about a case but its path."""

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from sroi_app.sizes import MEGABYTE

_LARGEST = MEGABYTE
_MOST_RECENT = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """Paths of recent files, newest first; the window's geometry as text; the last folder.

    `theme`, `zoom` in percent and `letters` are how the window looks; "" and 0 where never chosen.
    `tour_seen` says that the tour was begun once, and need not be offered any more. Where
    `forgets_files`, no file and no folder is remembered.
    """

    recent_files: tuple[str, ...] = ()
    window_geometry: str = ""
    last_folder: str = ""
    theme: str = ""
    zoom: int = 0
    letters: str = ""
    tour_seen: bool = False
    forgets_files: bool = False


def load(path: Path) -> Preferences:
    """Return the preferences at `path`; what is missing or damaged is as if never set."""
    try:
        with path.open("rb") as file:
            raw = json.loads(file.read(_LARGEST))
    except (OSError, ValueError, RecursionError):
        return Preferences()
    return Preferences(**_usable(raw)) if isinstance(raw, dict) else Preferences()


def save(path: Path, preferences: Preferences) -> None:
    """Replace the preferences at `path`; SaveFailed when that cannot be done."""
    # Preferences are read before the first paint, and writing safely takes far more to load.
    from sroi_app.storage.atomic import replace_file
    from sroi_app.storage.refusals import SaveFailed

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SaveFailed.because(error, path) from error
    replace_file(path, json.dumps(asdict(preferences), indent=2).encode())


# Any is the honest type of parsed JSON that nobody has checked yet.
def _usable(raw: dict[str, Any]) -> dict[str, Any]:
    known = {field.name: field.default for field in fields(Preferences)}
    found = {name: _like(default, raw.get(name)) for name, default in known.items()}
    return {name: value for name, value in found.items() if value is not None}


def _like(default: Any, value: Any) -> Any:
    """Return `value` if it is of the kind of `default`, else None."""
    if isinstance(default, tuple) and isinstance(value, list):
        texts = (text for text in value if isinstance(text, str))
        return tuple(texts)[:_MOST_RECENT]
    return value if type(value) is type(default) else None
