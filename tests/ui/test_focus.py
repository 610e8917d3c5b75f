"""Where the keyboard is can be seen, by a change of colour that is strong enough, everywhere."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox, QComboBox, QRadioButton, QScrollArea, QWidget

from tests.ui.cases import filled_case
from tests.ui.contrast import contrast
from tests.ui.hands import Hands, focused
from ui.look import Choice
from ui.tokens import THEMES
from ui.words import WrappedLink

PAGES = ("organisation", "inputs", "outcomes", "deductions", "nothing-given")
KINDS = {"QLineEdit", "QPlainTextEdit", "QPushButton", "QListWidget"}
STRONG = 3.0  # the contrast of a pixel before and after


@pytest.fixture
def filled(hands: Hands) -> Hands:
    hands.window.store.workspace.apply(filled_case(), "Begin")
    return hands


@pytest.mark.parametrize("theme", THEMES)
def test_where_the_keyboard_is_can_be_seen_on_every_kind_of_control(
    filled: Hands, theme: str
) -> None:
    filled.window.appearance.choose(Choice(theme=theme))
    tried: dict[str, bool] = {}
    for section in PAGES:
        filled.open_section(section)
        stops = _stops(filled)
        for stop in stops:
            kind = _kind(stop)
            if kind not in tried:
                tried[kind] = _ring(filled, stop, stops)
    assert [kind for kind, seen in tried.items() if not seen] == []
    assert len(tried) >= 8, tried


@pytest.mark.parametrize("section", PAGES)
def test_where_the_keyboard_is_can_be_seen_on_every_stop_of_a_page(
    filled: Hands, section: str
) -> None:
    filled.open_section(section)
    stops = _stops(filled)
    faint = [
        (_kind(stop), stop.accessibleName()) for stop in stops if not _ring(filled, stop, stops)
    ]
    assert faint == []


@pytest.mark.parametrize("theme", THEMES)
def test_what_is_ticked_can_be_told_from_what_is_not(filled: Hands, theme: str) -> None:
    filled.window.appearance.choose(Choice(theme=theme))
    for kind in (QRadioButton, QCheckBox):
        box = kind("Yes", filled.window)
        box.show()
        box.raise_()
        empty = _picture(filled, box)
        box.setChecked(True)
        box.repaint()
        assert _changed(empty, _picture(filled, box)) > 30
        box.deleteLater()


def _kind(stop: QWidget) -> str:
    """A control by what it is and how it is styled; a link by its page's own name for it."""
    for kind in (QRadioButton, QCheckBox, QComboBox, WrappedLink):
        if isinstance(stop, kind):
            return kind.__name__
    named = f"{stop.metaObject().superClass().className()} {stop.objectName()}"
    return named.strip()


def _stops(hands: Hands) -> list[QWidget]:
    """Where Tab leads, from where the keyboard is until it comes back."""
    first = focused(hands.window)
    found, at = [first], first.nextInFocusChain()
    while at is not None and at is not first:
        takes = at.focusPolicy() & Qt.FocusPolicy.TabFocus
        if (
            takes
            and at.isVisibleTo(hands.window)
            and at.isEnabled()
            and at.window() is first.window()
        ):
            found.append(at)
        at = at.nextInFocusChain()
    return found


def _ring(hands: Hands, stop: QWidget, stops: list[QWidget]) -> bool:
    """Whether as many pixels change strongly as a line around the widget has."""
    for area in hands.window.findChildren(QScrollArea):
        if area.isAncestorOf(stop):
            area.ensureWidgetVisible(stop)
    other = next(s for s in stops if s is not stop and not stop.isAncestorOf(s))
    other.setFocus(Qt.FocusReason.TabFocusReason)
    before = _picture(hands, stop)
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    seen = stop.visibleRegion().boundingRect()
    return _changed(before, _picture(hands, stop)) >= (seen.width() + seen.height()) * 0.9


def _picture(hands: Hands, widget: QWidget) -> QImage:
    area = QRect(widget.mapTo(hands.window, QPoint(-4, -4)), widget.size() + QSize(8, 8))
    return hands.window.grab(area).toImage().convertToFormat(QImage.Format.Format_RGB32)


def _changed(before: QImage, after: QImage) -> int:
    """How many pixels changed so much that everyone sees it."""
    strong: dict[tuple[int, int], bool] = {}
    return sum(
        strong.setdefault(pair, _strong(*pair)) if pair not in strong else strong[pair]
        for pair in _different(before, after)
    )


def _different(before: QImage, after: QImage) -> Iterator[tuple[int, int]]:
    size = before.size().boundedTo(after.size())
    one, other = (memoryview(image.constBits()).cast("I") for image in (before, after))
    for y in range(size.height()):
        row, same = y * before.width(), y * after.width()
        for x in range(size.width()):
            if one[row + x] != other[same + x]:
                yield one[row + x] & 0xFFFFFF, other[same + x] & 0xFFFFFF


def _strong(before: int, after: int) -> bool:
    return contrast(f"#{before:06x}", f"#{after:06x}") >= STRONG
