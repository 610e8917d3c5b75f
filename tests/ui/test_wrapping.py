"""Words beside a box or a radio button go on in a second line where one is too short."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QRadioButton
from pytestqt.qtbot import QtBot

from ui.wrapping import WrappingBox, WrappingRadio, in_lines

WORDS = "Use the Treasury’s lower rate for health && wellbeing, where you can say why"
Kind = type[QCheckBox] | type[QRadioButton]
BOTH = pytest.mark.parametrize(
    ("kind", "plain"), [(WrappingBox, QCheckBox), (WrappingRadio, QRadioButton)]
)


@BOTH
def test_it_takes_the_height_of_its_lines(qtbot: QtBot, kind: Kind, plain: Kind) -> None:
    made, other = kind(WORDS), plain(WORDS)
    qtbot.addWidget(made)
    qtbot.addWidget(other)
    whole = other.sizeHint()
    assert made.heightForWidth(whole.width()) == whole.height()
    two = made.heightForWidth(whole.width() - 1)
    assert two == whole.height() + made.fontMetrics().lineSpacing()
    assert made.heightForWidth(whole.width() // 3) > two
    assert made.minimumSizeHint().width() < whole.width() / 2


@BOTH
def test_its_second_line_is_seen_and_can_be_clicked(qtbot: QtBot, kind: Kind, plain: Kind) -> None:
    made, cut = kind(WORDS), plain(WORDS)
    for one in (made, cut):
        qtbot.addWidget(one)
        width = one.sizeHint().width() * 2 // 3
        one.resize(width, made.heightForWidth(width))
    assert made.grab().toImage() != cut.grab().toImage()
    QTest.mouseClick(made, Qt.MouseButton.LeftButton, pos=QPoint(60, made.height() - 8))
    assert made.isChecked()
    assert made.text() == WORDS  # which is what a screen reader says


def test_no_word_is_lost_and_no_line_is_wider_than_the_room(qtbot: QtBot) -> None:
    box = WrappingBox(WORDS)
    qtbot.addWidget(box)
    metrics = box.fontMetrics()
    for room in range(120, 700, 20):
        lines = in_lines(WORDS, metrics, room).split("\n")
        assert " ".join(lines) == WORDS
        assert all(metrics.size(0x0800, line).width() <= room for line in lines)
