"""Some rows of another list, each with a box to tick."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from sroi_app.guide import names
from sroi_app.guide.kinds import References
from sroi_app.guide.people import Asked
from sroi_app.guide.schema import Field
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.text import _
from ui.forms.editor import Editor
from ui.guard import guarded
from ui.look import scaled
from ui.words import label

BESIDE = 48  # pixels of a row that its words do not have: edge, paddings, box and gaps
MOST_SHOWN = 8  # rows, before there is something to scroll to
_ID = Qt.ItemDataRole.UserRole
_TICKED, _UNTICKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class _Wrapping(QStyledItemDelegate):
    """Measures words in the room that is left beside the box; Qt by itself does in all the row."""

    @guarded(default=QSize(200, 40))
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        narrower = QStyleOptionViewItem(option)
        narrower.rect = option.rect.adjusted(0, 0, -scaled(BESIDE), 0)
        return super().sizeHint(narrower, index)


class TickList(QListWidget):
    """As tall as its rows, whose words wrap: Tab stops once, arrows move, Space ticks."""

    def __init__(self, most: int = MOST_SHOWN) -> None:
        super().__init__()
        self._most = most
        self.setItemDelegate(_Wrapping(self))
        self.setWordWrap(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizeAdjustPolicy(QListWidget.SizeAdjustPolicy.AdjustIgnored)

    @guarded()
    def sizeHint(self) -> QSize:
        first = [self.item(row) for row in range(min(self.count(), self._most))]
        heights = [self.visualItemRect(item).height() for item in first]  # with words wrapped
        least = self.fontMetrics().height()
        around = 2 * self.frameWidth()
        return QSize(super().sizeHint().width(), max(sum(heights), least) + around)

    @guarded()
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


class TicksEditor(Editor):
    """The rows of a list, of which some are ticked; their order is that of the list."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        kind = field.kind
        self._rows = kind.rows if isinstance(kind, References) else ""
        self._address: Address | None = None
        self._list = TickList()
        self._list.setFrameShape(QFrame.Shape.StyledPanel)
        self._list.installEventFilter(self.enter_key)
        self._list.itemChanged.connect(lambda _item: self.chosen.emit(self._ticked()))
        self._none: QLabel = label(_("That list is empty so far."), "hint")
        self._layout.addWidget(self._list)
        self._layout.addWidget(self._none)

    @property
    def target(self) -> QWidget:
        return self._list

    def ask(self, address: Address, asked: Asked | None) -> None:
        """For another thing, the keyboard begins at the first row again."""
        if address != self._address:
            self._address = address
            self._list.setCurrentRow(0)

    def show_answer(self, case: Case, value: Any, unread: str | None) -> None:
        rows = names.referred_rows(case, self._rows)
        before = self._words()
        self._list.blockSignals(True)  # what is shown was not ticked just now
        self._keep(len(rows))
        for number, row in enumerate(rows):
            self._fill(number, row.id, names.referred_name(case, self._rows, row.id), value)
        self._list.blockSignals(False)
        if self._words() != before:  # which may take more lines now, or fewer
            self._list.updateGeometry()
        self._none.setVisible(not rows)

    def _keep(self, count: int) -> None:
        """As many items as there are rows, and the keyboard where it was."""
        if count == self._list.count():
            return
        self._list.clear()
        for _number in range(count):
            item = QListWidgetItem(self._list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        self._list.setCurrentRow(0)

    def _fill(self, number: int, id_: str, words: str, ticked: tuple[str, ...]) -> None:
        item = self._list.item(number)
        item.setData(_ID, id_)
        item.setText(words)
        item.setCheckState(_TICKED if id_ in ticked else _UNTICKED)

    def _items(self) -> list[QListWidgetItem]:
        return [self._list.item(number) for number in range(self._list.count())]

    def _words(self) -> list[str]:
        return [item.text() for item in self._items()]

    def _ticked(self) -> tuple[str, ...]:
        return tuple(item.data(_ID) for item in self._items() if item.checkState() == _TICKED)
