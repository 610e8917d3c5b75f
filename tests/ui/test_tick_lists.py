"""Lists in which rows are ticked: boxes are seen, words are whole, nothing unseen is ticked."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QLabel,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from pytestqt.qtbot import QtBot

from tests.ui.contrast import contrast
from tests.ui.hands import Hands, Key
from ui.dialogs.grouped_ticks import GroupedTicks, Tick, TickGroup
from ui.dialogs.marks import MarksDialog
from ui.forms.ticks_editor import TickList
from ui.look import Choice, look
from ui.tokens import THEMES

LONG = "Residents of every ward gain skills and find work that pays enough to live on, " * 3


def _listed(words: str) -> TickList:
    """A list of two rows that is shown, the second of them not ticked and not chosen."""
    made = TickList()
    for text in ("First", words):
        QListWidgetItem(text, made).setCheckState(Qt.CheckState.Unchecked)
    made.setCurrentRow(0)
    made.resize(400, 1400)
    made.show()
    return made


def _part(made: TickList, row: int, part: QStyle.SubElement) -> QRect:
    """Where a part of a row is drawn."""
    index = made.model().index(row, 0)
    option = QStyleOptionViewItem()
    made.initViewItemOption(option)
    delegate = made.itemDelegate()
    assert isinstance(delegate, QStyledItemDelegate)
    delegate.initStyleOption(option, index)
    option.rect = made.visualItemRect(made.item(row))
    return made.style().subElementRect(part, option, made)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("zoom", [100, 200])
def test_a_box_that_is_not_ticked_is_seen_and_words_are_whole(
    hands: Hands, qtbot: QtBot, theme: str, zoom: int
) -> None:
    hands.window.appearance.choose(Choice(theme=theme, zoom=zoom))
    made = _listed(LONG)
    qtbot.addWidget(made)
    box = _part(made, 1, QStyle.SubElement.SE_ItemViewItemCheckIndicator)
    assert box.width() >= 16 * zoom // 100
    drawn = made.viewport().grab().toImage()
    ground = look().theme.colours["card"]
    edge = [drawn.pixelColor(x, box.center().y()) for x in range(box.left(), box.center().x())]
    assert max(contrast(colour.name(), QColor(ground).name()) for colour in edge) >= 3
    room = _part(made, 1, QStyle.SubElement.SE_ItemViewItemText)
    wrapped = made.fontMetrics().boundingRect(
        QRect(0, 0, room.width(), 9999), Qt.TextFlag.TextWordWrap, LONG
    )
    assert room.height() >= wrapped.height()
    rows = sum(made.visualItemRect(made.item(row)).height() for row in (0, 1))
    assert made.sizeHint().height() >= rows


def test_the_space_bar_ticks_nothing_that_is_out_of_sight(qtbot: QtBot) -> None:
    made = GroupedTicks(9)
    qtbot.addWidget(made)
    named = (Tick(key=1, words="Name"), Tick(key=2, words="Wages", fixed=True))
    made.show_groups([TickGroup("A", named), TickGroup("B", [Tick(key=3, words="Wages paid")])])
    made.show()
    said = made.make_note()
    for words, ticked in (("nothing such", []), ("wages", [3])):
        made.look_for(words)
        assert said.isHidden() is bool(ticked)
        made.setFocus()
        QTest.keyClick(made, Key.Key_Space)
        assert made.ticked == ticked


def test_looking_for_what_is_not_there_says_so_in_the_dialog(hands: Hands) -> None:
    dialog = MarksDialog(hands.window, hands.case)
    dialog.open()
    dialog.looking.line.setText("nothing such")
    shown = [each.text() for each in dialog.findChildren(QLabel) if each.isVisible()]
    assert "Nothing has all of these words." in shown
    dialog.reject()
