"""What stands together in a frame."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget


def in_a_card(*widgets: QWidget) -> QFrame:
    """Return a frame with widgets one under the other."""
    made = QFrame()
    made.setObjectName("card")
    column = QVBoxLayout(made)
    column.setContentsMargins(20, 16, 20, 16)
    column.setSpacing(8)
    for widget in widgets:
        column.addWidget(widget)
    return made
