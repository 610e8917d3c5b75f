"""What a file shows, picked from a plain list of the numbers of the case."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from sroi_app.guide.folding import folded
from sroi_app.guide.names import shortened
from sroi_app.guide.register import Number, Row, Shown, number_at, register_of
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.statement import Attachment
from sroi_app.text import _
from ui.dialogs.room import resize_within_screen
from ui.flow import Flow
from ui.look import scaled
from ui.words import button, label

WIDTH, HEIGHT = 640, 620  # pixels
PLACE = Qt.ItemDataRole.UserRole


def choose_supports(parent: QWidget, case: Case, item: Attachment) -> list[Address] | None:
    """Return the addresses of what a file shows; None when all is to stay as it was."""
    dialog = SupportsDialog(parent, case, item)
    chosen = dialog.chosen if dialog.exec() else None
    dialog.deleteLater()
    return chosen


class SupportsDialog(QDialog):
    """Arrows walk, the space bar ticks, Enter keeps what is ticked, Esc leaves all as it was."""

    def __init__(self, parent: QWidget | None, case: Case, item: Attachment) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("What a file shows"))
        resize_within_screen(self, WIDTH, HEIGHT)
        register = register_of(case)
        rows, shown = register.rows, {one.number.address for one in register.shown_by(item)}
        named = map(Address.parse, item.supports)
        self._kept = [address for address in named if number_at(address) not in register.places]
        self._line, self.list = QLineEdit(), QListWidget()
        self._groups: dict[int, list[QListWidgetItem]] = {}  # by the place of their heading
        for row in rows:
            self._add_row(row, shown)
        self._build(_("What does “{name}” show?").format(name=shortened(item.name)), rows)

    @property
    def chosen(self) -> list[Address]:
        """What is ticked, and what the list no longer asks about."""
        ticked = [
            item.data(PLACE)
            for items in self._groups.values()
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        ]
        return [*ticked, *self._kept]

    def _add_row(self, row: Row, shown: set[Address]) -> None:
        head = QListWidgetItem(row.title)
        head.setFlags(Qt.ItemFlag.NoItemFlags)
        bold = QFont()
        bold.setBold(True)
        head.setData(Qt.ItemDataRole.FontRole, bold)
        self.list.addItem(head)
        items = [_ticking(row, number, number.address in shown) for number in row.numbers]
        for item in items:
            self.list.addItem(item)
        self._groups[self.list.row(head)] = items

    def _look(self, text: str) -> None:
        """Show only what has all the words, under its heading."""
        words = folded(text).split()
        for head, items in self._groups.items():
            for item in items:
                told = folded(item.data(Qt.ItemDataRole.AccessibleTextRole))
                item.setHidden(not all(word in told for word in words))
            self.list.item(head).setHidden(all(item.isHidden() for item in items))

    def _build(self, title: str, rows: Sequence[Row]) -> None:
        looking = label(_("Look for"), "question")
        looking.setBuddy(self._line)
        self._line.setAccessibleName(looking.text())
        self._line.textChanged.connect(self._look)
        self.list.setObjectName("ticks")
        self.list.setAccessibleName(title)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(*map(scaled, (28, 24, 28, 24)))
        column.setSpacing(scaled(10))
        column.addWidget(label(title, "h2"))
        column.addWidget(label(_TICK if rows else _NOTHING, "hint"))
        column.addWidget(looking)
        column.addWidget(self._line)
        column.addWidget(self.list, 1)
        column.addLayout(self._make_buttons())
        self.list.setCurrentRow(1)  # the first line is a heading
        self.list.setFocus()

    def _make_buttons(self) -> Flow:
        keeping = button(_("Keep what is ticked"), self.accept, "primary")
        keeping.setDefault(True)
        row = Flow()
        row.addWidget(keeping)
        row.addWidget(button(_("Leave it as it was"), self.reject))
        return row


def _ticking(row: Row, number: Number, ticked: bool) -> QListWidgetItem:
    item = QListWidgetItem(number.words[:1].upper() + number.words[1:])
    flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
    item.setFlags(flags | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
    item.setData(PLACE, number.address)
    told = Shown(number=number, row=row.title).words
    item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
    return item


_TICK = _("Tick every number that somebody could check with this file. The space bar ticks.")
_NOTHING = _("There is no number yet. List your outcomes first, under “What changes”.")
