"""What people do with the program, in one process of its own that can be looked at from outside.

The window opens an example and writes its PDF and workbook; the command line checks the one and
takes the other back. ``python -m tests.hardening.everyday FOLDER EXAMPLE``.
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from sroi_app.commands import run
from sroi_app.reports.form import Form
from sroi_app.workspace.files import examples
from sroi_app.workspace.folders import Folders
from ui.app import make_window
from ui.theme import dress

LONGEST = 60  # seconds


def main(folder: Path, name: str) -> int:
    """Return 0 where everything came about."""
    pdf, book, case = (folder / f"{name}.{ending}" for ending in ("pdf", "xlsx", "sroi"))
    _at_the_window(folder, name, pdf, book)
    return run(["verify", str(pdf)]) or run(["import", str(book), "-o", str(case)])


def _at_the_window(folder: Path, name: str, pdf: Path, book: Path) -> None:
    app = QApplication([])
    dress(app)
    window = make_window(Folders(folder / "home"))
    window.show()
    window.files.open_example(next(one.path for one in examples() if one.name == name))
    app.processEvents()
    window.files.exports.write_pdf(pdf, Form(short=True))
    _wait_for(app, pdf)
    window.files.exports.write_workbook(book)
    _wait_for(app, book)


def _wait_for(app: QApplication, path: Path) -> None:
    """Let the window work until a file is there, and take note of what it says of it."""
    limit = time.monotonic() + LONGEST
    timer = QTimer()
    timer.timeout.connect(_close_notice)
    timer.start(20)
    while not path.exists() or app.activeModalWidget():
        app.processEvents()
        time.sleep(0.005)
        if time.monotonic() > limit:
            raise TimeoutError(path.name)
    timer.stop()


def _close_notice() -> None:
    notice = QApplication.activeModalWidget()
    if isinstance(notice, QMessageBox):
        notice.reject()


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]), sys.argv[2]))
