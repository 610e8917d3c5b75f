"""Where the keyboard is can be seen, by a change of colour that is strong enough, everywhere."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton, QRadioButton, QScrollArea, QWidget

from tests.ui.cases import filled_case
from tests.ui.contrast import contrast
from tests.ui.hands import Hands, Key, focused
from ui.chart import ChartView
from ui.grid.view import GridView
from ui.look import Choice
from ui.tokens import THEMES
from ui.words import WrappedLink

PAGES = ("organisation", "inputs", "outcomes", "deductions", "nothing-given")
OWN_PAGES = (
    *("tasks", "value-map", "answers", "readiness", "result", "chain", "scenarios", "preview"),
)
STRONG = 3.0  # the contrast of a pixel before and after
EDGE = 16  # pixels from the edge of a picture within which a ring runs

Codes = np.ndarray[tuple[int, ...], np.dtype[np.int64]]
Mask = np.ndarray[tuple[int, ...], np.dtype[np.bool_]]


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


@pytest.mark.parametrize("theme", THEMES)
def test_where_the_keyboard_is_can_be_seen_on_every_kind_of_control_of_the_other_pages(
    filled: Hands, theme: str
) -> None:
    window = filled.window
    window.appearance.choose(Choice(theme=theme))
    tried: dict[tuple[str, str], bool] = {}
    for page in (*OWN_PAGES, "welcome"):
        if page == "welcome":
            window.show_welcome()
        else:
            window.desk.go_to_page(page)
        filled.lay_out()
        stops = _stops(filled)
        for stop in stops:
            kind = (page if _is_of_a_page(filled, stop) else "beside", _kind(stop))
            if kind not in tried:
                tried[kind] = _ring(filled, stop, stops)
    assert [kind for kind, seen in tried.items() if not seen] == []
    assert {page for page, _kind in tried} == {*OWN_PAGES, "welcome", "beside"}
    assert {"ChartView", "ChainView", "GridView"} <= {kind for _page, kind in tried}


@pytest.mark.parametrize("theme", THEMES)
def test_a_drawing_and_its_bars_are_ringed_on_all_sides(filled: Hands, theme: str) -> None:
    filled.window.appearance.choose(Choice(theme=theme))
    for page in ("result", "chain"):
        filled.open_page(page)
        filled.lay_out()
        drawings = [view for view in filled.page.findChildren(ChartView) if view.isVisible()]
        assert drawings
        for view in drawings:
            _assert_ringed(filled, view)


def _assert_ringed(hands: Hands, view: ChartView) -> None:
    _bring(hands, view)
    other = next(b for b in hands.page.findChildren(QPushButton) if b.isVisible())
    other.setFocus(Qt.FocusReason.TabFocusReason)
    bare = _picture(hands, view)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    ringed = _picture(hands, view)
    assert min(_sides(bare, ringed)) > 0.8, view.accessibleName()
    hands.key(Key.Key_Right)
    assert view.bar is not None
    around = 2 * (view.bar.width + view.bar.height) * view._scale
    assert _changed(ringed, _picture(hands, view)) > 0.8 * around, view.bar.tip


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
    if isinstance(stop, ChartView | GridView):
        return type(stop).__name__
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


def _is_of_a_page(hands: Hands, stop: QWidget) -> bool:
    """Whether it is in the middle of the window, and not in what stands around every page."""
    page = hands.window.desk.page
    return hands.window.welcome.isAncestorOf(stop) or (
        page is not None and page.isVisible() and page.isAncestorOf(stop)
    )


def _bring(hands: Hands, stop: QWidget) -> None:
    for area in hands.window.findChildren(QScrollArea):
        if area.isAncestorOf(stop):
            area.ensureWidgetVisible(stop)


def _ring(hands: Hands, stop: QWidget, stops: list[QWidget]) -> bool:
    """Whether as many pixels change strongly as a line around the widget has."""
    _bring(hands, stop)
    other = next(s for s in stops if s is not stop and not stop.isAncestorOf(s))
    other.setFocus(Qt.FocusReason.TabFocusReason)
    before = _picture(hands, stop)
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    seen = _place(stop).intersected(stop.visibleRegion().boundingRect()).size()
    return _changed(before, _picture(hands, stop)) >= (seen.width() + seen.height()) * 0.9


def _place(stop: QWidget) -> QRect:
    """Where in a control the keyboard is: in a table the cell, for it is there that one types."""
    if isinstance(stop, GridView):
        cell = stop.visualRect(stop.currentIndex())
        return QRect(stop.viewport().mapTo(stop, cell.topLeft()), cell.size())
    return stop.rect()


def _picture(hands: Hands, widget: QWidget) -> QImage:
    place = _place(widget)
    corner = widget.mapTo(hands.window, place.topLeft()) - QPoint(4, 4)
    area = QRect(corner, place.size() + QSize(8, 8))
    return hands.window.grab(area).toImage().convertToFormat(QImage.Format.Format_RGB32)


def _changed(before: QImage, after: QImage) -> int:
    """How many pixels changed so much that everyone sees it."""
    return int(_strongly(before, after).sum())


def _sides(before: QImage, after: QImage) -> list[float]:
    """How much of the left, right, upper and lower side changed so much, from 0 to 1."""
    strong = _strongly(before, after)
    bands = (strong[:, :EDGE], strong[:, -EDGE:], strong[:EDGE].T, strong[-EDGE:].T)
    return [float(band.any(axis=1).mean()) for band in bands]


def _strongly(before: QImage, after: QImage) -> Mask:
    """Which pixels changed strongly, by rows."""
    size = before.size().boundedTo(after.size())
    one, other = (_colours(image)[: size.height(), : size.width()] for image in (before, after))
    pairs, places = np.unique((one << 24) | other, return_inverse=True)
    strong = [_strong(int(pair) >> 24, int(pair) & 0xFFFFFF) for pair in pairs]
    return np.array(strong, dtype=bool)[places].reshape(one.shape)


def _colours(image: QImage) -> Codes:
    flat = np.array(image.constBits(), dtype=np.uint8).view(np.uint32) & 0xFFFFFF
    return flat.astype(np.int64).reshape(image.height(), image.width())


def _strong(before: int, after: int) -> bool:
    return before != after and contrast(f"#{before:06x}", f"#{after:06x}") >= STRONG
