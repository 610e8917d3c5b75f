"""The parts of the window, and the way from one to the next by keyboard."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from ui.announce import announce
from ui.look import scaled
from ui.tab_order import tab_stops

if TYPE_CHECKING:
    from ui.main_window import MainWindow

ROOM_AROUND = 60  # pixels kept in sight above and below what the keyboard comes to


def go_to_pane(window: "MainWindow", by: int) -> None:
    """Put the keyboard into the next part of the window, or the one before; round and round.

    It comes back to where it was in that part, and a screen reader hears which part it is.
    """
    panes = [pane for pane in window.panes() if _stops(pane)]
    if not panes:
        return
    focused = QApplication.focusWidget()
    inside = _pane_of(focused, panes)
    if inside is not None and focused is not None:
        _leave(inside, focused)
    start = panes.index(inside) if inside else min(0, -by)  # else the first, or the last
    pane = panes[(start + by) % len(panes)]
    _enter(pane)
    announce(pane, pane.accessibleName())


def _leave(pane: QWidget, focused: QWidget) -> None:
    """Go from a cell that is being typed in to its table: that is still there on coming back."""
    around = next((stop for stop in _stops(pane) if stop.isAncestorOf(focused)), None)
    if around is not None:
        around.setFocus()


def _enter(pane: QWidget) -> None:
    stops, last = _stops(pane), pane.focusWidget()
    target = last if last in stops else stops[0]
    target.setFocus(Qt.FocusReason.TabFocusReason)
    _bring_into_sight(target)


def _bring_into_sight(target: QWidget) -> None:
    """Scroll to what has the keyboard: meanwhile the page may have been scrolled elsewhere."""
    for area in _areas_around(target):
        area.ensureWidgetVisible(target, 0, scaled(ROOM_AROUND))


def _areas_around(widget: QWidget) -> list[QScrollArea]:
    found, above = [], widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            found.append(above)
        above = above.parentWidget()
    return found


def _stops(pane: QWidget) -> list[QWidget]:
    return [stop for stop in tab_stops(pane) if stop.isVisible() and stop.isEnabled()]


def _pane_of(widget: QWidget | None, panes: list[QWidget]) -> QWidget | None:
    return next((p for p in panes if widget is not None and p.isAncestorOf(widget)), None)
