"""``python -m tests.hardening.looking EACH``: hostile words in every answer.

They are markup that would show a picture, and all of it is looked at: every widget of every page
and of one dialog in EACH is painted and asked how it takes its words, and the system says whether
the picture was opened. Meanwhile each piece of work on the side is watched for a touch on anything
that is shown.
"""

import ctypes
import json
import os
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import mkdtemp
from types import FrameType
from typing import Any

from tests.hardening.world import World, makers_of_dialogs  # before any part of Qt is loaded

from PySide6.QtCore import QPoint, Qt  # isort: skip
from PySide6.QtGui import QAction, QImage
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QLabel,
    QLayout,
    QMessageBox,
    QTableView,
    QTextEdit,
    QToolTip,
    QWidget,
)
from shiboken6 import isValid

from sroi_app.errors import AppError
from tests.ui.cases import filled_case
from tests.ui.survey import unfold
from ui.dialogs.messages import ask, show_made, show_notice, show_problem
from ui.main_window import MainWindow
from ui.route import Stop
from ui.tasks import Tasks

OPENED = 0x20  # IN_OPEN, of inotify
NEVER_TOUCHED = (QWidget, QLayout, QAction)
ROWS = 20  # of a list that are looked at


class Watched:
    """A picture, and how often anybody opened it, as the system tells."""

    def __init__(self) -> None:
        self.path = Path(mkdtemp()) / "canary.png"
        QImage(4, 4, QImage.Format.Format_RGB32).save(str(self.path))
        self._system = ctypes.CDLL(None)
        self._watch = self._system.inotify_init1(os.O_NONBLOCK)
        self._system.inotify_add_watch(self._watch, str(self.path).encode(), OPENED)

    def opened(self) -> bool:
        """Whether it was opened since the last time this was asked."""
        try:
            return bool(os.read(self._watch, 4096))
        except BlockingIOError:
            return False


def watch_work(touched: list[str], counted: list[int]) -> None:
    """Note whatever work on the side calls that belongs to what is shown."""
    run = Tasks.run

    def watched(self: Tasks, work: Callable[[], Any], *rest: Any, **named: Any) -> None:
        def watch() -> Any:
            counted.append(1)
            assert threading.current_thread() is not threading.main_thread()
            sys.setprofile(lambda frame, event, what: _note(touched, frame, event, what))
            try:
                return work()
            finally:
                sys.setprofile(None)

        run(self, watch, *rest, **named)

    setattr(Tasks, "run", watched)  # noqa: B010


def _note(touched: list[str], frame: FrameType, event: str, what: Any) -> None:
    thing: Any = None
    if event == "c_call":
        thing = getattr(what, "__self__", None)
    elif event == "call":
        thing = frame.f_locals.get("self") if "self" in frame.f_code.co_varnames else None
    if isinstance(thing, NEVER_TOUCHED):
        name = getattr(what, "__name__", frame.f_code.co_name)
        touched.append(f"{type(thing).__name__}.{name}")


class Looking:
    """Goes everywhere and looks; `faults` are the words that are taken for markup."""

    def __init__(self) -> None:
        self.faults: list[str] = []
        self.looked = 0
        self.touched: list[str] = []
        self.jobs: list[int] = []
        self._picture = Watched()
        self.words = f'<b>x</b><img src="{self._picture.path}"> & more'
        watch_work(self.touched, self.jobs)
        self._world = World(Path(mkdtemp()), self._note)
        self._hands = self._world.open_case(filled_case(self.words))

    @property
    def window(self) -> MainWindow:
        return self._world.window

    def sees_a_picture(self) -> bool:
        """Whether a label that takes its words for markup would be found out."""
        careless = QLabel(self.words)
        careless.grab()
        found = bool(list(_taken_for_markup(careless, self.words))) and self._picture.opened()
        careless.deleteLater()
        return found

    def look_at_all(self, each: int) -> None:
        """Look at every page, at one dialog in `each`, and at what asks or says."""
        for stop in self._hands.views() if each == 1 else self._pages():
            unfold(self._hands)
            self._look(stop.title, self._hands.page)
        self._look("the window", self.window)
        for number, make in enumerate(makers_of_dialogs()[::each]):
            dialog = self._made(make)
            if dialog is None:
                continue
            dialog.show()
            self._world.settle(2)
            self._look(f"dialog {number}", dialog)
            dialog.close()
            if isValid(dialog):
                dialog.deleteLater()
            self._world.settle(2)
        self._look_at_what_asks()
        self._world.finish()

    def _pages(self) -> Iterator[Stop]:
        """Each page once, without the other sheets of its questions."""
        for stop in self.window.desk.stops:
            self.window.desk.go_to(stop)
            self._world.settle()
            yield stop

    def _made(self, make: Callable[[MainWindow], QWidget]) -> QWidget | None:
        """A dialog; None where it is about the example of home visits alone."""
        try:
            return make(self.window)
        except (AssertionError, LookupError, StopIteration):
            return None

    def _look_at_what_asks(self) -> None:
        exec_ = QMessageBox.exec

        def look(box: QMessageBox) -> int:
            QDialog.show(box)
            self._look("a question", box)
            box.buttons()[0].click()
            return 0

        setattr(QMessageBox, "exec", look)  # noqa: B010
        words, window = self.words, self.window
        show_problem(window, AppError(words, words))
        show_notice(window, words, words, words)
        show_made(window, words, words, [(words, str)], words)
        ask(window, words, words, [words, "No"], words)
        setattr(QMessageBox, "exec", exec_)  # noqa: B010

    def _look(self, place: str, root: QWidget) -> None:
        root.grab()
        for widget in [root, *root.findChildren(QWidget)]:
            self.looked += 1
            for fault in _taken_for_markup(widget, self.words):
                self.faults.append(f"{place}: {type(widget).__name__} {fault:.100}")
        for action in root.findChildren(QAction):
            if _is_markup(action.toolTip(), self.words):
                self.faults.append(f"{place}: an action's tip {action.toolTip():.100}")
        if self._picture.opened():
            self.faults.append(f"{place}: the picture was opened")

    def _note(self, error: BaseException) -> None:
        self.faults.append(f"a mistake: {error!r:.300}")


def _taken_for_markup(widget: QWidget, words: str) -> Iterator[str]:
    """The words of a widget that Qt would not show as they are."""
    plain = Qt.TextFormat.PlainText
    if isinstance(widget, QLabel) and widget.textFormat() is not plain and widget.text():
        yield widget.text()
    for tip in (widget.toolTip(), widget.statusTip(), widget.whatsThis()):
        if _is_markup(tip, words):
            yield tip
    if isinstance(widget, QTextEdit):
        yield from _pictures_in(widget)
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _tips_of_rows(widget, words)
    if widget.toolTip():
        QToolTip.showText(QPoint(0, 0), widget.toolTip(), widget)
        for shown in QApplication.topLevelWidgets():
            if shown.inherits("QTipLabel"):
                shown.grab()


def _is_markup(text: str, words: str) -> bool:
    """Whether a text that Qt may take for markup has the hostile words in it as they are."""
    return GuiQt.mightBeRichText(text) and words in text


def _pictures_in(widget: QTextEdit) -> Iterator[str]:
    block: Any = widget.document().begin()
    while block.isValid():
        for part in block:
            if part.fragment().charFormat().isImageFormat():
                yield "a picture in a text"
        block = block.next()


def _tips_of_rows(view: QAbstractItemView, words: str) -> Iterator[str]:
    model = view.model()
    columns = model.columnCount() if isinstance(view, QTableView) else 1
    for row in range(min(model.rowCount(), ROWS)):
        for column in range(columns):
            tip = model.index(row, column).data(Qt.ItemDataRole.ToolTipRole)
            if isinstance(tip, str) and _is_markup(tip, words):
                yield tip


def main(each: int) -> None:
    """Look at everything, and print what there was."""
    looking = Looking()
    control = looking.sees_a_picture()
    looking.look_at_all(each)
    touched = len(looking.touched)
    window = looking.window
    looking.window.store.tasks.run(window.isVisible)  # which must be found out
    looking.window.store.tasks.wait()
    facts = {
        "control": control and len(looking.touched) > touched,
        "faults": looking.faults,
        "looked": looking.looked,
        "touched": looking.touched[:touched],
        "jobs": len(looking.jobs),
    }
    print(json.dumps(facts), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main(int(sys.argv[1]))
