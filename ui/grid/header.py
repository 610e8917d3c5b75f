"""The headings of the value map: a band for each stage, and the columns' heads below."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from sroi_app.guide.value_map import STAGE_NAMES, Column
from ui.grid.model import GridModel
from ui.grid.painting import bold, colour, inside, paint_line
from ui.guard import guarded
from ui.look import scaled

LINES = 2  # of a column's head
_ALIGN = Qt.AlignmentFlag


class BandHeader(QHeaderView):
    """Paints the bands over the columns they belong to; their names stay in sight."""

    def __init__(self, model: GridModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = model
        self.covered = 0  # pixels on the left that lie under the columns kept in sight
        self.current = -1
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(scaled(40))

    def mark(self, column: int) -> None:
        """Mark the head of the current column."""
        if column != self.current:
            self.current = column
            self.viewport().update()

    @guarded(default=QSize(100, 60))
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._band_height() + self._head_height())

    @guarded()
    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        painter.setClipRect(rect)
        column = self._model.grid.columns[section]
        band = QRect(rect.left(), rect.top(), rect.width(), self._band_height())
        self._paint_band(painter, band, section)
        head = rect.adjusted(0, band.height(), 0, 0)
        self._paint_head(painter, head, column, current=section == self.current)
        painter.restore()

    def _paint_band(self, painter: QPainter, part: QRect, section: int) -> None:
        stage = self._model.grid.columns[section].stage
        painter.fillRect(part, colour("raised"))
        painter.setPen(colour("ink"))
        painter.setFont(bold(self.font()))
        whole = self._band_area(stage, part)
        paint_line(painter, inside(whole), STAGE_NAMES[stage], _ALIGN.AlignLeft)
        painter.setPen(colour("edge"))
        if section == self._first(stage) and section:
            painter.drawLine(part.left(), part.top(), part.left(), part.bottom())

    def _paint_head(self, painter: QPainter, area: QRect, column: Column, *, current: bool) -> None:
        painter.fillRect(area, colour("selected" if current else "card"))
        painter.setPen(colour("ink" if current else "muted"))
        painter.setFont(bold(self.font()))
        side = _ALIGN.AlignLeft if column.words else _ALIGN.AlignRight
        flags = int(side | _ALIGN.AlignBottom | Qt.TextFlag.TextWordWrap.value)
        painter.drawText(inside(area).adjusted(0, 0, 0, -scaled(5)), flags, column.head)
        painter.setPen(colour("ink"))
        painter.drawLine(area.left(), area.bottom(), area.right(), area.bottom())

    def _band_area(self, stage: int, part: QRect) -> QRect:
        """Return where a band can be seen: what lies under other columns is no place for words."""
        numbers = [n for n, c in enumerate(self._model.grid.columns) if c.stage == stage]
        shown = [number for number in numbers if not self.isSectionHidden(number)]
        left = max(self.sectionViewportPosition(shown[0]), self.covered)
        right = self.sectionViewportPosition(shown[-1]) + self.sectionSize(shown[-1])
        return QRect(left, part.top(), right - left, part.height())

    def _first(self, stage: int) -> int:
        return next(n for n, c in enumerate(self._model.grid.columns) if c.stage == stage)

    def _band_height(self) -> int:
        return QFontMetrics(self.font()).height() + scaled(8)

    def _head_height(self) -> int:
        return QFontMetrics(bold(self.font())).lineSpacing() * LINES + scaled(10)


class RowHeader(QHeaderView):
    """The numbers of the rows; that of the current one stands out."""

    def __init__(self, model: GridModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._model = model
        self.current = -1
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def mark(self, row: int) -> None:
        """Mark the number of the current row."""
        if row != self.current:
            self.current = row
            self.viewport().update()

    @guarded(default=QSize(44, 100))
    def sizeHint(self) -> QSize:
        width = QFontMetrics(bold(self.font())).horizontalAdvance("0000") + scaled(12)
        return QSize(width, super().sizeHint().height())

    @guarded()
    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        current = section == self.current
        painter.fillRect(rect, colour("selected" if current else "card"))
        painter.setPen(colour("ink" if current else "muted"))
        painter.setFont(bold(self.font()) if current else self.font())
        words = str(section + 1) if section < self._model.grid.rows else "+"
        paint_line(painter, inside(rect), words, _ALIGN.AlignRight)
        painter.setPen(colour("hairline"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()
