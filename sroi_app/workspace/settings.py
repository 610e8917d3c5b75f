"""What the program remembers from one run to the next."""

from dataclasses import replace
from pathlib import Path

from sroi_app.errors import AppError
from sroi_app.storage import preferences
from sroi_app.workspace.folders import Folders

MOST_RECENT = 10


class Settings:
    """Recent files, the last folder and the place of the window. Failing to keep them is silent:
    no work hangs on it."""

    def __init__(self, folders: Folders) -> None:
        self._path = folders.preferences
        self._now = preferences.load(self._path)

    @property
    def recent_files(self) -> tuple[str, ...]:
        return self._now.recent_files

    @property
    def last_folder(self) -> str:
        return self._now.last_folder

    @property
    def window_geometry(self) -> str:
        return self._now.window_geometry

    def remember_file(self, path: Path) -> None:
        """Put a file first among the recent ones."""
        text = str(path.absolute())
        others = tuple(other for other in self._now.recent_files if other != text)
        recent = (text, *others)[:MOST_RECENT]
        self._keep(replace(self._now, recent_files=recent, last_folder=str(path.parent)))

    def remember_window(self, geometry: str) -> None:
        """Keep the place and size of the window, as text."""
        self._keep(replace(self._now, window_geometry=geometry))

    def _keep(self, now: preferences.Preferences) -> None:
        self._now = now
        try:
            preferences.save(self._path, now)
        except AppError:
            return
