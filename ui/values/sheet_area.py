"""What scrolls up and down in a dialog where there is not room for all of it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget


class SheetArea(QScrollArea):
    """As wide as the dialog, and no stop for the keyboard: what lies in it is."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setObjectName("sheet")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside.setMinimumHeight(1)  # what counts is its height at this width, not at the narrowest
        self.setWidget(inside)
