"""A chart with its title, the bar the keyboard is on in words, and what can be done with it."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from sroi_app.calculation.subject import Subject
from sroi_app.reports.charts.scene import Chart
from sroi_app.text import _
from ui.chart import FONT_SCALE, WORKING, ChartView
from ui.clipboard import copy_table
from ui.flow import Flow
from ui.layouts import nest
from ui.result.figure_table import FigureTable
from ui.words import button, label


class ChartCard(QWidget):
    """The same facts as a picture or as a table."""

    opened = Signal(object)  # what the key of a bar says: a Subject, where no other is read

    def __init__(
        self,
        scale: float = FONT_SCALE,
        heading: str = "h3",
        *,
        read: Callable[[str], object] = Subject.parse,
        hint: str = WORKING,
    ) -> None:
        """`read` makes of a bar's key what is opened, and `hint` says what Enter does there."""
        super().__init__()
        self.view = ChartView(scale, hint)
        self.table: FigureTable | None = None  # made when it is first asked for
        self._title = label("", heading)
        self._bar = label("", "small")
        self._turn = button(_("Show as a table"), self.turn, "quiet")
        self._take = button(_("Copy or save"), self._show_menu, "quiet")
        self._menu = self._make_menu()
        self._build()
        self.view.told.connect(self._bar.setText)
        self.view.opened.connect(lambda key: self.opened.emit(read(key)))

    def show_chart(self, chart: Chart) -> None:
        """Show a chart, as a picture or as a table, whichever it is now."""
        if chart != self.view.chart:
            self._title.setText(chart.title)
            self.view.show_chart(chart)
        if self.as_table:
            self._fill(chart)

    @property
    def as_table(self) -> bool:
        """Whether the table is shown in place of the picture."""
        return self.view.isHidden()

    def turn(self) -> None:
        """Show the table in place of the picture, or the picture again."""
        chart, table = self.view.chart, not self.as_table
        if chart is None:
            return
        if table:
            self._fill(chart)
        self.view.setVisible(not table)
        self._bar.setVisible(not table)
        if self.table is not None:
            self.table.setVisible(table)
        self._turn.setText(_("Show as a chart") if table else _("Show as a table"))

    def copy_picture(self) -> None:
        """Put the picture on the clipboard."""
        from ui.picture import copy_picture

        if self.view.chart is not None:
            copy_picture(self.view.chart)

    def copy_table(self) -> None:
        """Put the table on the clipboard."""
        chart = self.view.chart
        if chart is not None:
            copy_table(chart.title, chart.header, chart.rows)

    def save_picture(self) -> None:
        """Save the picture where the person says."""
        from ui.picture import save_picture

        if self.view.chart is not None:
            save_picture(self, self.view.chart, self.view.chart.title)

    def _fill(self, chart: Chart) -> None:
        if self.table is not None and self.table.header != chart.header:
            self.table.hide()
            self.table.deleteLater()
            self.table = None
        if self.table is None:
            self.table = FigureTable(chart.title, chart.header)
            self._column.insertWidget(2, self.table)
            QWidget.setTabOrder(self.view, self.table)
            QWidget.setTabOrder(self.table, self._turn)
        self.table.show_rows(chart.rows)

    def _show_menu(self) -> None:
        self._menu.popup(self._take.mapToGlobal(QPoint(0, self._take.height())))

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(_("Copy as a picture")).triggered.connect(lambda: self.copy_picture())
        menu.addAction(_("Copy as a table")).triggered.connect(lambda: self.copy_table())
        menu.addAction(_("Save as a picture…")).triggered.connect(lambda: self.save_picture())
        return menu

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self._title)
        self._column.addWidget(self.view)
        self._column.addWidget(self._bar)
        nest(self._column, _row(self._turn, self._take))


def _row(*buttons: QPushButton) -> Flow:
    row = Flow(gap=8)
    for one in buttons:
        row.addWidget(one)
    return row
