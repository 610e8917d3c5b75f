"""What the program remembers from one run to the next."""

from dataclasses import replace
from pathlib import Path

from sroi_app.errors import AppError
from sroi_app.storage import preferences
from sroi_app.workspace.folders import Folders

MOST_RECENT = 10


class Settings:
    """Recent files, the last folder, the place of the window and its look.

    Failing to keep them is silent: no work hangs on it.
    """

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

    @property
    def theme(self) -> str:
        return self._now.theme

    @property
    def zoom(self) -> int:
        return self._now.zoom

    @property
    def letters(self) -> str:
        return self._now.letters

    @property
    def tour_seen(self) -> bool:
        return self._now.tour_seen

    def remember_tour(self) -> None:
        """Keep that the tour was begun once."""
        self._keep(replace(self._now, tour_seen=True))

    def remember_file(self, path: Path) -> None:
        """Put a file first among the recent ones."""
        text = str(path.absolute())
        others = tuple(other for other in self._now.recent_files if other != text)
        recent = (text, *others)[:MOST_RECENT]
        self._keep(replace(self._now, recent_files=recent, last_folder=str(path.parent)))

    def remember_window(self, geometry: str) -> None:
        """Keep the place and size of the window, as text."""
        self._keep(replace(self._now, window_geometry=geometry))

    def remember_look(self, theme: str, zoom: int, letters: str) -> None:
        """Keep the colours, the size in percent and the letters that were chosen."""
        self._keep(replace(self._now, theme=theme, zoom=zoom, letters=letters))

    def _keep(self, now: preferences.Preferences) -> None:
        self._now = now
        try:
            preferences.save(self._path, now)
        except AppError:
            return
