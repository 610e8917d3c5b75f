"""Every page of a case, as somebody meets it who has only the keyboard, or only their ears."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from tests.ui.hands import PLAIN, SHIFT, Hands, Key
from ui.grid.view import GridView
from ui.headings import HEADINGS
from ui.main_window import MainWindow

SMALLEST_TARGET = 24  # pixels, WCAG 2.5.8
MOST_TABS = 300
UNFOLDS = (
    *("Why we ask", "Reasons and range", "Range", "How it was worked out"),
    *("Show as a table", "Write the steps"),
)
"""How the words on buttons begin that bring out more."""


@dataclass(frozen=True)
class Met:
    """Where Tab stopped: what it is, in which part of the window, and where in that part."""

    words: str
    pane: str
    area: QRect


@dataclass(frozen=True)
class View:
    """One page, or one sheet of questions. What is listed as wrong names the widgets."""

    title: str
    way: tuple[Met, ...]
    comes_back: bool
    same_way_back: bool  # with Shift+Tab
    missed: tuple[str, ...]
    nameless: tuple[str, ...]
    unlabelled: tuple[str, ...]
    small: tuple[str, ...]
    headings: tuple[tuple[int, str], ...]


def survey(window: MainWindow, *, unfolded: bool) -> list[View]:
    """Go to every page and sheet of the case that is open, and along all of it with Tab."""
    hands = Hands(window)
    found = []
    for _stop in hands.views():
        if unfolded:
            unfold(hands)
        found.append(_look(hands))
    return found


def unfold(hands: Hands) -> None:
    """Bring out whatever the page keeps out of the way."""
    for button in hands.page.findChildren(QAbstractButton):
        folded = button.objectName() == "fold" or button.text().startswith(UNFOLDS)
        if folded and button.isVisible():
            button.click()
    hands.lay_out()


def nodes(widget: QWidget) -> list[QAccessibleInterface]:
    """Return what a screen reader finds in a widget that can be seen, in its order."""
    return list(_below(QAccessible.queryAccessibleInterface(widget)))


def described(widget: QWidget) -> str:
    """Return words by which a person finds a widget in the source."""
    name = f"{type(widget).__name__} {widget.objectName()}".strip()
    return f"{name} “{widget.accessibleName() or getattr(widget, 'text', str)()}”"


def nameless(widget: QWidget) -> tuple[str, ...]:
    """Return what in a widget takes the keyboard and says nothing of itself."""
    return tuple(
        str(node.object())
        for node in nodes(widget)
        if _takes_keyboard(node) and not node.text(QAccessible.Text.Name).strip()
    )


def unlabelled(widget: QWidget) -> tuple[str, ...]:
    """Return the fields to fill in to which no words belong: a label's, or of their own."""
    kinds = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox)
    labelled = {words.buddy() for words in widget.findChildren(QLabel)}
    return tuple(
        described(field)
        for kind in kinds
        for field in widget.findChildren(kind)
        if field.isVisible() and field not in labelled and not field.accessibleName().strip()
    )


def small(widget: QWidget) -> tuple[str, ...]:
    """Return what in a widget is too small to be hit."""
    return tuple(
        f"{described(part)} {part.width()}×{part.height()}"
        for part in widget.findChildren(QWidget)
        if part.isVisible() and (_is_stop(part) or isinstance(part, QAbstractButton))
        if min(part.width(), part.height()) < SMALLEST_TARGET
    )


def along(window: QWidget, modifier: Qt.KeyboardModifier = PLAIN) -> tuple[list[QWidget], bool]:
    """Press Tab until the keyboard is where it began; return the way, and whether it got there."""
    start = QApplication.focusWidget()
    assert start is not None
    way: list[QWidget] = [start]
    for _press in range(MOST_TABS):
        if isinstance(way[-1], GridView):
            QTest.keyClick(way[-1], Key.Key_Escape)  # the way out it tells of
        QTest.keyClick(way[-1], Key.Key_Tab, modifier)
        at = QApplication.focusWidget()
        assert at is not None
        assert at.window() is window.window()
        stays = at is way[-1]
        if at is start and not (stays and isinstance(at, QTextEdit)):  # Tab goes on to its links
            return way, True
        if stays and not isinstance(at, QTextEdit):
            break
        way.append(at)
    return way, False


def first_stop(window: QWidget) -> QWidget:
    """Return where Tab begins in a window that has just come into sight."""
    at = window.nextInFocusChain()
    while at is not None and not (at.window() is window and _is_stop(at)):
        at = at.nextInFocusChain()
    assert at is not None
    return at


def missed(window: QWidget, way: list[QWidget]) -> tuple[str, ...]:
    """Return what takes the keyboard and does not lie on a way."""
    return tuple(
        described(part)
        for part in window.findChildren(QWidget)
        if part.window() is window and _is_stop(part) and part not in way
    )


def against_reading(way: Iterable[tuple[str, str, QRect]]) -> list[tuple[str, str]]:
    """Return the stops that come out of the order in which people read.

    Each stop is its words, the part of the window it is in, and where in that part. The next one
    stands below, or right of all that it would stand beside: in a line, or in a column of its own.
    """
    found, met = [], list[tuple[str, str, QRect]]()
    for words, pane, area in way:
        if met and met[-1][1] != pane:
            met = []
        if met and area.top() < met[-1][2].center().y():
            beside = [other for _words, _pane, other in met if other.bottom() > area.top()]
            if any(other.right() - 2 > area.left() for other in beside):
                found.append((met[-1][0], words))
        met.append((words, pane, area))
    return found


def headings(widget: QWidget) -> tuple[tuple[int, str], ...]:
    """Return the headings in a widget from its top down: their level and words."""
    shown = [words for words in widget.findChildren(QLabel) if words.isVisible()]
    titles = [words for words in shown if words.objectName() in HEADINGS]
    titles.sort(key=lambda words: _corner(words, widget).toTuple()[::-1])
    return tuple((HEADINGS[words.objectName()], words.text()) for words in titles)


def _look(hands: Hands) -> View:
    window = hands.window
    way, comes_back = along(window)
    back, _comes_back = along(window, SHIFT)
    return View(
        title=" / ".join(hands.page.place),
        way=tuple(_met(window, stop) for stop in way),
        comes_back=comes_back,
        same_way_back=back[1:] == way[:0:-1],
        missed=missed(window, way),
        nameless=nameless(window),
        unlabelled=unlabelled(window),
        small=small(window),
        headings=headings(hands.page),
    )


def _met(window: MainWindow, stop: QWidget) -> Met:
    panes = [pane for pane in window.panes() if pane.isAncestorOf(stop)]
    pane = panes[0] if panes else window
    area = QRect(_corner(stop, pane), stop.size())
    return Met(described(stop), pane.accessibleName(), area)


def _corner(part: QWidget, whole: QWidget) -> QPoint:
    return part.mapTo(whole, QPoint(0, 0))


def _is_stop(part: QWidget) -> bool:
    takes = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) and part.focusProxy() is None
    return takes and part.isVisible() and part.isEnabled()


def _takes_keyboard(node: QAccessibleInterface) -> bool:
    return node.isValid() and bool(node.state().focusable)


def _below(at: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield at
    for number in range(at.childCount()):
        child = at.child(number)
        if child is not None and not child.state().invisible:
            yield from _below(child)
