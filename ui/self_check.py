"""Whether this copy of the program works on this computer: tried part by part, and said."""

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from sroi_app import __version__
from sroi_app.text import _
from ui.app import furnish, new_application, show_window
from ui.main_window import MainWindow

if TYPE_CHECKING:
    from sroi_app.workspace.self_check import Part

MOMENTS = 4  # in which a page finds its height


def check_itself() -> int:
    """Try each part and print a line for it; return 0, or 1 where one does not work.

    Nothing of the person's is opened or changed. The first line comes with the first paint.
    """
    app = new_application()
    window = show_window(app)
    app.processEvents()
    _say(_("SROI Case {version} has painted its window.").format(version=__version__))
    with TemporaryDirectory() as folder:
        works = all(list(_tried(app, window, Path(folder))))
    _say(_("Everything works.") if works else _("Something does not work. Please report it."))
    return int(not works)


def _tried(app: QApplication, window: MainWindow, folder: Path) -> Iterator[bool]:
    from sroi_app.workspace.self_check import Part, parts

    shown = Part(_("The window shows an example"), lambda: _show_example(app, window, folder))
    return map(_works, (*parts(folder), shown))


def _works(part: "Part") -> bool:
    """Try a part, and say how it went; the kind of a mistake helps whoever mends it."""
    begun = perf_counter()
    try:
        part.work()
    except Exception as error:
        why = f"{type(error).__name__}: {error}"
        _say(_("{part}: no. {why}").format(part=part.words, why=why))
        return False
    seconds = f"{perf_counter() - begun:.1f}"
    _say(_("{part}: yes, in {seconds} s.").format(part=part.words, seconds=seconds))
    return True


def _show_example(app: QApplication, window: MainWindow, folder: Path) -> None:
    from sroi_app.workspace.folders import Folders
    from sroi_app.workspace.self_check import example

    furnish(window, Folders(folder / "home"))
    window.files.open_example(example())
    for _moment in range(MOMENTS):
        app.processEvents()
    if window.grab().isNull() or window.desk.current is None:
        raise RuntimeError(_("nothing is shown"))
    window.store.give_up()
    window.close()


def _say(words: str) -> None:
    if sys.stdout is not None:  # a program without a console has none
        sys.stdout.write(" ".join(words.split()) + "\n")
        sys.stdout.flush()
