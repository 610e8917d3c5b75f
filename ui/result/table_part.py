"""A table with the way to take it along."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sroi_app.text import _
from ui.clipboard import copy_table
from ui.result.figure_table import FigureTable
from ui.words import button, label


class TablePart(QWidget):
    """A caption, the table, and “Copy as a table”."""

    opened = Signal(object)  # Subject

    def __init__(
        self, caption: str, header: Sequence[str], note: str = "", heading: str = "h3"
    ) -> None:
        super().__init__()
        self.caption = caption
        self.table = FigureTable(caption, header)
        self.table.opened.connect(self.opened)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 14)
        column.setSpacing(6)
        column.addWidget(label(caption, heading))
        if note:
            column.addWidget(label(note, "hint"))
        column.addWidget(self.table)
        copying = button(_("Copy as a table"), self.copy, "quiet")
        copying.setAccessibleName(_("Copy as a table: {caption}").format(caption=caption))
        column.addWidget(copying, 0, Qt.AlignmentFlag.AlignLeft)

    def copy(self) -> None:
        """Put the table on the clipboard."""
        copy_table(self.caption, self.table.header, self.table.rows)
