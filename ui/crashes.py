"""What becomes of a mistake of ours: the work is kept, the person told, and it is written down."""

import atexit
import re
import sys
import threading
import weakref
from contextlib import suppress
from types import TracebackType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, qInstallMessageHandler
from shiboken6 import isValid

from ui.main_window import MainWindow

if TYPE_CHECKING:
    from sroi_app.workspace.logs import Log
    from ui.dialogs.crash import CrashDialog, Kept

MOST_TOLD = 20  # different mistakes that are told in a window; all are written down
_QUIET = ("QtDebugMsg", "QtInfoMsg")
_SPEAKER = re.compile(r"Q\w+(::\w+)*")  # the part of Qt that warns, at the beginning of its words
_WISHES = (KeyboardInterrupt, SystemExit)


def watch_for_crashes(window: MainWindow, log: "Log | None" = None) -> None:
    """Keep the work and tell the person whenever a mistake of ours comes to the surface."""
    crashes = Crashes(window, log)
    sys.excepthook = crashes.hear
    threading.excepthook = lambda args: crashes.hear(
        args.exc_type, args.exc_value, args.exc_traceback
    )


def write_down_the_rest(log: "Log") -> None:
    """Write down what reaches nobody: what Qt warns of, and what goes wrong while it tidies up."""

    def hear_qt(kind: Any, _context: object, message: str) -> None:
        with suppress(Exception):
            if kind.name not in _QUIET:
                speaker = _SPEAKER.match(message)  # the rest of its words may name a file
                log.note(f"{kind.name} {speaker[0] if speaker else ''}".rstrip())

    def hear_python(unraisable: Any) -> None:
        with suppress(Exception):
            from ui.dialogs.crash import crash_report

            log.note(crash_report(unraisable.exc_type, unraisable.exc_traceback))

    qInstallMessageHandler(hear_qt)
    sys.unraisablehook = hear_python


def tell_why_it_does_not_start(log: "Log", error: Exception) -> None:
    """Write down a mistake from before there was a window, and tell it without one."""
    from ui.dialogs.crash import NOT_BEGUN, TITLE, crash_report
    from ui.dialogs.messages import show_notice

    log.note(crash_report(type(error), error.__traceback__))
    show_notice(None, TITLE, NOT_BEGUN)


class Crashes(QObject):
    """The watch over one window: each mistake is told once, and one window tells of them all."""

    def __init__(self, window: MainWindow, log: "Log | None") -> None:
        super().__init__(window)
        self._window, self._log = window, log
        self._known: set[str] = set()
        self._waiting: list[str] = []
        self._kept: Kept | None = None
        self._dialog: CrashDialog | None = None
        window.crashed.connect(self._take)
        atexit.register(_keep_at_the_end, weakref.ref(self))

    def hear(self, kind: type[BaseException], error: object, trace: TracebackType | None) -> None:
        """Take a mistake from any thread; what tells of mistakes lets none out."""
        with suppress(BaseException):
            if threading.current_thread() is threading.main_thread() or not isValid(self):
                self._take(kind, error, trace)
            else:  # only the main thread may touch the window
                self._window.crashed.emit(kind, error, trace)

    def _take(self, kind: type[BaseException], error: object, trace: TracebackType | None) -> None:
        if isinstance(error, _WISHES):  # Ctrl+C, where the program was started: it asks first
            self._soon(self._window.close)
        elif not self._is_refusal(error):
            self._write_down(kind, trace)

    def _write_down(self, kind: type[BaseException], trace: TracebackType | None) -> None:
        from ui.dialogs.crash import crash_report

        text = crash_report(kind, trace)
        if text in self._known:  # one that comes back with every repaint is told once
            return
        self._known.add(text)
        if self._log is not None:
            self._log.note(text)
        if sys.stderr is not None:  # a program without a console has none
            sys.stderr.write(text + "\n")
        if isValid(self) and len(self._known) <= MOST_TOLD:
            self._kept = self._keep_work()
            self._waiting.append(text)
            # Not at once: the mistake may lie in a paintEvent, where no window may be opened.
            self._soon(self._tell)

    def _tell(self) -> None:
        from ui.dialogs.crash import CrashDialog

        reports, self._waiting = "\n\n".join(self._waiting), []
        if not reports or self._kept is None:
            return
        if self._dialog is not None:
            self._dialog.add(reports)
            return
        self._free_the_mouse()
        try:
            self._dialog = CrashDialog(self._window, reports, self._kept)
            leaves = self._dialog.show_and_forget()
        except Exception:  # then in Qt's own window: it must be told whatever is broken
            leaves = _tell_plainly(self._window)
        finally:
            self._dialog = None
        if leaves:
            self._window.closes_at_once = True
            self._window.close()

    def _keep_work(self) -> "Kept":
        from ui.dialogs.crash import Kept

        try:
            if not self._window.furnished:
                return Kept.NOT_BEGUN
            if not self._window.store.keeping.unsaved:
                return Kept.NOTHING_UNSAVED
            self._window.store.keep_recovery_now()
        except Exception:  # the report must still be shown
            return Kept.NOT
        return Kept.A_COPY

    def keep_at_the_end(self) -> None:
        """Keep what is unsaved if something ends the program behind the window's back."""
        if isValid(self) and self._window.isVisible():
            self._keep_work()

    def _is_refusal(self, error: object) -> bool:
        """Whether it is no mistake, but a change to a copy that is only looked at: said in words.

        Whatever changes a case ends there, however it was asked for.
        """
        from sroi_app.workspace.read_only import ReadOnlyCopy

        if not isinstance(error, ReadOnlyCopy) or not isValid(self):
            return False
        self._soon(lambda: self._window.store.refuse(error))
        return True

    def _soon(self, act: Any) -> None:
        if isValid(self):
            QTimer.singleShot(0, self, act)

    def _free_the_mouse(self) -> None:
        """Close a menu that is open: nothing else could be pressed."""
        from PySide6.QtWidgets import QApplication

        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()


def _keep_at_the_end(watching: "weakref.ref[Crashes]") -> None:
    crashes = watching()
    if crashes is not None:
        with suppress(Exception):
            crashes.keep_at_the_end()


def _tell_plainly(window: MainWindow) -> bool:
    from ui.dialogs.crash import NOT_KEPT, TITLE
    from ui.dialogs.messages import show_notice

    show_notice(window, TITLE, NOT_KEPT)
    return False
