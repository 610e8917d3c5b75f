"""Boxes to tick and radio buttons whose words go on in a second line where one is too short.

Qt's own would widen the page, which then scrolls sideways.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
)

from ui.guard import guarded
from ui.look import scaled

if TYPE_CHECKING:
    _Button = QCheckBox  # or QRadioButton, which has all that is asked of it here
else:
    _Button = object  # each has one class of Qt, and that is its own

LEAST_WIDTH = 160  # pixels at 100 %
_LETTERS = 0x0800  # Qt.TextFlag.TextShowMnemonic, as the metrics take it


class _Wrapping(_Button):
    """What a box and a radio button have in common, beside the class of Qt each of them is."""

    _kind: QStyle.ControlElement

    @guarded(default=True)
    def hasHeightForWidth(self) -> bool:
        return True

    @guarded(default=30)
    def heightForWidth(self, width: int) -> int:
        return _height(self, super().sizeHint(), width)

    @guarded(default=QSize(160, 30))
    def minimumSizeHint(self) -> QSize:
        return _least(super().minimumSizeHint())

    @guarded(default=True)
    def hitButton(self, position: QPoint) -> bool:
        """The second line is as good as the first."""
        return super().hitButton(position) or _is_on_words(self, super().sizeHint(), position)

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.width() >= super().sizeHint().width():
            super().paintEvent(event)
        else:
            _paint(self, super().sizeHint(), self._kind)


class WrappingBox(_Wrapping, QCheckBox):
    """A box to tick; a subclass of `QCheckBox` in all but the lines of its words."""

    _kind = QStyle.ControlElement.CE_CheckBox

    def __init__(self, words: str = "") -> None:
        super().__init__(words)
        self.setSizePolicy(_policy())


class WrappingRadio(_Wrapping, QRadioButton):
    """A radio button; a subclass of `QRadioButton` in all but the lines of its words."""

    _kind = QStyle.ControlElement.CE_RadioButton

    def __init__(self, words: str = "") -> None:
        super().__init__(words)
        self.setSizePolicy(_policy())


def in_lines(words: str, metrics: QFontMetrics, room: int) -> str:
    """Return the words with a line break wherever the next would not fit."""
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and _width(metrics, longer) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return "\n".join(lines)


def _policy() -> QSizePolicy:
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    return policy


def _width(metrics: QFontMetrics, words: str) -> int:
    return metrics.size(_LETTERS, words).width()


def _lines(part: QCheckBox | QRadioButton, whole: QSize, width: int) -> str:
    """The words as they stand at a width; `whole` is what they need on one line."""
    metrics = part.fontMetrics()
    return in_lines(part.text(), metrics, width - (whole.width() - _width(metrics, part.text())))


def _height(part: QCheckBox | QRadioButton, whole: QSize, width: int) -> int:
    more = 0 if width >= whole.width() else _lines(part, whole, width).count("\n")
    return whole.height() + more * part.fontMetrics().lineSpacing()


def _least(whole: QSize) -> QSize:
    return QSize(min(whole.width(), scaled(LEAST_WIDTH)), whole.height())


def _is_on_words(part: QCheckBox | QRadioButton, whole: QSize, position: QPoint) -> bool:
    return part.width() < whole.width() and part.rect().contains(position)


def _paint(part: QCheckBox | QRadioButton, whole: QSize, kind: QStyle.ControlElement) -> None:
    option, painter = QStyleOptionButton(), QStylePainter(part)
    part.initStyleOption(option)
    option.text = _lines(part, whole, part.width())
    painter.drawControl(kind, option)
    painter.end()
