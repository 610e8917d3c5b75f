"""The answers of one section, on the page where they are checked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sroi_app.guide.review import ReviewedRow, reviewed, reviewed_rows
from sroi_app.guide.schema import Section
from sroi_app.guide.sheets import Found
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.text import plural
from ui.flow import Flow
from ui.layouts import nest
from ui.pages.answer_block import AnswerBlock
from ui.pages.answered_row import AnsweredRow
from ui.words import button, label

MOST_ROWS = 12  # shown before somebody asks for the rest


class AnsweredSection(QWidget):
    """A heading and its answers; those of a row are only looked up while they are open."""

    wanted = Signal(object)  # Address
    grown = Signal()  # there are new stops for Tab

    def __init__(self, section: Section) -> None:
        super().__init__()
        self._section = section
        self._case = Case()
        self._found: Found = {}
        self._places: tuple[Address, ...] | None = None
        self._most = MOST_ROWS
        self.rows: list[AnsweredRow] = []
        self._none = label(section.rows.none if section.rows else "", "hint")
        self._block = AnswerBlock()
        self._block.wanted.connect(self.wanted)
        self._listed = QVBoxLayout()
        self._listed.setSpacing(6)
        self._more = button("", self._show_all)
        self._build()

    def show_case(self, case: Case, found: Found) -> bool:
        """Show the answers as they are; say whether anything was made anew."""
        self._case, self._found = case, found
        if self._section.rows is None:
            answers = reviewed(case, self._section, self._section.address, found)
            return self._block.show_answers(answers)
        return self._show_rows(reviewed_rows(case, self._section, found))

    def _show_rows(self, rows: tuple[ReviewedRow, ...]) -> bool:
        shown = rows[: self._most]
        places = tuple(row.place for row in shown)
        made = places != self._places
        if made:
            self._places = places
            self._remake(places)
        for row, widget in zip(shown, self.rows, strict=True):
            widget.show_row(row)
            made = self._fill(widget) or made
        self._none.setVisible(not rows)
        more = len(rows) - len(shown)
        self._more.setText(plural("Show {count} more", "Show {count} more", more))
        self._more.setVisible(more > 0)
        return made

    def _remake(self, places: tuple[Address, ...]) -> None:
        """A row that stays keeps its widget, and with it whether it is open."""
        staying = {row.place: row for row in self.rows}
        self.rows = [
            staying.pop(place) if place in staying else self._make(place) for place in places
        ]
        for row in staying.values():
            row.hide()
            row.deleteLater()
        for row in self.rows:
            self._listed.removeWidget(row)
            self._listed.addWidget(row)

    def _make(self, place: Address) -> AnsweredRow:
        row = AnsweredRow(place)
        row.wanted.connect(self.wanted)
        row.turned.connect(lambda: self._turn(row))
        return row

    def _turn(self, row: AnsweredRow) -> None:
        if self._fill(row):
            self.grown.emit()

    def _fill(self, row: AnsweredRow) -> bool:
        """Show the answers of a row, if it is open."""
        if not row.opened:
            return False
        return row.show_answers(reviewed(self._case, self._section, row.place, self._found))

    def _show_all(self) -> None:
        known = len(self.rows)
        self._most = len(reviewed_rows(self._case, self._section, self._found))
        self.show_case(self._case, self._found)
        self.grown.emit()
        self.rows[known].toggle.setFocus()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(self._section.title, "h2"))
        column.addWidget(self._none)
        column.addWidget(self._block)
        nest(column, self._listed)
        more = Flow()
        more.addWidget(self._more)
        nest(column, more)
        self._block.setVisible(self._section.rows is None)
        self._none.hide()
        self._more.hide()
