"""The columns of a value map under the names of their sheets, made a few at a time."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from sroi_app.text import _, plural
from sroi_app.workspace.map_draft import ColumnRead, MapDraft, Place, SheetRead
from ui.importing.column_card import ColumnCard
from ui.layouts import nest
from ui.look import scaled
from ui.words import button, label

ABOVE = 24  # pixels over the heading of a second sheet
MOST_AT_ONCE = 30  # columns; a person asks for more
IN_ONE_GO = 2  # of their cards: each takes some milliseconds


class Columns(QWidget):
    """Shows the columns of a draft; what a person says of one goes on to the window."""

    chosen = Signal(object, object)  # Place, Taken
    made = Signal()  # all that are wanted are there

    def __init__(self) -> None:
        super().__init__()
        self.cards: dict[Place, ColumnCard] = {}
        self._headings: dict[str, QLabel] = {}
        self._columns: list[tuple[SheetRead, ColumnRead]] = []
        self._wanted = 0  # columns that are to be shown
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._more = button("", self._show_more, "link")
        self._more.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        nest(column, self._list)
        column.addWidget(self._more)

    @property
    def busy(self) -> bool:
        """Whether columns are still to be shown."""
        return len(self.cards) < self._wanted

    def show_draft(self, draft: MapDraft) -> None:
        """Show what each column is taken for; cards that are there stay, with the keyboard."""
        self._columns = [(sheet, column) for sheet in draft.sheets for column in sheet.columns]
        for sheet, column in self._columns:
            if column.place in self.cards:
                self.cards[column.place].show_column(column)
                self._headings[sheet.name].setText(_heading(sheet))
        if not self.cards:
            self._show_more()

    def forget(self) -> None:
        """Take all columns away: those of another file or sheet come."""
        self.cards, self._headings, self._columns, self._wanted = {}, {}, [], 0
        self._more.hide()
        while item := self._list.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()

    def _show_more(self) -> None:
        """Show the columns that are not shown yet, up to so many."""
        left = len(self._columns) - len(self.cards)
        self._wanted = len(self.cards) + min(left, MOST_AT_ONCE)
        over = max(left - MOST_AT_ONCE, 0)
        self._more.setText(plural("Show {count} more column", "Show {count} more columns", over))
        self._more.setVisible(over > 0)
        self._add_some()

    def _add_some(self) -> None:
        """Make a few cards, then let the window breathe."""
        for sheet, column in self._columns[len(self.cards) : self._wanted][:IN_ONE_GO]:
            self._add(sheet, column)
        if self.busy:
            QTimer.singleShot(0, self, self._add_some)
        else:
            self.made.emit()

    def _add(self, sheet: SheetRead, column: ColumnRead) -> None:
        if sheet.name not in self._headings:
            heading = self._headings[sheet.name] = label(_heading(sheet), "h3")
            heading.setContentsMargins(0, scaled(ABOVE) if self.cards else 0, 0, 0)
            self._list.addWidget(heading)
        card = self.cards[column.place] = ColumnCard(column)
        card.chosen.connect(partial(self.chosen.emit, column.place))
        self._list.addWidget(card)


def _heading(sheet: SheetRead) -> str:
    rows = ", ".join(map(str, sheet.rows))
    if not sheet.name:
        return _("The columns, with what stands in rows {rows}").format(rows=rows)
    words = _("The columns of “{sheet}”, with what stands in rows {rows}")
    return words.format(sheet=sheet.name, rows=rows)
