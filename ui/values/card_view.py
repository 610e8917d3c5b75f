"""All there is to say of one value, before it is used."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFormLayout, QLabel, QLayout, QScrollArea, QVBoxLayout, QWidget

from sroi_app.guide.choosing import Obstacle
from sroi_app.guide.values import Kin
from sroi_app.text import _
from ui.announce import announce
from ui.flow import Flow
from ui.guard import guarded
from ui.layouts import nest
from ui.look import scaled
from ui.words import BREAK_HERE, WrappedLink, button, label, restyle

HEADING_WIDTH = 150  # pixels of the words before each line, where they stand beside it
NARROW = 420  # pixels: below, they stand over it
NO_LIMIT = 16_777_215  # Qt's own largest size of a widget
MOST_KIN = 12
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What stands on the card. `obstacle` forbids using it, `remarks` say what using it would mean,
    and `findings` what is to be known of it in any case.

    `own` says that it is on a list of the person's own, and can be taken off.
    """

    title: str
    worth: str = ""
    prices: str = ""
    obstacle: Obstacle | None = None
    remarks: Sequence[str] = ()
    findings: Sequence[str] = ()
    words: Sequence[str] = ()
    lines: Sequence[tuple[str, str]] = ()
    kin: Sequence[Kin] = ()
    own: bool = False

    @property
    def before_use(self) -> str:
        """What has to be known before it is used, or why it cannot be."""
        return " ".join(self.remarks) if self.obstacle is None else self.obstacle.sentence


class CardView(QScrollArea):
    """A card to read: arrow keys scroll it, Tab goes to its links."""

    value_wanted = Signal(object)  # UnitValue: one that belongs with it
    outcome_wanted = Signal(object)  # Address: the outcome that is in the way
    removal_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.inside = QWidget()
        self._title = label("", "h2")
        self._worth = label("", "figure")
        self._prices = label("", "hint")
        self._refusal = label("", "finding")
        self._obstacle: Obstacle | None = None
        self._to_obstacle = button(_("Go to that outcome"), self._go_to_obstacle, "link")
        self._kin_title = label(_("What belongs with it"), "h3")
        self._findings, self._words = _Words("finding"), _Words("working-words")
        self._copy = button(_("Copy as text"), self._copy_words, "link")
        self._remove = button(_("Take it off your list"), self.removal_wanted.emit, "link")
        self._form = QFormLayout()
        self._lines: list[tuple[QLabel, QLabel]] = []
        self._kin = QVBoxLayout()
        self._build()

    def show_this(self, shown: Shown) -> None:
        """Show something else, from its beginning."""
        self._title.setText(shown.title)
        for part, words in ((self._worth, shown.worth), (self._prices, shown.prices)):
            part.setText(words)
            part.setVisible(bool(words))
        self._show_obstacle(shown.obstacle)
        self._findings.say((*shown.remarks, *shown.findings))
        self._words.say(shown.words)
        self._show_lines(shown.lines)
        self._show_kin(shown.kin)
        self._copy.setVisible(bool(shown.lines))
        self._remove.setVisible(shown.own)
        self.verticalScrollBar().setValue(0)
        self.setAccessibleDescription(self.words)

    @property
    def words(self) -> str:
        """Everything that is shown, as plain text."""
        parts = (part for part in self.inside.findChildren(QLabel) if not part.isHidden())
        return "\n".join(part.text() for part in parts if part.text()).replace(BREAK_HERE, "")

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _show_obstacle(self, found: Obstacle | None) -> None:
        self._obstacle = found
        for part in (self._refusal, self._to_obstacle):
            part.setVisible(found is not None)
        if found is not None:
            self._refusal.setText(f"{found.sentence} {found.way_out}")

    def _show_lines(self, lines: Sequence[tuple[str, str]]) -> None:
        _grow(self._lines, len(lines), self._new_line)
        for number, (heading, text) in enumerate(self._lines):
            self._form.setRowVisible(number, number < len(lines))
            if number < len(lines):
                heading.setText(lines[number][0])
                text.setText(lines[number][1])

    def _new_line(self) -> tuple[QLabel, QLabel]:
        heading, text = label("", "small"), label("", "working-words")
        for part in (heading, text):
            part.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._form.addRow(heading, text)
        self._place_heading(heading)
        return heading, text

    def _show_kin(self, kin: Sequence[Kin]) -> None:
        while (item := self._kin.takeAt(0)) is not None:
            made = item.widget()
            if made is not None:
                made.hide()
                made.deleteLater()
        self._kin_title.setVisible(bool(kin))
        for other in kin[:MOST_KIN]:
            link = WrappedLink(other.value.name, partial(self.value_wanted.emit, other.value))
            link.setAccessibleDescription(other.says)
            self._kin.addWidget(link)
            self._kin.addWidget(label(other.says, "small"))

    def _copy_words(self) -> None:
        QGuiApplication.clipboard().setText(self.words)
        announce(self, _("Copied"))

    def _go_to_obstacle(self) -> None:
        if self._obstacle is not None:
            self.outcome_wanted.emit(self._obstacle.outcome)

    def _build(self) -> None:
        self.setObjectName("value-card")
        self.setAccessibleName(_("About this value"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        restyle(self._refusal, "refused", True)
        column = QVBoxLayout(self.inside)
        column.setContentsMargins(*map(scaled, (18, 14, 18, 16)))
        column.setSpacing(scaled(8))
        for part in (self._title, self._worth, self._prices, self._refusal, self._to_obstacle):
            column.addWidget(part)
        for layout in (self._findings, self._words, self._form):
            _space(layout)
            nest(column, layout)
        column.addWidget(self._kin_title)
        _space(self._kin)
        nest(column, self._kin)
        foot = Flow()
        foot.addWidget(self._copy)
        foot.addWidget(self._remove)
        nest(column, foot)
        column.addStretch()
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.inside.setMinimumHeight(1)  # its height at this width, not at the narrowest
        self.setWidget(self.inside)

    @property
    def _narrow(self) -> bool:
        return self.viewport().width() < scaled(NARROW)

    def _arrange(self) -> None:
        policy = QFormLayout.RowWrapPolicy
        self._form.setRowWrapPolicy(policy.WrapAllRows if self._narrow else policy.DontWrapRows)
        for heading, _text in self._lines:
            self._place_heading(heading)

    def _place_heading(self, heading: QLabel) -> None:
        heading.setMinimumWidth(0 if self._narrow else scaled(HEADING_WIDTH))
        heading.setMaximumWidth(NO_LIMIT if self._narrow else scaled(HEADING_WIDTH))


class _Words(QVBoxLayout):
    """Sentences under one another, all of one look; labels are kept for the next ones."""

    def __init__(self, look: str) -> None:
        super().__init__()
        self._look = look
        self._made: list[QLabel] = []

    def say(self, sentences: Sequence[str]) -> None:
        """Say these and nothing else."""
        _grow(self._made, len(sentences), self._new)
        for number, part in enumerate(self._made):
            part.setVisible(number < len(sentences))
            if number < len(sentences):
                part.setText(sentences[number])

    def _new(self) -> QLabel:
        made = label("", self._look)
        self.addWidget(made)
        return made


def _grow(made: list[T], count: int, new: Callable[[], T]) -> None:
    while len(made) < count:
        made.append(new())


def _space(layout: QLayout) -> None:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(scaled(7))
