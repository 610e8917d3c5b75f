"""The window in which the columns of a value map are checked, with a map in it."""

from pathlib import Path
from time import monotonic

from PySide6.QtWidgets import QApplication

from tests.spreadsheet.official import Map, Row
from ui.importing.opening import show_map
from ui.importing.window import MapWindow
from ui.main_window import MainWindow

LONGEST = 60  # seconds; it takes less than one
ROWS = (
    Row(input="Their time", pounds=1000, size=120, output="40 sessions", deadweight=0.35),
    Row(group=None, outcome="Fitter", quantity=20, value=50, duration=3, dropoff=0.25),
    Row(group="Volunteers", outcome="Skilled", quantity=5, attribution=0.4, starts=2),
)
OTHER = (Row(group="Families", outcome="Less worry", quantity=12),)
GOOD = Map(rows=ROWS, other=OTHER, late=0)
BAD = GOOD.but(rows=(*ROWS, Row(group="Families", outcome=None)))


def map_window(window: MainWindow, data: bytes, name: str = "map.xlsx") -> MapWindow:
    """Return the window with what is in a file; it is shown already."""
    path: Path = window.store.workspace.folders.root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    made = show_map(window, path)
    wait(made)
    return made


def wait(window: MapWindow) -> None:
    """Wait for what is being read, and until it is shown."""
    end = monotonic() + LONGEST
    while window.busy:
        assert monotonic() < end
        QApplication.processEvents()
    QApplication.processEvents()
