"""The second step: whether the file was read as it was meant."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from sroi_app.guide import survey_questions as asked
from sroi_app.text import _, plural
from sroi_app.workspace.survey_draft import Draft, is_usable, with_table
from sroi_app.workspace.surveys import DELIMITERS, ENCODINGS, SurveyTable
from ui.flow import Flow
from ui.layouts import nest
from ui.result.fold import Fold
from ui.survey.ask import Ask
from ui.survey.options import Options, Picker
from ui.survey.sample import SampleTable
from ui.survey.step import Problem, Step
from ui.words import button, label

SHOWN = 6  # rows


class TableStep(Step):
    """Says how it was read, shows the first rows, and lets it be read otherwise."""

    def __init__(self) -> None:
        super().__init__(_("Check how it was read"), _INTRO)
        self._draft = Draft()
        self._wanted: dict[str, Any] = {}
        self._how, self._fault = label(""), label("", "finding")
        self._notes = label("", "hint")
        self._sheets = Options(_("Which sheet holds the answers?"))
        self._sample = SampleTable(_("The first rows"))
        self._letters = Picker(_("Which letters is it written in?"), [w for _e, w in ENCODINGS])
        self._marks = Picker(_("What stands between the columns?"), [w for _d, w in DELIMITERS])
        self._first, self._count = Ask(asked.HEADING_ROW), Ask(asked.HEADING_ROWS)
        self._again = button(_("Read it again"), lambda: self._read_anew(**self._wanted))
        self._otherwise = Fold(_("It was read wrongly"), lambda: None)
        self._build()
        self._connect()

    def show_draft(self, draft: Draft) -> None:
        self._draft, table = draft, draft.table
        tables = draft.file.tables if draft.file else ()
        self._sheets.show_options([_sheet_words(each) for each in tables], draft.at)
        self._sheets.setVisible(len(tables) > 1)
        self._how.setText(_how(table))
        self._fault.setText(_fault(table))
        self._fault.setVisible(bool(_fault(table)))
        self._notes.setText("\n".join(table.notes))
        self._notes.setVisible(bool(table.notes))
        self._sample.show_rows(table.headings, table.sample(SHOWN))
        self._sample.setVisible(is_usable(table))
        self._show_otherwise(table)

    def first(self) -> QWidget:
        return self._sample if is_usable(self._draft.table) else self._sheets.target

    def problem(self, draft: Draft) -> Problem | None:
        if self._wanted:
            return Problem(_READ_AGAIN, self._again)
        if is_usable(draft.table):
            return None
        return Problem(_NO_ROWS if self._draft.table.refused else _NO_ANSWERS, self.first())

    def _show_otherwise(self, table: SurveyTable) -> None:
        written = bool(table.encoding)
        for picker in (self._letters, self._marks):
            picker.setVisible(written)
        self._letters.pick(_place(table.encoding, [encoding for encoding, _w in ENCODINGS]))
        self._marks.pick(_place(table.delimiter, [delimiter for delimiter, _w in DELIMITERS]))
        self._first.show_answer(min(table.heading_rows, default=max(table.first_row, 1)))
        self._count.show_answer(len(table.heading_rows))
        self._wanted = {}

    def _pick_sheet(self, at: int) -> None:
        table = self._draft.file.tables[at] if self._draft.file else SurveyTable()
        if table.unread:  # it was only listed
            self._read_anew(sheets=(table.name,))
        else:
            self.changed.emit(with_table(self._draft, at))

    def _read_anew(self, **chosen: Any) -> None:
        file, choice = self._draft.file, self._draft.choice
        if file is not None and len(file.tables) > 1:  # stay with the sheet that is shown
            choice = replace(choice, sheets=(self._draft.table.name,))
        if self._draft.path is not None:
            self.read_wanted.emit(self._draft.path, replace(choice, **chosen))

    def _want(self, **chosen: Any) -> None:
        """Keep what is chosen until it is to be read again."""
        self._wanted |= chosen

    def _connect(self) -> None:
        self._sheets.chosen.connect(self._pick_sheet)
        self._letters.chosen.connect(lambda at: self._want(encoding=ENCODINGS[at][0]))
        self._marks.chosen.connect(lambda at: self._want(delimiter=DELIMITERS[at][0]))
        self._first.answered.connect(lambda row: self._want(heading_row=row))
        self._count.answered.connect(lambda count: self._want(heading_rows=count))

    def _build(self) -> None:
        for part in (self._sheets, self._how, self._fault, self._notes, self._sample):
            self.column.addWidget(part)
        for question in (self._letters, self._marks, self._first, self._count):
            self._otherwise.column.addWidget(question)
        again = Flow()
        again.addWidget(self._again)
        nest(self._otherwise.column, again)
        self.column.addWidget(self._otherwise)
        self.column.addStretch()


def _place(value: str, values: Sequence[str]) -> int:
    alike = [place for place, each in enumerate(values) if value.startswith(each)]
    return alike[0] if alike else -1


def _sheet_words(table: SurveyTable) -> tuple[str, str]:
    if table.unread:
        what = _("hidden, not read yet") if table.hidden else _("not read yet")
    elif table.fault:
        what = _("could not be read")
    else:
        what = plural("{count} row of answers", "{count} rows of answers", table.rows)
        what = _("{rows}, hidden").format(rows=what) if table.hidden else what
    return table.name, what


def _fault(table: SurveyTable) -> str:
    if table.fault or is_usable(table):
        return table.fault
    if table.unread:
        return _("This sheet has not been read.")
    if table.refused:
        words = plural(
            "{count} row could not be used.", "{count} rows could not be used.", len(table.refused)
        )
        return _("{rows} The first is {first}.").format(rows=words, first=table.refused[0].sentence)
    return _("This sheet has no answers in it.")


def _how(table: SurveyTable) -> str:
    if not is_usable(table):
        return ""
    rows = plural("{count} row of answers", "{count} rows of answers", table.rows)
    columns = plural("{count} column", "{count} columns", len(table.headings))
    said = _("{rows} in {columns}.").format(rows=rows, columns=columns)
    headings = table.heading_rows
    if not headings:
        told = _("There are no headings, so columns are called by their letters.")
    elif len(headings) == 1:
        told = _("The headings stand in row {row}.").format(row=headings[0])
    else:
        told = _("The headings stand in rows {first} to {last}.").format(
            first=min(headings), last=max(headings)
        )
    return f"{said} {told} {_written(table)}".strip()


def _written(table: SurveyTable) -> str:
    """How the text of a text file is written."""
    letters, mark = dict(ENCODINGS).get(table.encoding), dict(DELIMITERS).get(table.delimiter)
    if letters is None or mark is None:
        return ""
    return _("Its letters are {letters}, and between the columns stands: {mark}.").format(
        letters=letters, mark=mark.lower()
    )


_INTRO = _(
    "These are the first rows as the program read them. Does each answer stand in its column?"
)
_NO_ANSWERS = _("There are no answers here. Choose another sheet or file.")
_NO_ROWS = _(
    "No row could be used. Say below how it is to be read, or put the rows right in the program "
    "they come from."
)
_READ_AGAIN = _(
    "You chose that it is to be read otherwise. Press “Read it again” before you go on."
)
