"""What a layout holds, in its order.

Nobody else asks a layout for its items: Python goes on knowing an item that Qt has long deleted,
takes what is next made in its place for the same thing, and ends the program as that one goes.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def laid_out(layout: QLayout) -> list[QWidget | QLayout]:
    """Return the widgets and the layouts that stand in a layout itself, in their order."""
    around = layout.parentWidget()
    only_these = Qt.FindChildOption.FindDirectChildrenOnly
    places: dict[int, QWidget | QLayout] = {
        layout.indexOf(widget): widget
        for widget in (around.findChildren(QWidget, options=only_these) if around else ())
    }
    for inner in layout.children():
        if isinstance(inner, QLayout):
            places[layout.indexOf(inner)] = inner
    return [places[place] for place in sorted(places) if place >= 0]
