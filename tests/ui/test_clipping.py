"""No word is cut off at the size the window starts with, on any page of a full case."""

import pytest
from PySide6.QtCore import QLocale, QPoint
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QScrollArea,
    QStyledItemDelegate,
    QWidget,
)

from tests.ui.cases import filled_case
from tests.ui.hands import Hands
from ui.look import Choice
from ui.result.figure_table import FigureTable
from ui.words import OneLine, WrappedLink

LESS_ROOM = (1000, 800)
LONG = "Wirsuchenseitjahrennachdemlängstenwortderwelt" * 3


def _clipped(hands: Hands) -> list[str]:
    """What is cut off in the window as it is shown now."""
    shown = [w for w in hands.window.findChildren(QWidget) if w.isVisible()]
    return [found for widget in shown for found in _faults(widget)]


def _faults(widget: QWidget) -> list[str]:
    name = f"{type(widget).__name__} {widget.objectName()} {widget.accessibleName()}"
    if isinstance(widget, WrappedLink):
        return (
            [f"{widget.words}"] if widget.heightForWidth(widget.width()) > widget.height() else []
        )
    if isinstance(widget, OneLine):
        return []  # what is missing is shown by "…", and the name of the window has all of it
    if isinstance(widget, QAbstractButton | QComboBox):
        wide = widget.sizeHint().width() > widget.width() + 1
        tall = widget.sizeHint().height() > widget.height() + 1
        capped = isinstance(widget, QComboBox)  # cut with an ellipsis; the list shows all of it
        return (
            [f"{name} {widget.size()} < {widget.sizeHint()}"]
            if (wide and not capped) or tall
            else []
        )
    if isinstance(widget, QLabel) and widget.text():
        if widget.wordWrap():
            cut = widget.heightForWidth(widget.width()) > widget.height() + 1
            wide = widget.minimumSizeHint().width() > widget.width() + 1
        else:
            cut, wide = False, widget.sizeHint().width() > widget.width() + 1
        return [f"{name}: {widget.text()[:40]}"] if cut or wide else []
    if isinstance(widget, QScrollArea) and widget.horizontalScrollBar().maximum() > 0:
        return [f"{name} scrolls sideways"]
    return []


def _look_at_every_page(hands: Hands, words: str = "") -> None:
    hands.window.store.workspace.apply(filled_case(words), "Begin")
    for stop in hands.views():
        assert _clipped(hands) == [], stop.title


def test_nothing_is_cut_off_at_the_size_the_window_starts_with(hands: Hands) -> None:
    _look_at_every_page(hands)


@pytest.mark.parametrize("zoom", [160, 200])
def test_nothing_is_cut_off_when_everything_is_larger(hands: Hands, zoom: int) -> None:
    hands.window.appearance.choose(Choice(zoom=zoom))
    _look_at_every_page(hands)


def test_nothing_is_cut_off_in_letters_that_are_easier_to_read(hands: Hands) -> None:
    hands.window.appearance.choose(Choice(theme="contrast", letters="easy"))
    _look_at_every_page(hands)


def test_nothing_is_cut_off_in_the_smallest_window(hands: Hands) -> None:
    hands.window.resize(hands.window.minimumSize())
    _look_at_every_page(hands)


def test_a_long_word_does_not_widen_the_window(hands: Hands) -> None:
    size = hands.window.size()
    _look_at_every_page(hands, LONG)
    assert hands.window.size() == size
    assert hands.window.minimumSizeHint().width() <= hands.window.minimumWidth()


def test_the_result_lies_under_the_page_where_there_is_no_room_beside(hands: Hands) -> None:
    panel, page = hands.window.desk.panel, hands.page
    hands.lay_out()
    assert _left_of(panel, hands) > _left_of(page, hands)
    hands.window.resize(*LESS_ROOM)
    hands.lay_out()
    assert _left_of(panel, hands) == _left_of(page, hands)
    assert page.width() > 500
    assert panel.isVisible()


def _left_of(widget: QWidget, hands: Hands) -> int:
    return widget.mapTo(hands.window, QPoint(0, 0)).x()


def test_the_start_page_is_not_cut_off(hands: Hands) -> None:
    hands.window.store.workspace.apply(filled_case(LONG), "Begin")
    hands.window.show_welcome()
    hands.lay_out()
    assert _clipped(hands) == []


def test_what_is_said_of_the_result_fits_the_smallest_screen_at_the_largest_letters(
    hands: Hands,
) -> None:
    hands.window.store.workspace.apply(filled_case(), "Begin")
    hands.window.resize(640, 480)
    hands.window.appearance.choose(Choice(zoom=200))
    for page in ("result", "sensitivity", "scenarios"):
        hands.open_page(page)
        hands.arrive()
        areas = [one for one in hands.window.findChildren(QScrollArea) if one.isVisible()]
        assert [one for one in areas if one.horizontalScrollBar().maximum()] == [], page
        tables = [one for one in hands.page.findChildren(FigureTable) if one.isVisible()]
        assert [words for table in tables for words in _cut_in(table)] == [], page


def _cut_in(table: FigureTable) -> list[str]:
    """The words in a table of figures that are wider than their column, or cannot be reached."""
    widths = [table.columnWidth(column) for column in range(len(table.header))]
    if sum(widths) > table.viewport().width() + table.horizontalScrollBar().maximum():
        return [table.accessibleName()]
    metrics, columns = table.fontMetrics(), range(1, len(widths))
    cells = [(column, row[column]) for row in table.rows for column in columns]
    words = [(column, word) for column, cell in cells for word in cell.split()]
    return [word for column, word in words if metrics.horizontalAdvance(word) > widths[column]]


def test_a_minus_in_a_table_stays_with_its_pounds_where_it_is_shown(hands: Hands) -> None:
    table = FigureTable("Results", ("What", "Result"))
    table.setParent(hands.window)
    table.show_rows([("All", "−£1.84 to −£4.73")])
    cell, delegate = table.item(0, 1), table.itemDelegate()
    assert cell is not None
    assert isinstance(delegate, QStyledItemDelegate)
    assert cell.text() == "−£1.84 to −£4.73"
    assert delegate.displayText(cell.text(), QLocale()) == "−\u2060£1.84 to −\u2060£4.73"
