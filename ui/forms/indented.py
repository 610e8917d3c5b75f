"""Words under the words beside a box to tick or a radio button."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

TICK_INDENT = 36  # pixels: where the words beside a box to tick begin


def indented(hint: QLabel) -> QWidget:
    """Return a hint as it stands there; margins of layouts grow with the zoom."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(TICK_INDENT, 0, 0, 0)
    row.addWidget(hint)
    return made
