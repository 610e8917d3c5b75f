"""One window in which a robot types, and says through a pipe what stands on the screen."""

import importlib
import json
import os
import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from sroi_app.guide.kinds import Whole
from sroi_app.guide.registry import STAGES, find_question
from sroi_app.guide.schema import all_questions
from sroi_app.guide.workings.all import WORKINGS
from sroi_app.guide.workings.comparison import FROM_COUNTS
from sroi_app.model.address import Address
from sroi_app.model.edits import get, unreadable_text
from sroi_app.workspace.folders import Folders
from ui.app import make_window, new_application
from ui.forms.box_editor import BoxEditor, _Box
from ui.forms.field_row import FieldRow
from ui.forms.line_editor import LineEditor
from ui.grid.editors import LineCell
from ui.look import Look
from ui.main_window import MainWindow
from ui.pages.value_map_page import ValueMapPage
from ui.rounds import Rounds
from ui.theme import dress
from ui.workings.dialog import WorkOutDialog
from ui.workings.kept import place_of

# What the window loads once it is shown is loaded before it is forked.
for _name in ("ui.appearance", "ui.desk", "ui.files", "ui.pages.registry", "ui.store"):
    importlib.import_module(_name)

BEGUN = "begun"
LOOKED_AT = 4000  # milliseconds
DEADWEIGHT = Address.parse("outcomes/o1/deadweight/value")
UNDONE = "undone"  # in place of an address: any answer may be another now
CTRL = Qt.KeyboardModifier.ControlModifier
WORDS = (
    "We met them every week, and they told us what had changed",
    "12,340",
    "£1 a week",
    "3 in 10",
    "the first of March 2027",
    "31/3/2027",
    "40 %",
    "Ŵyn said: “less alone” – 2½ × as often",
)


def run(home: Folders, path: Path, seed: int, writing: int) -> NoReturn:
    """Open the case at `path` in a window and type in it until killed."""
    os.environ["SROI_CASE_HOME"] = str(home.root)
    app = new_application()
    dress(app, Look())
    window = make_window(home)
    window.show()
    window.files.open_path(path)
    window.activateWindow()
    Rounds(window)
    QTest.qWait(50)
    robot = _Robot(window, random.Random(seed), writing)  # noqa: S311
    os.write(writing, f"{BEGUN}\n".encode())
    while True:
        robot.do_something()


class _Robot:
    def __init__(self, window: MainWindow, chance: random.Random, writing: int) -> None:
        self._window, self._chance, self._writing = window, chance, writing
        case = window.store.workspace.case
        sections = (section for stage in STAGES for section in stage.sections)
        self._asked = [q for section in sections for q in all_questions(case, section)]
        self._kinds = {str(question.address): question.field.kind for question in self._asked}
        self._typed = set[str]()  # the answers of which something was said
        self._weighted = [(self._type, 12), (self._type_in_a_cell, 4), (self._work_out, 2)]
        self._weighted += [(self._undo, 2), (self._save, 1)]

    def do_something(self) -> None:
        deeds, weights = zip(*self._weighted, strict=True)
        deed: Callable[[], None] = self._chance.choices(deeds, weights)[0]
        deed()

    def _type(self) -> None:
        question = self._chance.choice(self._asked)
        self._window.desk.go_to_address(question.address)
        QTest.qWait(20)
        if (row := self._row()) is None:
            return
        self._press(str(row.question.address), Qt.Key.Key_A, CTRL)
        for sign in self._words():
            self._press(str(row.question.address), sign)

    def _type_in_a_cell(self) -> None:
        self._window.desk.go_to_page("value-map")
        page = self._window.desk.page
        assert isinstance(page, ValueMapPage)
        grid = page.view.grid_model.grid
        columns = [n for n, column in enumerate(grid.columns) if column.path in _CELLS]
        column, row = self._chance.choice(columns), self._chance.randrange(grid.rows)
        page.view.setFocus()
        page.view.go_to(row, column)
        address = f"outcomes/{grid.case.outcomes[row].id}/{grid.columns[column].path}"
        for sign in self._words():
            self._press(address, sign)
        if not isinstance(QApplication.focusWidget(), LineCell):
            return
        text = _text_of(QApplication.focusWidget())
        self._say(address, None)
        QTest.keyClick(_focused(self._window), Qt.Key.Key_Return)
        QApplication.processEvents()
        self._say(address, text)

    def _work_out(self) -> None:
        """Type in the window that works an answer out, look at it for a while, and leave it."""
        found = find_question(self._window.store.workspace.case, DEADWEIGHT)
        if found is None:
            return
        dialog = WorkOutDialog(self._window, found[2], WORKINGS["work-out-deadweight"])
        dialog.open()
        for path in _LINES:
            self._say(f"{_WORKING} {path}", None)  # what was typed there before stands there again
        dialog.show_way(FROM_COUNTS)
        assert dialog.form is not None
        lines = {path: dialog.form.row(path).editor.target for path in _LINES}
        for path, line in lines.items():
            self._say(f"{_WORKING} {path}", _text_of(line))
        path = self._chance.choice(list(lines))
        lines[path].setFocus()
        while QApplication.focusWidget() is not lines[path]:
            QTest.qWait(5)  # the window below has the keyboard a moment longer
        for sign in self._words():
            self._press(f"{_WORKING} {path}", sign)
        QTest.qWait(self._chance.randrange(LOOKED_AT))
        for path in _LINES:
            self._say(f"{_WORKING} {path}", None)
        dialog.reject()
        QApplication.processEvents()
        for path in _LINES:
            self._say(f"{_WORKING} {path}", "")

    def _undo(self) -> None:
        self._say(UNDONE, None)
        QTest.keyClick(_focused(self._window), Qt.Key.Key_Z, CTRL)
        QTest.qWait(20)
        self._say_everything()

    def _save(self) -> None:
        self._say(UNDONE, None)
        QTest.keyClick(_focused(self._window), Qt.Key.Key_S, CTRL)
        QTest.qWait(20)
        self._say_everything()

    def _words(self) -> str:
        words = self._chance.choice(WORDS)
        return words[: self._chance.randrange(1, len(words) + 1)]

    def _press(
        self,
        address: str,
        key: str | Qt.Key,
        held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press a key where the keyboard is, and say what stands there once it is painted."""
        self._say(address, None)
        if isinstance(key, str):
            _type_sign(_focused(self._window), key)
        else:
            QTest.keyClick(_focused(self._window), key, held)
        QApplication.processEvents()
        self._say(address, _text_of(QApplication.focusWidget()))
        QTest.qWait(self._chance.randrange(10, 90))

    def _row(self) -> FieldRow | None:
        """The question the keyboard is in, where it is answered by plain typing."""
        widget = QApplication.focusWidget()
        while widget is not None and not isinstance(widget, FieldRow):
            widget = widget.parentWidget()
        if widget is None or type(widget.editor) not in (LineEditor, BoxEditor):
            return None
        kind = widget.question.field.kind
        return widget if getattr(kind, "optional", True) and type(kind) is not Whole else None

    def _say_everything(self) -> None:
        """Undo may have changed any answer, and has shown whichever it was."""
        case = self._window.store.workspace.case
        for at in self._typed & self._kinds.keys():
            unread, value = unreadable_text(case, Address.parse(at)), get(case, Address.parse(at))
            self._say(at, self._kinds[at].format(value) if unread is None else unread)

    def _say(self, address: str, text: str | None) -> None:
        if text is not None:
            self._typed.add(address)
        line = json.dumps([time.monotonic(), address, text])
        os.write(self._writing, f"{line}\n".encode())


_LINES = ("ours/asked", "theirs/who")
_WORKING = place_of(DEADWEIGHT, FROM_COUNTS)
_CELLS = ("description", "quantities/1/value", "proxy/value/value", "duration/value")


def _type_sign(widget: QWidget, sign: str) -> None:
    """Press the key of any sign there is; QTest knows those of ASCII alone."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign))


def _focused(window: MainWindow) -> QWidget:
    return QApplication.focusWidget() or window


def _text_of(widget: QWidget | None) -> str:
    if isinstance(widget, QLineEdit):
        return widget.text()
    if isinstance(widget, _Box):
        return widget.text
    return widget.toPlainText() if isinstance(widget, QPlainTextEdit) else ""
