"""Puts everything together and starts the window."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QTimer
from PySide6.QtWidgets import QApplication

from sroi_app.workspace.folders import Folders, keep_private, standard_folders
from sroi_app.workspace.logs import Log, forget_old
from sroi_app.workspace.start import Start, remembered_start
from ui.crashes import tell_why_it_does_not_start, watch_for_crashes, write_down_the_rest
from ui.look import Look, usable_choice
from ui.main_window import NAME, MainWindow
from ui.theme import STYLE, STYLED, dress

if TYPE_CHECKING:
    from sroi_app.workspace.workspace import Workspace

DESKTOP_FILE = "sroi-case"  # by which desktops know the window and give it its icon
HALF_LIGHT = 128  # of 255


def run(arguments: Sequence[str] = ()) -> int:
    """Start the program, open the case named first, and stay until it is closed."""
    keep_private(standard_folders())  # before anything is written
    log = Log(standard_folders().logs)
    log.begin()
    app = new_application()
    write_down_the_rest(log)
    try:
        window = show_window(app, log)
    except Exception as error:  # there is no window yet to tell it in
        tell_why_it_does_not_start(log, error)
        return 1
    QTimer.singleShot(0, window, lambda: _begin(window, arguments))
    status = app.exec()
    _end_reading()
    log.end()
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


def show_window(app: QApplication, log: Log | None = None) -> MainWindow:
    """Show the window with the welcome page, watched over, and nothing behind it yet."""
    start = remembered_start(standard_folders().preferences)
    app.setApplicationName(NAME)
    app.setDesktopFileName(DESKTOP_FILE)
    dress(app, first_look(app, start))
    window = MainWindow()
    watch_for_crashes(window, log)
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


def _begin(window: MainWindow, arguments: Sequence[str]) -> None:
    from ui.left_behind import offer_recovery, open_argument
    from ui.rounds import Rounds

    QApplication.processEvents()  # let the window be painted before the loading starts
    furnish(window, standard_folders())
    forget_old(standard_folders().logs)
    _sweep_copies(window)
    Rounds(window)
    asked = offer_recovery(window)
    if arguments:
        open_argument(window, Path(arguments[0]), asked)


def _sweep_copies(window: MainWindow) -> None:
    """Remove copies for other programs that a crash left, meanwhile."""
    from sroi_app.workspace.handing_over import sweep

    folders = window.store.workspace.folders
    window.store.tasks.run(lambda: sweep(folders))


def _restore(window: MainWindow, geometry: str) -> None:
    if not geometry:
        return
    try:
        window.restoreGeometry(QByteArray(bytes.fromhex(geometry)))
    except ValueError:
        return
