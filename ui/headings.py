"""Lets a screen reader tell a heading from any other words, and how deep it stands.

Qt calls every label a label. People who cannot see the page jump from heading to heading.
"""

from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAttributesInterface,
    QAccessibleInterface,
    QAccessibleObject,
)
from PySide6.QtWidgets import QLabel
from shiboken6 import VoidPtr, getCppPointer

from ui.guard import guarded

HEADINGS = {"h1": 1, "h2": 2, "h3": 3}
"""The looks of a label that make it a heading, and the level of each."""

NOTHING = VoidPtr(0)
"""A null pointer to hand to Qt: 0 and None end the program."""

_told = False
_kept: dict[int, "_Heading"] = {}  # Qt holds only the C++ half of what is made here


class _Level(QAccessibleAttributesInterface):
    """How deep a heading stands: 1 is the title of a page."""

    def __init__(self, level: int) -> None:
        super().__init__()
        self._level = level

    @guarded(default=[])
    def attributeKeys(self) -> list[QAccessible.Attribute]:
        return [QAccessible.Attribute.Level]

    @guarded()
    def attributeValue(self, key: QAccessible.Attribute) -> Any:
        return self._level if key == QAccessible.Attribute.Level else None


class _Heading(QAccessibleObject):
    """A label, as a screen reader is told of it."""

    def __init__(self, thing: QLabel) -> None:
        super().__init__(thing)
        self._level = _Level(HEADINGS[thing.objectName()])

    @guarded(default=NOTHING)
    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        """Hand out what knows the level: Qt takes its C++ half, as a bare pointer."""
        if kind != QAccessible.InterfaceType.AttributesInterface:
            return NOTHING
        return VoidPtr(getCppPointer(self._level)[0])

    @guarded(default=QAccessible.Role.StaticText)
    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Heading

    @guarded(default="")
    def text(self, kind: QAccessible.Text) -> str:
        label = self.object()
        if not isinstance(label, QLabel):
            return ""
        if kind == QAccessible.Text.Name:
            return label.accessibleName() or label.text()
        return label.accessibleDescription() if kind == QAccessible.Text.Description else ""

    @guarded(default=None)
    def setText(self, kind: QAccessible.Text, text: str) -> None:
        return

    @guarded(default=QAccessible.State())
    def state(self) -> QAccessible.State:
        state, label = QAccessible.State(), self.object()
        if isinstance(label, QLabel):
            state.invisible = not label.isVisible()
        return state

    @guarded(default=None)
    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        above = self.object().parent()
        return None if above is None else QAccessible.queryAccessibleInterface(above)

    @guarded(default=None)
    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    @guarded(default=None)
    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    @guarded(default=0)
    def childCount(self) -> int:
        return 0

    @guarded(default=-1)
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    @guarded(default=QRect())
    def rect(self) -> QRect:
        label = self.object()
        if not isinstance(label, QLabel):
            return QRect()
        return QRect(label.mapToGlobal(QPoint(0, 0)), label.size())


def name_headings() -> None:
    """From now on, tell screen readers which labels are headings; once is enough."""
    global _told  # noqa: PLW0603  Qt keeps the factory for the whole program, and so does this
    if not _told:
        _told = True
        QAccessible.installFactory(_heading_for)


@guarded()
def _heading_for(_class: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, QLabel) or thing.objectName() not in HEADINGS:
        return None
    made = _Heading(thing)
    key = id(thing)
    _kept[key] = made
    thing.destroyed.connect(lambda: _kept.pop(key, None))
    return made
