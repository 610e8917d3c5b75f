"""A part of a page under a heading that shows and hides it."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sroi_app.text import _
from ui.icons import put_icon
from ui.words import button


class Fold(QWidget):
    """Filled only while it is unfolded, so that a page of many parts opens at once."""

    def __init__(self, title: str, fill: Callable[[], None]) -> None:
        super().__init__()
        self._title = title
        self._fill = fill
        self._inside = QWidget()
        self.button = button(title, self.turn, "fold", narrows=True)
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(4, 4, 4, 18)
        self.column.setSpacing(10)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.button)
        whole.addWidget(self._inside)
        self.unfold(False)

    @property
    def unfolded(self) -> bool:
        """Whether what is inside can be seen."""
        return not self._inside.isHidden()

    def unfold(self, open_: bool) -> None:
        """Show what is inside, or hide it."""
        self._inside.setVisible(open_)
        put_icon(self.button, "chevron-down" if open_ else "chevron-right")
        words = _("{title}, hide") if open_ else _("{title}, show")
        self.button.setAccessibleName(words.format(title=self._title))
        self.refresh()

    def turn(self) -> None:
        """Unfold it, or fold it again."""
        self.unfold(not self.unfolded)

    def rename(self, title: str) -> None:
        """Stand under another heading."""
        if title != self._title:
            self._title = title
            self.button.setText(title.replace("&", "&&"))
            self.unfold(self.unfolded)

    def refresh(self) -> None:
        """Fill it anew, if anybody sees it."""
        if self.unfolded:
            self._fill()
