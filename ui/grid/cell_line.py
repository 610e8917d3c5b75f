"""What is said about the current cell: its question, how it was understood, what is the matter."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from sroi_app.guide.names import shortened
from sroi_app.guide.value_map import Column
from sroi_app.text import _
from sroi_app.workspace.grid import Grid
from ui.grid.model import question_words, said_of
from ui.words import label, restyle

_MOST_SAID = 3  # sentences about one cell
_LONGEST = 400  # letters of an answer


class CellLine(QFrame):
    """Stands under the table, always as tall as most cells need it, so that nothing jumps."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("cell-line")
        self._row = label("", "small")
        self._question = label("", "strong")
        self._hint = label("", "hint")
        self._finding = label("", "finding")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(3)
        for part in (self._row, self._question, self._hint, self._finding):
            column.addWidget(part)
        column.addStretch()

    def show_cell(self, grid: Grid, row: int, column: int) -> None:
        """Show what there is to know about a cell."""
        head, cell = grid.columns[column], grid.cell(row, column)
        self._row.setText(_place_words(grid, row, head))
        self._question.setText(question_words(head))
        whole = grid.whole(row, column)
        cut = len(whole) > head.letters or whole != cell.text
        answer = _("Answer: {answer}").format(answer=shortened(whole, _LONGEST))
        self._hint.setText(answer if whole and cut else head.hint)
        sentences = said_of(cell)[:_MOST_SAID]
        restyle(self._finding, "refused", cell.unread)
        self._finding.setText(" ".join(sentences))
        self._finding.setVisible(bool(sentences))

    @property
    def words(self) -> str:
        """All that is said, in one text."""
        parts = (self._row, self._question, self._hint, self._finding)
        return "\n".join(part.text() for part in parts if not part.isHidden())


def _place_words(grid: Grid, row: int, head: Column) -> str:
    name = grid.row_name(row)
    return _("Row {row}: {name}  ·  {head}").format(row=row + 1, name=name, head=head.head)
