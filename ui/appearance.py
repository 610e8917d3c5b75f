"""Changes how the whole program looks, and remembers it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea

from sroi_app.workspace.settings import Settings
from ui.fit import refit_sizes
from ui.icons import retint
from ui.look import ZOOMS, Choice, Look, look, usable_choice
from ui.system_look import SystemLook
from ui.theme import put_on, style_sheet


class Computer(Protocol):
    """What the computer itself asks for, and the signal that this has changed."""

    @property
    def changed(self) -> SignalInstance: ...

    @property
    def theme(self) -> str: ...


class Appearance(QObject):
    """The theme, the zoom and the letters a person has chosen."""

    changing = Signal()  # everything shown is about to be dressed anew: the less, the faster
    changed = Signal()

    def __init__(self, settings: Settings, computer: Computer | None = None) -> None:
        super().__init__()
        QApplication.setEffectEnabled(Qt.UIEffect.UI_General, False)  # menus come at once
        self._settings = settings
        self._computer: Computer = computer or SystemLook(self)
        self._choice = usable_choice(settings.theme, settings.zoom, settings.letters)
        self._computer.changed.connect(self._follow)
        self._follow()

    @property
    def choice(self) -> Choice:
        """What is chosen now."""
        return self._choice

    def choose(self, choice: Choice) -> None:
        """Take a choice, show it at once and remember it."""
        if choice != self._choice:
            self._choice = choice
            self._settings.remember_look(*choice)
            self._follow()

    def zoom_in(self) -> None:
        """Make everything one step larger."""
        self._zoom_by(1)

    def zoom_out(self) -> None:
        """Make everything one step smaller."""
        self._zoom_by(-1)

    def zoom_reset(self) -> None:
        """Show everything at its usual size."""
        self.choose(self._choice._replace(zoom=Choice().zoom))

    def _zoom_by(self, steps: int) -> None:
        place = ZOOMS.index(self._choice.zoom) + steps
        self.choose(self._choice._replace(zoom=ZOOMS[min(max(place, 0), len(ZOOMS) - 1)]))

    def _follow(self) -> None:
        """Wear what is chosen, or what the computer asks for, unless it is worn already."""
        before, after = look(), self._choice.look(self._computer.theme)
        if after == before:
            return
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - nothing is shown without one
        self.changing.emit()
        with _layouts_resting(app):
            _redress(app, before, after)
        retint(app)
        self.changed.emit()


def _redress(app: QApplication, before: Look, after: Look) -> None:
    # A style sheet put in place of another is worked out for every widget once for each of its
    # parents; taking the old one off first makes that once for each widget.
    app.setStyleSheet("")
    put_on(app, after)
    if after.zoom != before.zoom:
        for window in app.topLevelWidgets():
            refit_sizes(window, before.zoom, after.zoom)
    app.setStyleSheet(style_sheet(after))


@contextmanager
def _layouts_resting(app: QApplication) -> Iterator[None]:
    """Let nothing be laid out until everything has its new clothes: a third of the time."""
    windows = [window for window in app.topLevelWidgets() if window.isVisible()]
    layouts = [layout for window in windows for layout in window.findChildren(QLayout)]
    areas = [area for window in windows for area in window.findChildren(QScrollArea)]
    fitting = [area for area in areas if area.widgetResizable()]
    for layout in layouts:
        layout.setEnabled(False)
    for area in fitting:
        area.setWidgetResizable(False)
    try:
        yield
    finally:
        for layout in layouts:
            layout.setEnabled(True)
            layout.invalidate()
        for area in fitting:
            area.setWidgetResizable(True)
