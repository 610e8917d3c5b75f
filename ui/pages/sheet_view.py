"""One sheet of questions: whose it is, which part of how many, and the questions."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sroi_app.evaluation import Evaluation
from sroi_app.guide.answers import row_name
from sroi_app.guide.names import shortened
from sroi_app.guide.said_back import said_back
from sroi_app.guide.schema import Section, row_ids
from sroi_app.guide.sheets import Step, questions_on, sheet_states
from sroi_app.model.edits import get
from sroi_app.text import _
from ui.flow import Flow
from ui.forms.part_strip import PartStrip, PartWords
from ui.forms.sheets import SheetForms
from ui.layouts import nest
from ui.pages.page import Findings
from ui.survey.note import SurveyNote
from ui.words import button, label, reveal

if TYPE_CHECKING:
    from ui.portal.note import PortalNote

LONGEST_TITLE = 120  # characters of a row's title


def _portal_note() -> "PortalNote":
    from ui.portal.note import PortalNote  # on one page alone

    return PortalNote()


class SheetView(QWidget):
    """Shows one step at a time; built once, and each of its forms when it is first wanted."""

    part_wanted = Signal(str)  # the id of a sheet
    list_wanted = Signal()
    row_wanted = Signal(int)  # how many rows further down the list, the same questions

    def __init__(self, section: Section) -> None:
        super().__init__()
        self._section = section
        self.forms = SheetForms()
        self.strip = PartStrip()
        self._row_title, self._position = label("", "h2"), label("", "hint", wrap=False)
        part = "h3" if section.rows else "h2"  # under the title of the row, or of the page
        self._part_title, self._claim = label("", part), label("", "claim")
        self.survey = SurveyNote()
        self.portal = _portal_note() if section.id == "portal" else None
        one = section.rows.one if section.rows else ""
        before, after = _("Previous {row}").format(row=one), _("Next {row}").format(row=one)
        self._before = button(before, lambda: self.row_wanted.emit(-1), "link")
        self._after = button(after, lambda: self.row_wanted.emit(1), "link")
        self.strip.picked.connect(self.part_wanted)
        self._build()

    @property
    def place(self) -> tuple[str, ...]:
        """The titles of the row and of the sheet."""
        return (self._row_title.text(), self._part_title.text())

    def show_step(self, evaluation: Evaluation, findings: Findings, step: Step) -> bool:
        """Ask what is asked in a step; say whether there are new stops for Tab."""
        case, section = evaluation.case, self._section
        new = self.forms.ask(step.sheet, questions_on(case, section, step))
        self.forms.refresh(evaluation, findings)
        states = sheet_states(case, section, step.place, findings)
        parts = [PartWords(sheet.id, sheet.title, state) for sheet, state in states]
        new = self.strip.show_parts(parts, step.sheet.id) or new
        self._show_part(parts, step)
        self._show_row(evaluation, step)
        self._show_claim(evaluation, step)
        if self._section.id == "evidence":
            self.survey.show_outcome(case, step.place)
        if self.portal is not None:
            reveal(self.portal, step.sheet.id == "answer")
            self.portal.show_answer(evaluation, step.place)
        return new

    def _show_part(self, parts: list[PartWords], step: Step) -> None:
        words = ""
        if len(parts) > 1:
            number = [part.id for part in parts].index(step.sheet.id) + 1
            words = _("Part {number} of {count}: {title}").format(
                number=number, count=len(parts), title=step.sheet.title
            )
        self._part_title.setText(words)
        self._part_title.setVisible(bool(words))
        self.forms.setAccessibleName(words)

    def _show_row(self, evaluation: Evaluation, step: Step) -> None:
        rows = self._section.rows
        if rows is None:
            return
        ids = row_ids(evaluation.case, self._section)
        number = ids.index(step.place.name) + 1
        name = row_name(self._section, get(evaluation.case, step.place))
        self._row_title.setText(shortened(name, LONGEST_TITLE))
        self._position.setText(
            _("{row} {number} of {count}").format(
                row=rows.one.capitalize(), number=number, count=len(ids)
            )
        )
        self._before.setVisible(number > 1)
        self._after.setVisible(number < len(ids))

    def _show_claim(self, evaluation: Evaluation, step: Step) -> None:
        words = said_back(evaluation.case, evaluation.findings, self._section.id, step)
        self._claim.setText(words)
        self._claim.setVisible(bool(words))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        if self._section.rows is not None:
            nest(column, self._head(self._section.rows.many))
            column.addWidget(self._row_title)
        for part in (self.strip, self._part_title, self._claim, self.survey, self.forms):
            column.addWidget(part)
        if self.portal is not None:
            column.addWidget(self.portal)
        for hidden in (self.strip, self._part_title, self._claim):
            hidden.hide()
        for unused in (self._row_title, self._position, self._before, self._after):
            if unused.parent() is None:  # a page without a list has no place for it
                unused.setParent(self)
                unused.hide()

    def _head(self, rows: str) -> Flow:
        """Where the row stands in its list, and the ways to the others."""
        every = button(_("All {rows}").format(rows=rows), self.list_wanted.emit, "link")
        self._before.setToolTip(_("The same questions about the one before (Ctrl+Up)"))
        self._after.setToolTip(_("The same questions about the one after (Ctrl+Down)"))
        head = Flow()
        for part in (self._position, every, self._before, self._after):
            head.addWidget(part)
        return head
