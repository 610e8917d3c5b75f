"""A short tour of the program, through an example."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout

from sroi_app.model.address import Address
from sroi_app.text import _
from ui.announce import announce
from ui.doorways import examples
from ui.layouts import nest
from ui.look import scaled
from ui.outline import Outline
from ui.route import Stop
from ui.tour_steps import STEPS, Step
from ui.words import button, label

if TYPE_CHECKING:
    from ui.main_window import MainWindow

EXAMPLE = "befriending"
SETTLED = 260  # milliseconds until a page that was opened stays where it is


def start_tour(window: "MainWindow") -> None:
    """Lead a person through an example, a step at a time; Esc ends it.

    Nothing happens where unsaved work is in the way and the person stays with it: a tour that
    runs goes on, for only opening the example anew ends it.
    """
    before = window.store.workspace.document.id
    path = next(e.path for e in examples() if e.path.stem == EXAMPLE)
    window.files.open_example(path)
    if window.store.workspace.document.id != before:
        window.files.settings.remember_tour()
        Tour(window).show_step(0)


class Tour(QFrame):
    """A strip at the foot of the window: one step, and the ways on, back and out."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__()
        self.setObjectName("tour")
        self.number = 0
        self._window = window
        self._outline = Outline(window.desk)
        self._place = label("", "hint", wrap=False)
        self.words = label("")
        self._next = button("", self.go_on, "primary")
        self._back = button(_("Back"), lambda: self.show_step(self.number - 1))
        self._sight = QTimer(self, interval=SETTLED, singleShot=True)
        self._sight.timeout.connect(self._show_part)
        self._build()
        # Only while the keyboard is in the strip: on a page, Esc may mean something else.
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Esc"), self, self.end, context=inside)
        window.files.opened.connect(self.end)

    def show_step(self, number: int) -> None:
        """Open the page of a step, and say what there is to see."""
        self.number = number
        step, desk = STEPS[number], self._window.desk
        self._open(step)
        self._place.setText(_("Step {number} of {all}").format(number=number + 1, all=len(STEPS)))
        self.words.setText(step.words)
        self._next.setText(_("Next") if number + 1 < len(STEPS) else _("Start your own case"))
        self._back.setVisible(number > 0)
        self._outline.surround(lambda: step.part(desk))
        self._sight.start()
        self._speak()

    def go_on(self) -> None:
        """To the next step; after the last one, to a case of one's own."""
        if self.number + 1 < len(STEPS):
            self.show_step(self.number + 1)
        else:
            self.end()
            self._window.files.new()

    def end(self) -> None:
        """Be gone, and leave the keyboard on the page that is open."""
        self._window.files.opened.disconnect(self.end)
        self.setParent(None)
        self._outline.deleteLater()
        self.deleteLater()
        if self._window.desk.page is not None:
            self._window.desk.page.start()

    def _open(self, step: Step) -> None:
        desk, outcomes = self._window.desk, self._window.store.evaluation.case.outcomes
        if step.below and outcomes:
            desk.go_to_address(Address.parse("outcomes") / outcomes[0].id / step.below)
        else:
            desk.go_to(next(stop for stop in desk.stops if _is_at(stop, step)))

    def _show_part(self) -> None:
        """Scroll to what is meant, once the page has found its height; a page stays at its top."""
        desk = self._window.desk
        above = part = STEPS[self.number].part(desk)
        if part is desk.page:
            return
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None and part is not None:
            above.ensureWidgetVisible(part, 0, scaled(16))

    def _speak(self) -> None:
        said = f"{self._place.text()}. {self.words.text()}"
        self._next.setAccessibleDescription(said)
        self._next.setFocus()
        announce(self, said)

    def _build(self) -> None:
        self.setAccessibleName(_("A short tour"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(scaled(side) for side in (24, 12, 24, 14)))
        column.setSpacing(scaled(10))
        # Always room for two lines, or the window above would jump from step to step.
        self.words.setMinimumHeight(2 * self.words.fontMetrics().lineSpacing())
        column.addWidget(self.words)
        row = QHBoxLayout()
        row.setSpacing(scaled(12))
        for part in (self._next, self._back, button(_("End the tour"), self.end), self._place):
            row.addWidget(part)
        row.addStretch()
        nest(column, row)
        _whole(self._window).addWidget(self)


def _whole(window: "MainWindow") -> QLayout:
    """Return what the parts of the window are stacked in, under the menus."""
    inside = window.centralWidget()
    layout = None if inside is None else inside.layout()
    assert layout is not None  # noqa: S101 - a window is built with it
    return layout


def _is_at(stop: Stop, step: Step) -> bool:
    return step.page in (stop.page, stop.section.id if stop.section is not None else None)
