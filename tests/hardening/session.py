"""A person works in a protected case, and the program is closed, or killed under their hands.

``python -m tests.hardening.session FOLDER HOW SECRET…``: types the secrets into a case that is
protected from its first word on. Prints each file that Python opened to write, and each folder it
made, one a line. HOW is "closed" or "killed".
"""

import os
import signal
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QMessageBox

from sroi_app.model.address import Address
from sroi_app.model.edits import add, put
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.letting_in import read_bytes, take
from sroi_app.workspace.protecting import PasswordNeeded
from tests.quick_passwords import make_quick
from ui.app import make_window
from ui.main_window import MainWindow
from ui.theme import dress

PASSWORD = "four loose words"  # noqa: S105
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def watch() -> None:
    """Print whatever is written from here on, by the words of Python itself."""

    def hear(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open":
            path, mode, flags = arguments
            if isinstance(path, str | bytes) and (flags & _WRITES or _to_write(mode)):
                _print(os.fsdecode(path))
        elif event in ("os.mkdir", "os.symlink", "os.link"):
            _print(os.fsdecode(arguments[0]))
        elif event == "os.rename":
            _print(os.fsdecode(arguments[1]))

    sys.addaudithook(hear)


def _to_write(mode: object) -> bool:
    return isinstance(mode, str) and bool(set(mode) & set("wax+"))


def _print(path: str) -> None:
    os.write(1, os.fsencode(os.path.abspath(path)) + b"\n")  # noqa: PTH100  as Python took it


def main(folder: Path, how: str, secrets: list[str]) -> None:
    """Do it all; a killed program does not come back from here."""
    make_quick()
    watch()
    app = QApplication([])
    dress(app)
    window = make_window(Folders(folder / "home"))
    window.show()
    work(window, folder, secrets)
    app.processEvents()
    window.store.tasks.wait()
    if how == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    QMessageBox.exec = lambda _box: 0  # type: ignore[method-assign]
    window.store.give_up()
    window.close()


def work(window: MainWindow, folder: Path, secrets: list[str]) -> None:
    """Type, save, keep a version, open one, go on typing."""
    files, workspace = window.files, window.store.workspace
    made = workspace.protecting.with_password(PASSWORD)
    assert files.save_protected(folder / "work" / "case.sroi.age", made)
    attach(window, secrets[0])
    for turn, secret in enumerate(secrets):
        type_in(window, secret)
        if turn % 3 == 1:
            assert files.save()
        if turn % 3 == 2:
            workspace.versions.keep(f"as sent to {secret}")
            files.settings.remember_window("00")
        _let_it_keep(window)
    compare(window)
    type_in(window, f"{secrets[0]} and {secrets[-1]}")
    _let_it_keep(window)


def compare(window: MainWindow) -> None:
    """Look at what changed since the oldest version."""
    workspace = window.store.workspace
    version = workspace.versions.saved()[-1]
    try:
        workspace.versions.changes_since(version)
    except PasswordNeeded as needed:
        workspace.protecting.unlock(needed, PASSWORD)
        workspace.versions.changes_since(version)


def attach(window: MainWindow, secret: str) -> None:
    """Put a file into the case."""
    file = take(read_bytes(f"Letter to {secret}.txt", f"Dear {secret}".encode()))
    window.store.workspace.attachments.attach([file])


def type_in(window: MainWindow, secret: str) -> None:
    """Let the case say a secret wherever a few of its texts are."""
    workspace = window.store.workspace
    case, row = add(workspace.case, Address.parse("outcomes"), description=f"I met {secret}")
    case = put(case, row / "indicator", f"{secret} came")
    workspace.apply(replace(case, title=f"The {secret} club"), f"Change “{secret}”")


def _let_it_keep(window: MainWindow) -> None:
    """Let lines of the journal and a copy be written."""
    window.store.workspace.journalling.follow()
    window.store.workspace.journalling.copy_writer()()
    QApplication.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3:])
