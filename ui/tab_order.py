"""Tab goes where the eye goes: down the page, in the order things stand in their layouts."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def order_tabs(widgets: Iterable[QWidget]) -> None:
    """Let Tab lead through everything inside these widgets, one after the other."""
    stops = [stop for widget in widgets for stop in _stops(widget)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    elif layout := widget.layout():
        yield from _stops_in(layout)


def _stops_in(layout: QLayout) -> Iterator[QWidget]:
    items = (layout.itemAt(number) for number in range(layout.count()))
    for item in filter(None, items):
        if inner := item.layout():
            yield from _stops_in(inner)
        elif widget := item.widget():
            yield from _stops(widget)
