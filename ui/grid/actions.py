"""The deeds by key and by menu: the same words in both."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from sroi_app.text import _
from ui.grid.deeds import Deeds
from ui.grid.view import GridView


def give_keys(view: GridView, deeds: Deeds) -> None:
    """Put every deed on its keys, and all of them into the menu of the table."""
    view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
    for words, keys, act in _deeds(deeds):
        action = QAction(words, view)
        action.setShortcuts([QKeySequence(key) for key in keys.split(";")])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(_without_state(act))
        view.addAction(action)


def _deeds(deeds: Deeds) -> tuple[tuple[str, str, Callable[[], None]], ...]:
    return (
        (_("Copy"), "Ctrl+C", deeds.copy),
        (_("Cut"), "Ctrl+X", deeds.cut),
        (_("Paste"), "Ctrl+V", deeds.paste),
        (_("Fill down"), "Ctrl+D", deeds.fill_down),
        (_("Empty the cells"), "Del; Backspace", deeds.clear),
        (_("Add an outcome"), "Ctrl+Ins", deeds.add),
        (_("Remove this outcome"), "Ctrl+Del", deeds.remove),
    )


def _without_state(act: Callable[[], None]) -> Callable[[], None]:
    return lambda: act()
