"""``python -m tests.hardening.telling SECRET ENDING``: the program, with a secret in all of it.

It is in every answer, in the name of the file and of the folders. Then everything goes wrong that
can, each time with the secret in the words of the mistake, and last of all the program breaks off.
What its windows said of it is printed.
"""

import ctypes
import faulthandler
import os
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QApplication, QLabel, QWidget

import ui.app
from tests.hardening.kinds import KINDS
from tests.ui.cases import filled_case
from ui.dialogs.crash import CrashDialog
from ui.guard import guarded
from ui.main_window import MainWindow

ENDINGS: dict[str, Callable[[], Any]] = {
    "segfault": lambda: ctypes.string_at(0),
    "abort": faulthandler._sigabrt,  # type: ignore[attr-defined]
    "overflow": faulthandler._stack_overflow,  # type: ignore[attr-defined]
    "fatal": faulthandler._fatal_error_c_thread,  # type: ignore[attr-defined]
    "exit": lambda: os._exit(0),
    "closing": QApplication.quit,
}


def mistakes(secret: str) -> Iterator[BaseException]:
    """One of each kind, with the secret in its words."""
    for name, wrong in KINDS.items():
        try:
            wrong()
        except Exception as error:
            kind: Any = type(error)
            told = (*error.args[:4], secret) if name == "UnicodeDecodeError" else (secret,)
            made: BaseException = kind(*told)
            made.add_note(secret)
            yield made


class _Painted(QWidget):
    wrong: BaseException

    @guarded()
    def paintEvent(self, _event: object) -> None:  # noqa: N802 - Qt's name
        raise self.wrong


class _Dropped:
    def __init__(self, wrong: BaseException) -> None:
        self._wrong = wrong

    def __del__(self) -> None:
        raise self._wrong


def go_wrong(window: MainWindow, secret: str) -> Iterator[None]:
    """Let every kind of mistake happen in every way, one after another."""
    painted = _Painted(window)
    painted.resize(20, 20)
    for wrong in mistakes(secret):
        painted.wrong = wrong
        painted.grab()
        yield
        QTimer.singleShot(0, window, partial(_raise, wrong))
        yield
        window.store.tasks.run(partial(_raise, wrong))
        yield
        thread = threading.Thread(target=_raise, args=(wrong,), name=secret)
        thread.start()
        thread.join()
        yield
        _Dropped(wrong)
        yield
        qWarning(f"{secret} cannot be opened")
        qWarning(f"QFile::open: {secret}")
        yield


def _raise(wrong: BaseException) -> None:
    raise wrong


def _provoke(window: MainWindow, secret: str, ending: str) -> None:
    folder = Path(os.environ["SROI_CASE_HOME"]).parent / secret
    folder.mkdir()
    window.files.new()
    window.store.workspace.apply(filled_case(secret), "Begin")
    window.store.save_as(folder / f"{secret}.sroi")
    times = 0
    for _time in go_wrong(window, secret):
        QApplication.processEvents()
        times += 1
    window.store.tasks.wait()
    QApplication.processEvents()
    print(times, flush=True)
    ENDINGS[ending]()


def _read(dialog: CrashDialog) -> int:
    print(dialog.report, *(words.text() for words in dialog.findChildren(QLabel)), flush=True)
    return 0


def main(secret: str, ending: str) -> None:
    """Start the program as anybody does, and let it go wrong once it stands."""
    begin = ui.app._begin
    setattr(CrashDialog, "exec", _read)  # noqa: B010

    def begin_and_provoke(window: MainWindow, arguments: Any) -> None:
        begin(window, arguments)
        QTimer.singleShot(0, window, lambda: _provoke(window, secret, ending))

    ui.app._begin = begin_and_provoke
    ui.app.run([])


if __name__ == "__main__":
    main(*sys.argv[1:3])
