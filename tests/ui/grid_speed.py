"""How fast the value map is with 300 outcomes: for the benchmarks to call and to print."""

import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from sroi_app.workspace.copying import copy_cells
from sroi_app.workspace.folders import Folders
from tests.large_case import large_case
from tests.workspace.value_maps import grid
from ui.app import make_window
from ui.grid.view import GridView
from ui.main_window import MainWindow
from ui.pages.value_map_page import ValueMapPage
from ui.theme import dress

OUTCOMES, YEARS = 300, 5
FIRST, COLUMNS = 4, 15  # from the indicator to the drop-off: what a person would paste
PRICE = 11
TURNS = 20


def grid_milliseconds() -> dict[str, float]:
    """Return milliseconds to the repainted window: opening, a key, taking an answer, a paste."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    dress(app)
    with TemporaryDirectory() as home:
        window = make_window(Folders(Path(home)))
        window.resize(1320, 860)
        window.show()
        window.activateWindow()
        window.files.new()
        window.store.workspace.apply(large_case(OUTCOMES, YEARS), "Begin")
        app.processEvents()
        opening = _timed(app, lambda: window.desk.go_to_page("value-map"))
        view = _view(window)
        keys, answers = _type(app, view)
        pasting = _paste(app, window, view)
        window.store.give_up()
        QGuiApplication.clipboard().clear()
        window.deleteLater()
    return {
        "open the value map": opening,
        "keystroke in a cell, p95": statistics.quantiles(keys, n=20)[-1],
        "answer taken, median": statistics.median(answers),
        "paste of 300 rows x 15 columns": pasting,
    }


def _type(app: QApplication, view: GridView) -> tuple[list[float], list[float]]:
    view.go_to(OUTCOMES // 2, PRICE)
    keys: list[float] = []
    answers: list[float] = []
    for turn in range(TURNS):
        price = str(1234 + 37 * turn)
        keys.extend(_timed(app, partial(_press, view, letter)) for letter in price)
        answers.append(_timed(app, lambda: QTest.keyClick(_focused(view), Qt.Key.Key_Return)))
    return keys, answers


def _press(view: GridView, letter: str) -> None:
    QTest.keyClicks(_focused(view), letter)


def _paste(app: QApplication, window: MainWindow, view: GridView) -> float:
    """Every cell of the block is another than what stands there."""
    columns = range(FIRST, FIRST + COLUMNS)
    other = grid(large_case(2 * OUTCOMES, YEARS + 1))
    block = copy_cells(other, range(OUTCOMES, 2 * OUTCOMES), columns).text
    QGuiApplication.clipboard().setText(block)
    times = []
    for _turn in range(3):
        view.go_to(0, FIRST)
        times.append(
            _timed(
                app,
                lambda: QTest.keyClick(view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier),
            )
        )
        assert window.store.workspace.undo_label == "Paste"
        window.store.undo()
        app.processEvents()
    return min(times)


def _view(window: MainWindow) -> GridView:
    page = window.desk.page
    assert isinstance(page, ValueMapPage)
    return page.view


def _focused(view: GridView) -> QWidget:
    return QApplication.focusWidget() or view


def _timed(app: QApplication, act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    app.processEvents()
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    for name, milliseconds in grid_milliseconds().items():
        print(f"{name:<40} {milliseconds:>8.1f} ms")
