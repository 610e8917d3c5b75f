"""How a row of a list is drawn: its title on the left, how far it has come on the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.guard import guarded
from ui.look import look, scaled

STATE = Qt.ItemDataRole.UserRole
TITLE = Qt.ItemDataRole.UserRole + 1
INSET = 14  # pixels at either end
GAP = 18  # pixels between title and state


class RowDelegate(QStyledItemDelegate):
    """A long title is shortened; the state never is. A screen reader hears both."""

    @guarded()
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        style = ground.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, ground.widget)
        self._write(painter, ground, str(index.data(TITLE)), str(index.data(STATE)))

    def _write(
        self, painter: QPainter, option: QStyleOptionViewItem, title: str, state: str
    ) -> None:
        inside = option.rect.adjusted(scaled(INSET), 0, -scaled(INSET), 0)
        metrics = option.fontMetrics
        taken = metrics.horizontalAdvance(state) + scaled(GAP)
        room = QRect(inside.topLeft(), inside.size())
        room.setWidth(max(inside.width() - taken, 0))
        cut = metrics.elidedText(title, Qt.TextElideMode.ElideRight, room.width())
        middle, right = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignRight
        painter.save()
        painter.setFont(option.font)
        painter.setPen(QColor(look().theme.colours["ink"]))
        painter.drawText(room, middle, cut)
        painter.setPen(QColor(look().theme.colours["muted"]))
        painter.drawText(inside, middle | right, state)
        painter.restore()
