"""Puts everything together and starts the window."""

import gc
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QTimer
from PySide6.QtWidgets import QApplication

from sroi_app.text import _, plural
from ui.main_window import NAME, MainWindow
from ui.theme import dress

if TYPE_CHECKING:
    from sroi_app.workspace.folders import Folders


def run(arguments: Sequence[str] = ()) -> int:
    """Start the program, open the case named first, and stay until it is closed."""
    app = QApplication.instance() or QApplication(["sroi-case"])
    assert isinstance(app, QApplication)  # noqa: S101 - nobody else makes one
    app.setApplicationName(NAME)
    dress(app)
    window = MainWindow()
    watch_for_crashes(window)
    window.show()
    QTimer.singleShot(0, window, lambda: _begin(window, arguments))
    return app.exec()


def make_window(folders: "Folders") -> MainWindow:
    """Return the window with everything behind it, not yet shown."""
    window = MainWindow()
    furnish(window, folders)
    return window


def furnish(window: MainWindow, folders: "Folders") -> None:
    """Load what a case needs and put it behind the window."""
    from sroi_app.workspace.settings import Settings
    from sroi_app.workspace.workspace import Workspace
    from ui.files import Files
    from ui.store import Store
    from ui.tasks import Tasks

    settings = Settings(folders)
    store = Store(Workspace(folders), Tasks())
    window.furnish(store, Files(store, settings))
    if settings.window_geometry:
        _restore(window, settings.window_geometry)


def rest_what_is_loaded() -> None:
    """Take what is loaded for good out of the garbage collector's rounds.

    Going through all of it in the middle of a keystroke was measured to take 12 ms.
    """
    gc.collect()
    gc.freeze()


def watch_for_crashes(window: MainWindow) -> None:
    """Keep the work and tell the person whenever a mistake of ours comes to the surface."""
    from ui.dialogs.crash import CrashDialog, crash_report

    told: set[str] = set()

    def report(
        kind: type[BaseException], _error: BaseException, trace: TracebackType | None
    ) -> None:
        text = crash_report(kind, trace)
        if text in told:  # one that comes back with every repaint is told once
            return
        told.add(text)
        if sys.stderr is not None:  # a program without a console has none
            sys.stderr.write(text + "\n")
        kept = _keep_work(window)
        # Not at once: the mistake may lie in a paintEvent, where no window may be opened.
        QTimer.singleShot(0, window, lambda: CrashDialog(window, text, kept).show_and_forget())

    sys.excepthook = report
    threading.excepthook = lambda args: window.crashed.emit(
        args.exc_type, args.exc_value, args.exc_traceback
    )
    window.crashed.connect(report)


def offer_recovery(window: MainWindow) -> None:
    """Offer unsaved work that an earlier run left behind; nothing is taken up by itself."""
    from ui.dialogs.messages import ask

    found = [copy for copy in window.store.workspace.recoveries() if not copy.problem]
    if not found:
        return
    newest = found[0]
    when = newest.saved_at.astimezone().strftime("%d/%m/%Y %H:%M") if newest.saved_at else ""
    more = _("It was kept on {when}.").format(when=when) if when else ""
    if len(found) > 1:
        rest = "{count} older copy is kept as well and offered next time."
        many = "{count} older copies are kept as well and offered next time."
        more += " " + plural(rest, many, len(found) - 1)
    answer = ask(
        window,
        _("Unsaved work was found"),
        _("SROI Case closed before “{title}” was saved. Go on with it?").format(
            title=newest.title or _("a case")
        ),
        [_("Go on with it"), _("Throw it away"), _("Decide later")],
        more,
    )
    if answer == 0:
        window.files.recover(newest)
    elif answer == 1:
        window.store.workspace.discard(newest)


def _begin(window: MainWindow, arguments: Sequence[str]) -> None:
    from sroi_app.workspace.folders import standard_folders

    QApplication.processEvents()  # let the window be painted before the loading starts
    furnish(window, standard_folders())
    rest_what_is_loaded()
    offer_recovery(window)
    if arguments:
        window.files.open_path(Path(arguments[0]))


def _keep_work(window: MainWindow) -> bool:
    try:
        if window.store.workspace.dirty:
            window.store.keep_recovery_now()
    except Exception:  # the report must still be shown
        return False
    return True


def _restore(window: MainWindow, geometry: str) -> None:
    try:
        window.restoreGeometry(QByteArray(bytes.fromhex(geometry)))
    except ValueError:
        return
