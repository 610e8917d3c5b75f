"""Changes how the window looks, and remembers it."""

from PySide6.QtCore import QObject

from sroi_app.workspace.settings import Settings


class Appearance(QObject):
    """The theme, the zoom and the letters a person has chosen."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings

    def zoom_in(self) -> None:
        """Make everything one step larger."""

    def zoom_out(self) -> None:
        """Make everything one step smaller."""

    def zoom_reset(self) -> None:
        """Show everything at its usual size."""
