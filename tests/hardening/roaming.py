"""Goes everywhere in the window and does everything there, whatever goes wrong meanwhile."""

from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import mkdtemp
from typing import Protocol, TypeVar

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from shiboken6 import isValid

from tests.hardening.poking import pokes
from tests.hardening.world import World, makers_of_dialogs
from tests.ui.hands import Hands
from tests.ui.survey import unfold
from ui.main_window import MainWindow
from ui.route import Stop

Kind = TypeVar("Kind", bound=QWidget)
ENOUGH = 2  # times that what has nothing of ours to try is met
ROUNDS = 40  # times that one thing is poked at most, until all was tried on it
QUIT = "Close the program"


class Wish(Protocol):
    """What lies in wait: says what it still wants of a thing of a class."""

    waiting: bool
    eager: bool

    def wants(self, classes: tuple[str, ...]) -> int: ...


class Roaming:
    """`came_back` are the mistakes that came back to whoever called, instead of going to Qt."""

    def __init__(self, wish: Wish, hear: Callable[[BaseException], object]) -> None:
        self.came_back: set[int] = set()
        self._wish = wish
        self._met = Counter[str]()
        self._world = World(Path(mkdtemp()), hear)
        self._hands: Hands = self._world.open_example("befriending")

    @property
    def window(self) -> MainWindow:
        return self._world.window

    @property
    def told(self) -> list[str]:
        return self._world.told

    def go_everywhere(self, each: int) -> None:
        """Do everything on one in `each` of the pages, and in as many of the dialogs."""
        self._do_everything(self.window.welcome)
        for stop in self.window.desk.stops[::each]:
            self._waiting(partial(self.window.desk.go_to, stop))
            self.window.desk.go_to(stop)
            self._all_sheets(stop)
        for make in makers_of_dialogs()[::each]:
            self._go_through(make)
        self._waiting(self.window.appearance.zoom_in)
        self._world.finish()
        self._close()
        self._world.finish()

    def _all_sheets(self, stop: Stop) -> None:
        self._page()
        for sheet in self._hands._other_sheets(stop) if self.window.desk.current is stop else ():
            self._hands.page.go_to(sheet)
            self._page()

    def _page(self) -> None:
        unfold(self._hands)
        self._do_everything(self.window)

    def _go_through(self, make: Callable[[MainWindow], QWidget]) -> None:
        for left in self.window.findChildren(QDialog):  # by what went wrong before
            left.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        dialog = make(self.window)
        dialog.show()
        self._world.stays = dialog
        self._do_everything(dialog)
        for _round in range(ROUNDS):
            if isValid(dialog):
                self._waiting(dialog.accept)  # type: ignore[attr-defined]
                self._waiting(dialog.close)
        self._world.stays = None
        if isValid(dialog):
            dialog.deleteLater()

    def _close(self) -> None:
        for _round in range(ROUNDS):
            if self._wish.wants(("ui.main_window.MainWindow.closeEvent",)):
                self._waiting(self.window.close, eager=True)
                assert self.window.isVisible(), "it closed, though it could not ask"

    def _do_everything(self, root: QWidget) -> None:
        self._world.settle(2)
        for widget in [root, *_below(root, QWidget)]:
            if isValid(widget):
                self._poke(widget)
        self._type(root)
        for button in _below(root, QAbstractButton):
            if isValid(button) and button.isVisible() and self._is_new(button):
                self._waiting(button.click)
                self._waiting(self._world.leave_whatever_waits)
        self._waiting(lambda: self._world.settle(2))

    def _poke(self, widget: QWidget) -> None:
        classes = tuple(_classes_around(widget))
        before = -1
        for _round in range(ROUNDS):
            wanted = self._wish.wants(classes)
            if not wanted or wanted == before:
                return
            before = wanted
            for act in pokes(widget):
                self._waiting(act, eager=True)

    def _type(self, root: QWidget) -> None:
        for line in _below(root, QLineEdit):
            if isValid(line) and line.isVisible() and not line.isReadOnly():
                self._waiting(partial(line.insert, "1"))
        for box in _below(root, QPlainTextEdit):
            if isValid(box) and box.isVisible() and not box.isReadOnly():
                self._waiting(partial(box.insertPlainText, "1"))

    def _is_new(self, button: QAbstractButton) -> bool:
        words = f"{type(button).__name__} {button.text()}"
        self._met[words] += 1
        return self._met[words] <= ENOUGH and button.text() != QUIT

    def _waiting(self, act: Callable[[], object], *, eager: bool = False) -> None:
        """Do something with every mistake lying in wait."""
        self._wish.waiting, self._wish.eager = True, eager
        try:
            with self._world.nobody_waited_for():
                act()
        except BaseException as error:
            self.came_back.add(id(error))
        finally:
            self._wish.waiting = False


def _below(root: QWidget, kind: type[Kind]) -> list[Kind]:
    return root.findChildren(kind) if isValid(root) else []


def _classes_around(widget: QWidget) -> Iterator[str]:
    """The classes of ours that a widget is made of."""
    things: list[QObject | None] = [widget, widget.layout()]
    if isinstance(widget, QAbstractItemView):
        things += [widget.itemDelegate(), widget.model()]
    things += [thing for thing in widget.children() if not isinstance(thing, QWidget)]
    for thing in things:
        for kind in type(thing).__mro__:
            if kind.__module__.startswith("ui."):
                yield f"{kind.__module__}.{kind.__qualname__}"
