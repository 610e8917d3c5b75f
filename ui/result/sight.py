"""Brings a part of a widget into sight, where the widget is taller than what it lies on."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QScrollArea, QWidget

ROOM = 40  # pixels kept in sight around it


def bring_into_sight(widget: QWidget, part: QRect) -> None:
    """Scroll what the widget lies on until `part` of it can be seen."""
    above = widget.parentWidget()
    while above is not None:
        inside = above.widget() if isinstance(above, QScrollArea) else None
        if isinstance(above, QScrollArea) and inside is not None:
            at = widget.mapTo(inside, part.center())
            above.ensureVisible(at.x(), at.y(), 0, part.height() // 2 + ROOM)
        above = above.parentWidget()
