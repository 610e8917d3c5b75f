"""The page of one section: its list of rows, if it has one, and its questions, sheet by sheet."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from sroi_app.evaluation import Evaluation
from sroi_app.guide.answers import row_name
from sroi_app.guide.findings import Severity, by_address
from sroi_app.guide.list_notes import list_note
from sroi_app.guide.names import shortened
from sroi_app.guide.ranges import is_range
from sroi_app.guide.registry import find_section
from sroi_app.guide.scenarios import left_words
from sroi_app.guide.schema import Section, questions, row_addresses, row_ids
from sroi_app.guide.sheets import (
    Step,
    answers_to_go,
    first_step,
    neighbour,
    place_of,
    row_state,
    sheets_at,
    step_after,
    step_before,
    step_for,
    unfinished,
)
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get
from sroi_app.text import _
from ui.forms.form import Form
from ui.forms.row_list import RowList, RowWords
from ui.pages.error_summary import ErrorSummary, Problem
from ui.pages.list_lines import ListLines
from ui.pages.page import Findings, Page
from ui.pages.sheet_view import LONGEST_TITLE, SheetView
from ui.store import Store
from ui.survey.note import attend
from ui.words import button, dress_as, label

LONGEST_NEXT = 40  # characters of a row's title on a button


class SectionPage(Page):
    """Shows either the list of rows, or one sheet of questions: never both."""

    def __init__(self, store: Store, place: str, section: Section) -> None:
        super().__init__(place, section.title)
        self.section = section
        self._store = store
        self._step: Step | None = None  # what is asked now; None while the list is shown
        self._following = ""  # the title of the page after this one
        self.summary = ErrorSummary()
        self.rows = RowList(section.rows) if section.rows else None
        self.sheet = SheetView(section)
        self._intro, self._lines = label(section.intro), ListLines()
        self._build()
        self._connect()

    @property
    def form(self) -> Form:
        """The questions of the sheet that is open."""
        return self.sheet.forms.current

    @property
    def step(self) -> Step | None:
        """What is asked now; None while the list is shown."""
        return self._step

    @property
    def place(self) -> tuple[str, ...]:
        """The titles of the page, and of the row and the sheet that are open."""
        return (*super().place, *(self.sheet.place if self._step is not None else ()))

    def show_evaluation(self, evaluation: Evaluation, findings: Findings) -> None:
        """Show the section as it is in the case."""
        self._step = step = self._kept_step(evaluation.case)
        asking = step is not None
        if step is not None:
            new = self.sheet.show_step(evaluation, findings, step)
            still = self._problems(findings) if self.summary.problems else []
            if self.summary.show_problems(still) or new:
                self.take_in()
        elif self.rows is not None:
            self.summary.show_problems(())
            self._lines.show_note(list_note(evaluation.case, self.section.id))
            self._show_list(self.rows, evaluation, findings)
        self.sheet.setVisible(asking)
        self._intro.setVisible(bool(self.section.intro) and not (asking and self.rows))
        if self.rows is not None:
            self.rows.setVisible(not asking)
            if asking:
                self._lines.hide()
            self._adder.setVisible(asking and self.rows.grows)
        self._next.setText(self._next_words(evaluation, findings))
        self._show_the_way(findings)

    def start(self) -> None:
        """Open the list, where there is one, or the first sheet, with the keyboard on it."""
        self._open(None if self.rows is not None else self._first(self.section.address))

    def holds(self, address: Address) -> bool:
        """Whether an address is an end of a range that is asked for here."""
        place = place_of(self._store.evaluation.case, self.section, address)
        if place is None or not is_range(address):
            return False
        asked = questions(self._store.evaluation.case, self.section, place)
        return any(question.address == address for question in asked)

    def go_to(self, address: Address) -> bool:
        """Put the keyboard where an address is asked for; say whether this page asks for it."""
        case = self._store.evaluation.case
        place = place_of(case, self.section, address)
        if place is None or (self.rows is not None and place == address):
            self._show_row(place)
            return address.within(self.section.address)
        step = step_for(case, self.section, place, address)
        if step != self._step:
            self._open(step)
        return self.form.focus(address)

    def name_next(self, title: str) -> None:
        """Take the title of the page after this one: the button at the foot names it."""
        self._following = title

    def go_on(self) -> None:
        """To the next sheet, row or page; past answers that cannot stand when told twice."""
        self.sheet.forms.finish()
        if not self.summary.problems and self._warn():
            return
        if step := self._next_step():
            self._open(step)
        else:
            self.forward.emit()

    def go_back(self) -> None:
        """To the sheet before, then the row before, then the list, then the page before."""
        self.sheet.forms.finish()
        step = self._step and step_before(self._store.evaluation.case, self.section, self._step)
        if step:
            self._open(step)
        elif self._step and self.rows is not None:
            self.show_list()
        else:
            self.back.emit()

    def show_list(self) -> None:
        """Go from the questions of a row to the list it stands in."""
        self._show_row(self._step.place if self._step else None)

    # Where it stands

    def _open(self, step: Step | None) -> None:
        """Ask something else, from the top and with the keyboard on its first answer."""
        self.sheet.forms.finish()
        self._step = step
        self.summary.show_problems(())
        self._reshow()
        if step is not None:
            self.form.rows[0].editor.target.setFocus()
        elif self.rows is not None:
            self.rows.start()
        self.top_wanted.emit()

    def _show_row(self, place: Address | None) -> None:
        """Open the list with a row picked, and the keyboard on it."""
        self._open(None)
        if self.rows is not None and place is not None:
            self.rows.pick(place)

    def _kept_step(self, case: Case) -> Step | None:
        """What is asked now, without a row that is gone or a sheet that asks nothing any more."""
        step = self._step
        if self.rows is None:
            return step or first_step(case, self.section, self.section.address)
        if step is None or step.place.name not in row_ids(case, self.section):
            return None
        if step.sheet not in sheets_at(case, self.section, step.place):
            return first_step(case, self.section, step.place)
        return step

    def _first(self, place: Address) -> Step:
        return first_step(self._store.evaluation.case, self.section, place)

    def _next_step(self) -> Step | None:
        evaluation = self._store.evaluation
        if self._step is not None:
            return step_after(evaluation.case, self.section, self._step)
        row = unfinished(evaluation.case, self.section, by_address(evaluation.findings))
        return self._first(row) if row else None

    # What is said

    def _reshow(self) -> None:
        evaluation = self._store.evaluation
        self.show_evaluation(evaluation, by_address(evaluation.findings))

    def _show_list(self, rows: RowList, evaluation: Evaluation, findings: Findings) -> None:
        case, to_go = evaluation.case, answers_to_go(self.section, findings)
        rows.show_rows(
            [
                RowWords(
                    at,
                    self._title_of(evaluation, at),
                    row_state(case, self.section, at, to_go[at]),
                )
                for at in row_addresses(case, self.section)
            ]
        )

    def _next_words(self, evaluation: Evaluation, findings: Findings) -> str:
        """Say where the button at the foot leads; the underlined letter goes with Alt."""
        step = self._step and step_after(evaluation.case, self.section, self._step)
        row = None if self._step else unfinished(evaluation.case, self.section, findings)
        if self.summary.problems:
            return _("Co&ntinue anyway")
        if self._step and step and step.place == self._step.place:
            words, title = _("Co&ntinue: {title}"), step.sheet.title
        elif at := step.place if step else row:
            words, title = _("Co&ntinue with “{title}”"), self._title_of(evaluation, at)
        else:
            words, title = _("Co&ntinue to “{title}”"), self._following
        return words.format(title=shortened(title, LONGEST_NEXT).replace("&", "&&"))

    def _show_the_way(self, findings: Findings) -> None:
        """Let the eye go to adding a row first, where there is none and one is needed."""
        rows = self.rows
        if rows is None or not rows.grows:
            return
        needed = any(f.severity is Severity.BLOCKS for f in findings.get(self.section.address, ()))
        adding = needed and self._step is None and rows.current is None
        dress_as(rows.adder, "primary" if adding else "")
        dress_as(self._next, "" if adding else "primary")

    def _title_of(self, evaluation: Evaluation, at: Address) -> str:
        return shortened(row_name(self.section, get(evaluation.case, at)), LONGEST_TITLE)

    def _warn(self) -> bool:
        """Show what cannot stand on this sheet, and say whether there is anything."""
        problems = self._problems(by_address(self._store.evaluation.findings))
        if not problems or self._step is None:
            return False
        self.summary.show_problems(problems)
        self._reshow()
        self.take_in()
        self.summary.take_keyboard()
        self.top_wanted.emit()
        return True

    def _problems(self, findings: Findings) -> list[Problem]:
        return [
            Problem(row.question.address, row.question.field.question, finding.sentence)
            for row in self.form.rows
            for finding in findings.get(row.question.address, ())
            if not finding.rule
        ]

    # How it is put together

    def _build(self) -> None:
        self.column.insertWidget(0, self.summary)
        self.column.addWidget(self._intro)
        if self.rows is not None:
            self.column.addWidget(self.rows)
        self.column.addWidget(self._lines)
        self.column.addWidget(self.sheet)
        self.column.addSpacing(8)
        self._next = self.add_foot()
        if self.section.rows is not None:
            self._adder = button(self.section.rows.add, self._add)
            self.foot.addWidget(self._adder)

    def _connect(self) -> None:
        self.sheet.forms.way_wanted.connect(self.way_wanted)
        self.sheet.forms.typed.connect(self._store.type)
        self.sheet.forms.half_typed.connect(self._store.hold)
        self.sheet.forms.chosen.connect(self._store.choose)
        self.sheet.forms.left.connect(lambda: self._store.workspace.seal())
        self.sheet.forms.done.connect(lambda: self._next.setFocus())
        self._store.acting.connect(self.sheet.forms.finish)
        self.sheet.part_wanted.connect(self._open_part)
        self.sheet.list_wanted.connect(self.show_list)
        self.sheet.row_wanted.connect(self._turn)
        attend(self.sheet.survey, self._store)
        if self.sheet.portal is not None:
            self.sheet.portal.attend(self._store)
        self.summary.wanted.connect(self.go_to)
        if self.rows is not None:
            self.rows.opened.connect(lambda place: self._open(self._first(place)))
            self.rows.add_wanted.connect(self._add)
            self.rows.remove_wanted.connect(self._remove)
            self.rows.move_wanted.connect(self._move)
            self.rows.way_wanted.connect(self.list_way_wanted)
            self._lead_elsewhere(self.rows)
            for keys, by in (("Ctrl+Up", -1), ("Ctrl+Down", 1)):
                shortcut = QShortcut(QKeySequence(keys), self)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(lambda by=by: self._turn(by))

    def _lead_elsewhere(self, rows: RowList) -> None:
        """Rows that are not added here are added where the same list can grow."""
        found = find_section(self.section.address)
        if found is not None:
            rows.name_elsewhere(_("Go to “{page}”").format(page=found[1].title))
        rows.elsewhere_wanted.connect(lambda: self.wanted.emit(self.section.address))

    # What a person does

    def _open_part(self, sheet: str) -> None:
        if self._step is not None:
            sheets = sheets_at(self._store.evaluation.case, self.section, self._step.place)
            chosen = next(each for each in sheets if each.id == sheet)
            self._open(Step(place=self._step.place, sheet=chosen))

    def _turn(self, by: int) -> None:
        """Ask the same of another row, with the keyboard in the same answer."""
        case, step = self._store.evaluation.case, self._step
        place = neighbour(case, self.section, step.place, by) if step else None
        if step is None or place is None:
            return
        here = self.form.address_with_keyboard
        same = step.sheet in sheets_at(case, self.section, place)
        self._open(Step(place=place, sheet=step.sheet) if same else self._first(place))
        if here is not None:
            self.form.select(Address((*place.parts, *here.parts[len(place.parts) :])))

    def _add(self) -> None:
        words = self.section.rows
        if words is not None:
            self.sheet.forms.finish()
            self._open(self._first(self._store.workspace.add_row(self.section.address, words.add)))

    def _remove(self, row: Address) -> None:
        what = self._title_of(self._store.evaluation, row)
        also = left_words(self._store.workspace.case, row)
        self._store.workspace.remove_row(row, _("Remove “{what}”").format(what=what))
        said = _("Removed “{what}”. Ctrl+Z brings it back.")
        short = shortened(what, LONGEST_NEXT)
        self._store.said.emit(f"{said.format(what=short)} {also}".strip())
        if self.rows is not None:
            self.rows.start()  # away from the button: a second Enter must not remove another

    def _move(self, row: Address, by: int) -> None:
        what = self._title_of(self._store.evaluation, row)
        self._store.workspace.move_row(row, by, _("Move “{what}”").format(what=what))
        if self.rows is not None:
            self.rows.pick(row)
