"""``python -m tests.hardening.monkey SEED EVENTS``: clicks and keys at random everywhere.

Whatever opens is clicked at too, and left after a while. What went wrong is printed: mistakes,
warnings of Qt's, and whether the case could be saved at the end and came back equal.
"""

import faulthandler
import json
import os
import random
import sys
import traceback
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from tests.hardening.world import World  # before any part of Qt is loaded

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer  # isort: skip
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QWidget
from shiboken6 import isValid

from sroi_app.storage.case_file import open_case
from sroi_app.workspace.files import examples
from tests.ui.cases import filled_case
from ui.main_window import MainWindow

Key, Modifier = Qt.Key, Qt.KeyboardModifier
KEYS = (
    *(Key.Key_Tab, Key.Key_Backtab, Key.Key_Return, Key.Key_Space, Key.Key_Escape, Key.Key_F2),
    *(Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right, Key.Key_Home, Key.Key_End),
    *(Key.Key_PageUp, Key.Key_PageDown, Key.Key_Delete, Key.Key_Backspace, Key.Key_F6),
)
WITH_CTRL = (*map(Qt.Key, (ord(key) for key in "ZYACVXFKTMLPSGEI")), Key.Key_Delete, Key.Key_Up)
LETTERS = "abc 0123456789.,-£%/ŵé"
STILL = 300  # seconds, many times what a monkey takes
PATIENCE = 12  # events in a window that waits for an answer
LEFT_ALONE = ("quit",)
CHOICES = ("", "", "Half of them\n12\t£3.50\tSome\n\t\t\n", "1,000", "x" * 300)


class Monkey:
    """Sits at one window; `most` is how often it strikes."""

    def __init__(self, seed: int, most: int) -> None:
        self.struck = 0
        self.mistakes: list[str] = []
        self._random = random.Random(seed)  # noqa: S311  to be repeated
        self._most = most
        self._folder = Path(mkdtemp())
        self._waited = 0
        self._over = False
        self._world = World(self._folder / "home", self._note)
        self._fake_files()
        self._world.open_case(filled_case())
        self._world.settle()

    def play(self) -> dict[str, Any]:
        """Strike until it is enough; return what went wrong."""
        self._soon()
        self._world.app.exec()
        self._over = True
        self._leave_everything()
        self._world.finish()
        return {
            "struck": self.struck,
            "mistakes": self.mistakes,
            "warnings": self._world.warnings,
            "kept": self._comes_back(),
        }

    @property
    def window(self) -> MainWindow:
        return self._world.window

    def _soon(self) -> None:
        QTimer.singleShot(0, self.window, self._strike)

    def _strike(self) -> None:
        if self._over:
            return
        if self.struck >= self._most:
            self._leave_everything()
            QTimer.singleShot(50, self.window, lambda: QApplication.exit(0))
            QTimer.singleShot(
                500, self.window, self._strike
            )  # if leaving has opened something else
            return
        self.struck += 1
        self._soon()  # also where what follows opens a window and waits in it
        root = self._front()
        if root is not self.window:
            self._waited += 1
            if self._waited > PATIENCE:
                self._waited = 0
                self._leave(root)
                return
        self._random.choices(
            (self._click, self._press, self._write, self._act, self._go),
            (40, 30, 20, 5, 5),
        )[0](root)
        if not self.window.isVisible():
            self.window.show()

    def _front(self) -> QWidget:
        return (
            QApplication.activePopupWidget()
            or QApplication.activeModalWidget()
            or QApplication.activeWindow()
            or self.window
        )

    def _click(self, root: QWidget) -> None:
        shown = [w for w in root.findChildren(QWidget) if w.isVisible() and w.width() > 2]
        target = self._random.choice([root, *shown])
        at = QPoint(
            self._random.randrange(max(target.width(), 1)),
            self._random.randrange(max(target.height(), 1)),
        )
        button = (
            Qt.MouseButton.LeftButton if self._random.random() < 0.9 else Qt.MouseButton.RightButton
        )
        click = QTest.mouseDClick if self._random.random() < 0.1 else QTest.mouseClick
        click(target, button, Modifier.NoModifier, at)

    def _press(self, root: QWidget) -> None:
        target = QApplication.focusWidget() or root
        if self._random.random() < 0.25:
            QTest.keyClick(target, self._random.choice(WITH_CTRL), Modifier.ControlModifier)
        else:
            shift = Modifier.ShiftModifier if self._random.random() < 0.15 else Modifier.NoModifier
            QTest.keyClick(target, self._random.choice(KEYS), shift)

    def _write(self, root: QWidget) -> None:
        target, letter = QApplication.focusWidget() or root, self._random.choice(LETTERS)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):  # QTest knows no ŵ
            if isValid(target):
                QApplication.sendEvent(target, QKeyEvent(kind, 0, Modifier.NoModifier, letter))

    def _act(self, root: QWidget) -> None:
        QApplication.clipboard().setText(self._random.choice(CHOICES))
        names = [name for name in self.window.actions_by_id if name not in LEFT_ALONE]
        action = self.window.actions_by_id[self._random.choice(names)]
        if root is self.window and action.isEnabled():
            action.trigger()

    def _go(self, root: QWidget) -> None:
        if root is not self.window:
            return
        if self._random.random() < 0.1:
            self.window.resize(self._random.randint(640, 1600), self._random.randint(480, 1100))
        if self._random.random() < 0.1:
            path = self._random.choice(examples()).path
            self.window.files.open_example(path)
        self.window.desk.go_to(self._random.choice(self.window.desk.stops))

    def _leave(self, root: QWidget) -> None:
        if isinstance(root, QMenu):
            root.close()
        elif isinstance(root, QDialog):
            root.reject()

    def _leave_everything(self) -> None:
        for _turn in range(50):
            root = self._front()
            if root is self.window:
                return
            self._leave(root)
            root.close()
            QApplication.processEvents()

    def _fake_files(self) -> None:
        def save(_parent: object, _title: str, name: str = "", *_rest: object) -> tuple[str, str]:
            ending = Path(name).suffix or ".sroi"
            chosen = self._folder / f"m{self._random.randrange(3)}{ending}"
            return (str(chosen) if self._random.random() < 0.7 else ""), ""

        def load(*_args: object) -> tuple[str, str]:
            found = [str(path) for path in self._folder.glob("m*.*")]
            return (self._random.choice(found) if found else ""), ""

        for name, stand_in in {
            "getSaveFileName": save,
            "getOpenFileName": load,
            "getOpenFileNames": lambda *args: ([name for name in load(*args)[:1] if name], ""),
        }.items():
            setattr(QFileDialog, name, stand_in)

    def _note(self, error: BaseException) -> None:
        lines = traceback.format_exception(error)
        self.mistakes.append(f"after {self.struck}: {''.join(lines[-6:])}")

    def _comes_back(self) -> bool:
        workspace = self.window.store.workspace
        self.window.store.finish_typing()
        path = self._folder / "end.sroi"
        workspace.save_as(path)
        return bool(open_case(path).document.case == workspace.case)


def main(seed: int, most: int) -> None:
    """Let one monkey play and print what came of it; if it stands still, say where."""
    faulthandler.dump_traceback_later(STILL, exit=True)
    print(json.dumps(Monkey(seed, most).play()), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
