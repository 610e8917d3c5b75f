"""Tab goes where the eye goes: down the page, in the order things stand in their layouts."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QRadioButton, QScrollArea, QWidget

from ui.layouts import parts


def order_tabs(widgets: Iterable[QWidget]) -> None:
    """Let Tab lead through everything inside these widgets, one after the other."""
    places = [place for widget in widgets for place in _places(widget)]
    for before, after in pairwise(places):
        QWidget.setTabOrder(before, after)


def tab_stops(widget: QWidget) -> Iterator[QWidget]:
    """Yield everything in a widget that Tab can stop at, in the order of its layouts."""
    return (place for place in _places(widget) if _stops_tab(place))


def _places(widget: QWidget) -> Iterator[QWidget]:
    # Tab stops at one radio button of a group, and another answer makes it another one: left
    # out of the order, the keyboard would go on from there at the far end of the page.
    if _stops_tab(widget) or isinstance(widget, QRadioButton):
        yield widget
    elif isinstance(widget, QScrollArea):
        if inside := widget.widget():
            yield from _places(inside)
    elif layout := widget.layout():
        yield from _places_in(layout)


def _places_in(layout: QLayout) -> Iterator[QWidget]:
    for part in parts(layout):
        yield from _places_in(part) if isinstance(part, QLayout) else _places(part)


def _stops_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
