"""What the program remembers from one run to the next."""

from dataclasses import replace
from pathlib import Path

from sroi_app.errors import AppError
from sroi_app.storage import preferences
from sroi_app.text import _
from sroi_app.workspace.folders import Folders

MOST_RECENT = 10
_STILL = _("Your choice could not be kept, so it is as it was before.")


class NotForgotten(AppError):
    """What was remembered still is, and will be."""

    title = _("The files could not be forgotten")


class Settings:
    """Recent files, the last folder, the place of the window and its look.

    Failing to keep them is silent, as no work hangs on it, but not to forget the files. Other
    windows keep theirs in the same file: it is read again before each change.
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

    @property
    def forgets_files(self) -> bool:
        """Whether no file and no folder is remembered, as on a computer others use too."""
        return self._now.forgets_files

    def forget_files(self, *, always: bool) -> None:
        """Forget every file and folder, and remember none from now on; or begin to again.

        NotForgotten where that could not be kept.
        """
        kept = replace(self._known(), forgets_files=always)
        forgetting = replace(kept, recent_files=(), last_folder="") if always else kept
        try:
            preferences.save(self._path, forgetting)
        except AppError as error:
            raise NotForgotten(_STILL, error.explanation) from error
        self._now = forgetting

    def forget_file(self, path: Path) -> None:
        """Take a file off the recent ones, and its folder if it is the last."""
        now, text = self._known(), str(path.absolute())
        others = tuple(other for other in now.recent_files if other != text)
        last = "" if now.last_folder == str(path.parent) else now.last_folder
        self._keep(replace(now, recent_files=others, last_folder=last))

    def remember_tour(self) -> None:
        """Keep that the tour was begun once."""
        self._keep(replace(self._known(), tour_seen=True))

    def remember_file(self, path: Path) -> None:
        """Put a file first among the recent ones."""
        now, text = self._known(), str(path.absolute())
        if now.forgets_files:
            return
        others = tuple(other for other in now.recent_files if other != text)
        recent = (text, *others)[:MOST_RECENT]
        self._keep(replace(now, recent_files=recent, last_folder=str(path.parent)))

    def remember_window(self, geometry: str) -> None:
        """Keep the place and size of the window, as text."""
        self._keep(replace(self._known(), window_geometry=geometry))

    def remember_look(self, theme: str, zoom: int, letters: str) -> None:
        """Keep the colours, the size in percent and the letters that were chosen."""
        self._keep(replace(self._known(), theme=theme, zoom=zoom, letters=letters))

    def _known(self) -> preferences.Preferences:
        """What is kept by now; what is known here, where nothing is or can be read."""
        kept = preferences.load(self._path)
        if kept != preferences.Preferences():
            self._now = kept
        return self._now

    def _keep(self, now: preferences.Preferences) -> None:
        self._now = now
        try:
            preferences.save(self._path, now)
        except AppError:
            return
