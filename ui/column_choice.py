"""What a column of somebody's table is taken for: words about it, and a choice beside them."""

from collections.abc import Iterable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from sroi_app.text import _
from ui.canvas import WHOLE
from ui.forms.choice_editors import Combo
from ui.guard import guarded
from ui.layouts import nest
from ui.look import scaled
from ui.survey.options import narrow
from ui.words import label, rule

ROOM = 560  # pixels from which on it stands side by side
_Ways = QBoxLayout.Direction


class ColumnChoice(QWidget):
    """The choice stands beside the words, or under them where there is less room."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty(WHOLE, True)
        self.combo = Combo()
        narrow(self.combo)
        self._sides = QBoxLayout(_Ways.LeftToRight)
        self._sides.setSpacing(12)

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side where there is room."""
        super().resizeEvent(event)
        beside = event.size().width() >= scaled(ROOM)
        self._sides.setDirection(_Ways.LeftToRight if beside else _Ways.TopToBottom)

    def set_out(
        self, heading: str, words: Iterable[QWidget], under: Iterable[QWidget] = ()
    ) -> None:
        """Put `words` under the heading of the column, and what else there is under the choice."""
        name = label(heading.replace("&", "&&"), "strong")
        name.setBuddy(self.combo)
        self.combo.setAccessibleName(_("What “{heading}” holds").format(heading=heading))
        nest(self._sides, _column(2, (name, *words)), 1)
        nest(self._sides, _column(4, (self.combo, *under)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(10)
        nest(column, self._sides)
        column.addWidget(rule())


def _column(spacing: int, parts: Iterable[QWidget]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(spacing)
    for part in parts:
        column.addWidget(part)
    column.addStretch()
    return column
