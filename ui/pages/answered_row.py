"""One row of a list where answers are checked: its title, and its answers once it is opened."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sroi_app.guide.names import shortened
from sroi_app.guide.review import Reviewed, ReviewedRow
from sroi_app.model.address import Address
from sroi_app.text import _
from ui.layouts import nest
from ui.pages.answer_block import AnswerBlock
from ui.words import button, label, rule

LONGEST_TITLE = 80  # characters


class AnsweredRow(QWidget):
    """Closed at first; built out when somebody looks."""

    wanted = Signal(object)  # Address
    turned = Signal()  # opened or closed

    def __init__(self, place: Address) -> None:
        super().__init__()
        self.place = place
        self.opened = False
        self._title, self._state = label("", "h3"), label("", "hint", wrap=False)
        self.toggle = button(_("Show"), self._turn, "link")
        self._block: AnswerBlock | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title, 1)
        head.addWidget(self._state)
        head.addWidget(self.toggle)
        nest(self._column, head)
        self._column.addWidget(rule())

    def show_row(self, row: ReviewedRow) -> None:
        """Show the title, and how far it has come."""
        self._title.setText(shortened(row.title, LONGEST_TITLE))
        self._state.setText(row.state)
        self._name_toggle()

    def show_answers(self, answers: Sequence[Reviewed]) -> bool:
        """Show the answers of the row; say whether anything was made anew."""
        if self._block is None:
            self._block = AnswerBlock(self._title.text())
            self._block.wanted.connect(self.wanted)
            self._column.addWidget(self._block)
        return self._block.show_answers(answers)

    def _turn(self) -> None:
        self.opened = not self.opened
        self.toggle.setText(_("Hide") if self.opened else _("Show"))
        self._name_toggle()
        self.turned.emit()
        if self._block is not None:
            self._block.setVisible(self.opened)

    def _name_toggle(self) -> None:
        said = (
            _("Hide the answers about “{row}”")
            if self.opened
            else _("Show the answers about “{row}”")
        )
        name = said.format(row=self._title.text())
        if self.toggle.accessibleName() != name:
            self.toggle.setAccessibleName(name)
