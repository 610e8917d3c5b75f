"""Layouts: what stands in one, and one in another, without Python keeping hold of their items.

Python is not told when Qt deletes an item of a layout. It goes on knowing it, takes what is next
made in its place in the memory for the same thing, and ends the program as that one goes.
So nothing else here asks a layout for its items or puts a filled layout into another.
"""

from collections.abc import Iterator

import shiboken6
from PySide6.QtWidgets import QBoxLayout, QLayout, QLayoutItem, QWidget

from ui.flow import Flow


def parts(layout: QLayout) -> list[QWidget | QLayout]:
    """Return the widgets and the layouts that stand in a layout itself, in their order."""
    around = layout.parentWidget()
    places: dict[int, QWidget | QLayout] = {}
    for child in around.children() if around else ():
        if isinstance(child, QWidget):
            places[layout.indexOf(child)] = child
    for child in layout.children():
        if isinstance(child, QLayout):
            places[layout.indexOf(child)] = child
    return [places[place] for place in sorted(places) if place >= 0]


def nest(outer: QBoxLayout, inner: QLayout, stretch: int = 0) -> None:
    """Put a layout at the end of another, and forget the items that Python got to know by that."""
    outer.addLayout(inner, stretch)
    for item in list(_items(inner)):
        shiboken6.invalidate(item)


def _items(layout: QLayout) -> Iterator[QLayoutItem]:
    if isinstance(layout, Flow):
        return  # it keeps its items itself, and lets go of them in time
    for item in filter(None, map(layout.itemAt, range(layout.count()))):
        if isinstance(item, QLayout):
            yield from _items(item)
        else:
            yield item
