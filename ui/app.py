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
from shiboken6 import isValid

from sroi_app.workspace.folders import Folders, standard_folders
from sroi_app.workspace.start import Start, remembered_start
from ui.look import Look, usable_choice
from ui.main_window import NAME, MainWindow
from ui.theme import STYLE, STYLED, dress

if TYPE_CHECKING:
    from sroi_app.workspace.workspace import Recovery, Workspace

DESKTOP_FILE = "sroi-case"  # by which desktops know the window and give it its icon
HALF_LIGHT = 128  # of 255
GARBAGE_ROUNDS = (50_000, 20, 50)  # new objects until a young round, and how many until an older


def run(arguments: Sequence[str] = ()) -> int:
    """Start the program, open the case named first, and stay until it is closed."""
    app = new_application()
    window = show_window(app)
    QTimer.singleShot(0, window, lambda: _begin(window, arguments))
    status = app.exec()
    _end_reading()
    return status


def _end_reading() -> None:
    """Leave no process behind, should a table still be read."""
    from sroi_app.workspace.files import end_reading

    end_reading()


def new_application() -> QApplication:
    """Start Qt in the style everything is drawn in.

    Asking Qt afterwards which style it took costs 5 ms before the first paint.
    """
    app = QApplication(["sroi-case", "-style", STYLE])
    app.setProperty(STYLED, True)
    return app


def show_window(app: QApplication) -> MainWindow:
    """Show the window with the welcome page, watched over, and nothing behind it yet."""
    start = remembered_start(standard_folders().preferences)
    app.setApplicationName(NAME)
    app.setDesktopFileName(DESKTOP_FILE)
    dress(app, first_look(app, start))
    window = MainWindow()
    watch_for_crashes(window)
    _restore(window, start.window_geometry)
    window.show()
    return window


def first_look(app: QApplication, start: Start) -> Look:
    """Return the look of the first paint: what was chosen, or a guess at the computer's own.

    Asking the computer takes Qt 13 ms, a tenth of the way; its colours give it away at once.
    """
    dark = app.palette().window().color().lightness() < HALF_LIGHT
    choice = usable_choice(start.theme, start.zoom, start.letters)
    return choice.look("dark" if dark else "light")


def make_window(folders: Folders) -> MainWindow:
    """Return the window with everything behind it, not yet shown."""
    from sroi_app.workspace.settings import Settings

    window = MainWindow()
    furnish(window, folders)
    _restore(window, Settings(folders).window_geometry)
    return window


def furnish(window: MainWindow, folders: Folders) -> None:
    """Load what a case needs and put it behind the window."""
    from sroi_app.workspace.settings import Settings
    from sroi_app.workspace.workspace import Workspace
    from ui.appearance import Appearance
    from ui.files import Files
    from ui.icons import program_icon
    from ui.store import Store
    from ui.tasks import Tasks

    QApplication.setWindowIcon(program_icon())
    settings = Settings(folders)
    store = Store(Workspace(folders), Tasks())
    store.changed.connect(lambda _now: _keep_what_was_typed(store.workspace))
    window.furnish(store, Files(store, settings), Appearance(settings))


def _keep_what_was_typed(workspace: "Workspace") -> None:
    """Let what the case does not keep, how its numbers were typed, stay with what it belongs to."""
    from ui.forms.lock import lock
    from ui.forms.manner import manner
    from ui.workings.kept import follow

    document = workspace.document.id
    lock().closed = workspace.read_only
    manner().follow(document, workspace.case)
    begun = not (workspace.undo_label or workspace.redo_label)
    follow(document, workspace.case, begun=begun)


def rest_what_is_loaded() -> None:
    """Take what is loaded for good out of the garbage collector's rounds, and let them be rare.

    Going through all of it in the middle of a keystroke was measured to take 12 ms.
    """
    gc.collect()
    gc.freeze()
    # Evaluations are frozen data without cycles, so nearly all that a keystroke leaves behind goes
    # at once without a round; yet each makes tens of thousands of objects, which by Python's own
    # measure (700) set off rounds by the dozen, and one over everything every few keys.
    gc.set_threshold(*GARBAGE_ROUNDS)


def watch_for_crashes(window: MainWindow) -> None:
    """Keep the work and tell the person whenever a mistake of ours comes to the surface."""
    told: set[str] = set()

    def report(kind: type[BaseException], error: object, trace: TracebackType | None) -> None:
        if _is_refusal(window, error):
            return
        from ui.dialogs.crash import CrashDialog, crash_report

        text = crash_report(kind, trace)
        if text in told:  # one that comes back with every repaint is told once
            return
        told.add(text)
        if sys.stderr is not None:  # a program without a console has none
            sys.stderr.write(text + "\n")
        if isValid(window):
            kept = _keep_work(window)
            # Not at once: the mistake may lie in a paintEvent, where no window may be opened.
            QTimer.singleShot(0, window, lambda: CrashDialog(window, text, kept).show_and_forget())

    def hand_over(kind: type[BaseException], error: object, trace: TracebackType | None) -> None:
        """Only the main thread may touch the window, and it may be gone."""
        if threading.current_thread() is threading.main_thread() or not isValid(window):
            report(kind, error, trace)
        else:
            window.crashed.emit(kind, error, trace)

    sys.excepthook = hand_over
    threading.excepthook = lambda args: hand_over(args.exc_type, args.exc_value, args.exc_traceback)
    window.crashed.connect(report)


def _is_refusal(window: MainWindow, error: object) -> bool:
    """Whether it is no mistake, but a change to a copy that is only looked at: said in words.

    Whatever changes a case ends there, however it was asked for.
    """
    from sroi_app.workspace.read_only import ReadOnlyCopy

    if not isinstance(error, ReadOnlyCopy) or not isValid(window):
        return False
    QTimer.singleShot(0, window, lambda: window.store.refuse(error))
    return True


def offer_recovery(window: MainWindow) -> "Recovery | None":
    """Offer unsaved work that an earlier run left behind; nothing is taken up by itself.

    Returns the copy that was asked about.
    """
    from ui.dialogs.recovery import Decision, ask_at_the_start, say_unreadable, unreadable_words

    workspace = window.store.workspace
    copies = workspace.recoveries()
    found = [copy for copy in copies if not copy.problem]
    damaged = len(found) < len(copies)
    folder = workspace.folders.recovery
    if not found:
        if damaged:
            say_unreadable(window, folder)
        return None
    unreadable = unreadable_words(folder) if damaged else ""
    decision = ask_at_the_start(window, found[0], len(found) - 1, unreadable)
    if decision is Decision.GO_ON:
        window.files.recover(found[0])
    elif decision is Decision.THROW_AWAY:
        workspace.discard(found[0])
    return found[0]


def open_argument(window: MainWindow, path: Path, asked: "Recovery | None") -> None:
    """Open the file the program was started with, unless its unsaved work was just taken up."""
    from sroi_app.workspace.paths import same_file

    same = asked is not None and asked.original is not None and same_file(asked.original, path)
    if not (same and window.store.workspace.dirty):
        window.files.open_path(path, asked=same)


def _begin(window: MainWindow, arguments: Sequence[str]) -> None:
    QApplication.processEvents()  # let the window be painted before the loading starts
    furnish(window, standard_folders())
    rest_what_is_loaded()
    asked = offer_recovery(window)
    if arguments:
        open_argument(window, Path(arguments[0]), asked)


def _keep_work(window: MainWindow) -> bool:
    try:
        if window.store.workspace.dirty:
            window.store.keep_recovery_now()
    except Exception:  # the report must still be shown
        return False
    return True


def _restore(window: MainWindow, geometry: str) -> None:
    if not geometry:
        return
    try:
        window.restoreGeometry(QByteArray(bytes.fromhex(geometry)))
    except ValueError:
        return
