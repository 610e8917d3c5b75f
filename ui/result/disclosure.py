"""Something that unfolds under a button which says so."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.words import button


class Disclosure(QWidget):
    """A button, and under it what it shows and hides; hidden at first."""

    toggled = Signal(bool)

    def __init__(self, show: str, hide: str, inside: QWidget, look: str = "link") -> None:
        super().__init__()
        self._words = {False: show, True: hide}
        self.inside = inside
        self.button = button(show, self.turn, look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.button)
        column.addWidget(inside)
        self.unfold(False)

    @property
    def unfolded(self) -> bool:
        return not self.inside.isHidden()

    def unfold(self, open_: bool) -> None:
        """Show what is inside, or hide it."""
        self.inside.setVisible(open_)
        self.button.setText(self._words[open_].replace("&", "&&"))
        self.toggled.emit(open_)

    def turn(self) -> None:
        """Unfold it, or fold it again."""
        self.unfold(not self.unfolded)
