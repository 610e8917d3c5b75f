"""A window in a process of its own, cut off from all that lies outside it, and watched."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before any part of Qt is loaded

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, qInstallMessageHandler
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

from sroi_app.model.case import Case
from sroi_app.workspace.files import examples
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.logs import Log
from tests.ui.hands import Hands
from ui.app import make_window
from ui.crashes import watch_for_crashes
from ui.dialogs.crash import CrashDialog
from ui.main_window import MainWindow
from ui.tasks import Tasks
from ui.theme import dress

NO_SCREEN = "This plugin does not"  # what a screen that is not there has not got
MOST_TURNS = 20  # of waiting, each for all there is to do
LEAVE_AFTER = 5  # milliseconds in which a window that must be answered stands


class World:
    """The window, and what went wrong in it: mistakes by their kind, and warnings of Qt's."""

    def __init__(self, home: Path, hear: Callable[[BaseException], object]) -> None:
        self.warnings: list[str] = []
        self.told: list[str] = []
        self.heard = 0
        qInstallMessageHandler(self._note)
        self.app = QApplication.instance() or QApplication([])
        assert isinstance(self.app, QApplication)
        dress(self.app)
        self._shut_out()
        self.window: MainWindow = make_window(Folders(home))
        self.log = Log(self.window.store.workspace.folders.logs)
        self.log.begin()
        watch_for_crashes(self.window, self.log)
        self._listen(hear)
        self.window.show()
        self._leaving = QTimer(interval=LEAVE_AFTER)
        self._leaving.timeout.connect(self.leave_whatever_waits)
        self.stays: QWidget | None = None  # the dialog that is being looked at

    def open_example(self, name: str) -> Hands:
        """Open one of the examples, at its task list."""
        self.window.files.open_example(next(e.path for e in examples() if e.name == name))
        return Hands(self.window)

    def open_case(self, case: Case) -> Hands:
        """Begin with this case, at its task list."""
        self.window.files.new()
        self.window.store.workspace.apply(case, "Begin")
        return Hands(self.window)

    @contextmanager
    def nobody_waited_for(self) -> Iterator[None]:
        """Meanwhile leave by itself whatever would wait for an answer."""
        self._leaving.start()
        try:
            yield
        finally:
            self._leaving.stop()

    def finish(self) -> None:
        """Wait for all that is done on the side, and for what it leads to, until it is told."""
        store = self.window.store
        all_tasks = (store.tasks, *store.findChildren(Tasks))
        for _turn in range(MOST_TURNS):  # what broke off where it began is never told
            if any(tasks.busy for tasks in all_tasks):
                for tasks in all_tasks:
                    tasks.wait()
                self.settle(2)

    def leave_whatever_waits(self) -> None:
        """Close the menu, or the window, that waits for an answer."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        waiting = QApplication.activeModalWidget()
        if isinstance(waiting, QDialog) and waiting is not self.stays:
            waiting.reject()
            if waiting.isVisible():  # where leaving it went wrong
                QDialog.done(waiting, 0)

    def settle(self, moments: int = 3) -> None:
        """Let happen what was put off."""
        for _moment in range(moments):
            self.app.processEvents()

    def _shut_out(self) -> None:
        for name in ("getOpenFileName", "getSaveFileName", "getOpenFileNames"):
            setattr(QFileDialog, name, lambda *_args, **_named: ("", ""))
        setattr(QDesktopServices, "openUrl", lambda *_args: True)  # noqa: B010
        setattr(CrashDialog, "show_and_forget", self._read)  # noqa: B010

    @property
    def _read(self) -> Callable[[CrashDialog], bool]:
        def read(dialog: CrashDialog) -> bool:
            self.told.append(dialog.report)
            dialog.deleteLater()
            return False

        return read

    def _listen(self, hear: Callable[[BaseException], object]) -> None:
        real = sys.excepthook

        def hook(kind: Any, error: BaseException, trace: Any) -> None:
            self.heard += 1
            hear(error)
            real(kind, error, trace)

        sys.excepthook = hook

    def _note(self, kind: Any, _context: object, message: str) -> None:
        if not message.startswith(NO_SCREEN):
            self.warnings.append(f"{kind.name} {message}")


def makers_of_dialogs() -> list[Callable[[MainWindow], Any]]:
    """What makes each dialog there is, about the example of home visits."""
    from tests.ui.test_dialogs_accessible import DIALOGS

    return list(DIALOGS.values())
