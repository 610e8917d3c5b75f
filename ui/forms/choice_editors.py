"""Answers that are chosen: a tick, one of a few, one of many."""

from typing import Any

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyleOptionComboBox, QWidget

from sroi_app.guide import names
from sroi_app.guide.kinds import Choice, Option, Reference, YesNo
from sroi_app.guide.schema import Field
from sroi_app.model.case import Case
from sroi_app.text import _
from ui.forms.editor import Editor
from ui.forms.radio_group import RadioGroup
from ui.guard import guarded
from ui.look import scaled
from ui.wrapping import WrappingBox

LEAST_LETTERS = 12  # of an answer in a list that are seen, however narrow it is
BESIDE_ANSWER = 46  # pixels: the arrow, and what is left free around the answer
_ARROW = ((-1, -1), (0, 1), (1, -1))  # pointing down, in halves of its width and height


class TickEditor(Editor):
    """A statement to tick."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self._box = WrappingBox(field.question.replace("&", "&&"))
        self._box.installEventFilter(self.enter_key)
        self._layout.addWidget(self._box)
        self._box.clicked.connect(lambda ticked: self.chosen.emit(ticked))

    @property
    def target(self) -> QWidget:
        return self._box

    def show_answer(self, case: Case, value: Any, unread: str | None) -> None:
        self._box.setChecked(bool(value))


class RadioEditor(Editor):
    """One of a few answers, all of them in sight."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self._options = _options(field)
        self._radios = RadioGroup([option.label for option in self._options], self.enter_key)
        self._layout.addWidget(self._radios)
        self._radios.chosen.connect(lambda n: self.chosen.emit(self._options[n].value))

    @property
    def target(self) -> QWidget:
        return self._radios.target

    def show_answer(self, case: Case, value: Any, unread: str | None) -> None:
        alike = [n for n, option in enumerate(self._options) if _same(option.value, value)]
        self._radios.show_chosen(alike[0] if alike else None)

    def describe(self, name: str, description: str) -> None:
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        self._radios.describe(name, description)


class Combo(QComboBox):
    """A list that the mouse wheel does not change while the page is being scrolled."""

    @guarded()
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    @guarded()
    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """An answer that is longer than the room for it ends in “…”."""
        super().initStyleOption(option)
        room = self.width() - scaled(BESIDE_ANSWER)
        words = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
        option.currentText = words

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().text().color(), scaled(16) / 10))
        x, y, half = self.width() - scaled(18), self.height() / 2, scaled(10) / 2
        points = [QPointF(x + across * half, y + down * half / 2) for across, down in _ARROW]
        painter.drawPolyline(points)
        painter.end()


class ComboEditor(Editor):
    """One of many answers, or a row of another list."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self._combo = Combo()
        # As wide as there is room, however long the answers are: a page never scrolls sideways.
        self._combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._combo.setMinimumContentsLength(LEAST_LETTERS)
        self._combo.installEventFilter(self.enter_key)
        self._layout.addWidget(self._combo)
        self._options: tuple[Option, ...] = ()
        self._combo.activated.connect(lambda n: self.chosen.emit(self._options[n].value))

    @property
    def target(self) -> QWidget:
        return self._combo

    def show_answer(self, case: Case, value: Any, unread: str | None) -> None:
        options = self._offered(case)
        if options != self._options:
            self._options = options
            self._combo.clear()
            self._combo.addItems([option.label for option in options])
        number = next((n for n, o in enumerate(options) if _same(o.value, value)), 0)
        self._combo.setCurrentIndex(number)

    def _offered(self, case: Case) -> tuple[Option, ...]:
        kind = self.field.kind
        if isinstance(kind, Reference):
            rows = (Option(g.id, names.group_name(case, g.id)) for g in case.stakeholders)
            return (Option("", _("Choose a group")), *rows)
        return (Option(None, _("Choose one")), *_options(self.field))


def _options(field: Field) -> tuple[Option, ...]:
    kind = field.kind
    return kind.options if isinstance(kind, Choice | YesNo) else ()


def _same(one: Any, other: Any) -> bool:
    """Whether two values are the same answer; False is an answer and None is not."""
    return type(one) is type(other) and bool(one == other)
