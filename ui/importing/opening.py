"""Asks for the file of a value map, shows what was read of it, and puts it into the case."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from sroi_app.text import _
from sroi_app.workspace import steps
from sroi_app.workspace.map_draft import MapDraft, taken_in_words
from ui.importing.window import MapWindow

if TYPE_CHECKING:
    from ui.main_window import MainWindow


def import_map(window: "MainWindow") -> None:
    """Ask which file, then show what it was read as."""
    kinds = _("Tables (*.xlsx *.xlsm *.csv *.tsv *.txt)")
    name, _filter = QFileDialog.getOpenFileName(window, _("Import a value map"), "", kinds)
    if name:
        show_map(window, Path(name))


def show_map(window: "MainWindow", path: Path) -> MapWindow:
    """Open the window in which the columns of a file are checked."""
    made = MapWindow(window, window.store.reading, partial(_use, window))
    made.accepted.connect(lambda: _come_back(window))
    made.open()
    made.read(path)
    return made


def _use(window: "MainWindow", draft: MapDraft) -> bool:
    """Put a map into the open case where that has none, else into a new one, once asked."""
    if not window.files.make_room_for(draft):
        return False
    steps.take_in_map(window.store.workspace, draft)
    window.store.said.emit(taken_in_words(draft))
    return True


def _come_back(window: "MainWindow") -> None:
    window.activateWindow()
    window.desk.go_to_page("value-map")
