"""A small table to be read, of plain text."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
)

from ui.grid.painting import line_height

MOST_SHOWN = 100  # rows; nobody reads more
MOST_LINES = 14  # of its height; it scrolls


def plain_table(
    name: str, headings: Sequence[str], rows: Sequence[Sequence[str]], *, wide: int
) -> QTableWidget:
    """Return a table of at most the first rows; the column `wide` takes what room is left."""
    shown = rows[:MOST_SHOWN]
    table = QTableWidget(len(shown), len(headings))
    table.setAccessibleName(name)
    table.setHorizontalHeaderLabels(list(headings))
    for row, texts in enumerate(shown):
        for column, text in enumerate(texts):
            table.setItem(row, column, QTableWidgetItem(text))
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setWordWrap(True)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
    table.setSizeAdjustPolicy(QAbstractItemView.SizeAdjustPolicy.AdjustToContents)
    table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
    table.setMaximumHeight(line_height(table.font()) * MOST_LINES)
    return table
