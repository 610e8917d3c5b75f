"""The working of one figure: what it is, how it comes about, and the numbers in it.

Each number opens further, until it ends at the answer it came from. It follows the case.
"""

from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from sroi_app.calculation.subject import Subject
from sroi_app.evaluation import Evaluation
from sroi_app.guide.ledger import ledger
from sroi_app.guide.names import shortened
from sroi_app.reports.opened import Part, Reading, read_figure
from sroi_app.text import _
from ui.announce import announce
from ui.guard import guarded
from ui.layouts import nest
from ui.result.figure_link import FigureLink, Line
from ui.words import WrappedLink, button, label

PAUSE = 150  # milliseconds after a change, so that typing is never held up


class WorkingView(QWidget):
    """Shows one figure at a time; Enter goes down, Backspace up, Esc leaves."""

    wanted = Signal(object)  # Address: an answer a person wants to go to
    left = Signal(str)  # closed, with the reason where the person did not ask for it

    def __init__(self, leave: str) -> None:
        super().__init__()
        self.way: list[Subject] = []  # from the figure that was opened down to the one shown
        self._titles: list[str] = []
        self._evaluation: Evaluation | None = None
        self._reading: Reading | None = None
        self._soon = QTimer(self, interval=PAUSE, singleShot=True)
        self._soon.timeout.connect(self._follow)
        self._leave = WrappedLink(leave, lambda: self.left.emit(""))
        self._up = WrappedLink("", self.go_up)
        self._news = label("", "finding")
        self._title = label("", "h3")
        self._figure = label("", "figure")
        self._exactly, self._in_words, self._in_figures = (
            label("", "small"),
            label("", "working-words"),
            label("", "working-figures"),
        )
        self._numbers = label(_("The numbers in it"), "h3")
        self._answer = button(_("Go to this answer"), self._go_to_answer)
        self._lines: list[FigureLink] = []
        self._build()

    # What it shows

    def open(self, evaluation: Evaluation, subject: Subject) -> None:
        """Open a figure, and put the keyboard on the first number in it."""
        self.way = [subject]
        self._titles = []
        self._show(evaluation)
        self.start()
        self._speak()

    def show_evaluation(self, evaluation: Evaluation) -> None:
        """Follow the case, as soon as the person pauses."""
        if self.way and evaluation is not self._evaluation:
            self._evaluation = evaluation
            self._soon.start()

    def start(self) -> None:
        """Put the keyboard on the first thing that opens further."""
        stops = (*(line for line in self._lines if not line.isHidden()), self._answer, self._leave)
        next(stop for stop in stops if _takes_keyboard(stop)).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def go_up(self) -> None:
        """Go back to the figure this one is part of, or leave."""
        if len(self.way) < 2:
            self.left.emit("")
            return
        before = self.way.pop()
        self._titles.pop()
        if self._evaluation is not None:
            self._show(self._evaluation)
            self._focus_on(before)

    def _go_down(self, number: int) -> None:
        if self._reading is None or self._evaluation is None:
            return
        part = self._reading.parts[number]
        if part.way is not None:
            self.way.append(part.way)
            self._show(self._evaluation)
            self.start()
            self._speak()
        elif part.address is not None:
            self.wanted.emit(part.address)

    def _speak(self) -> None:
        announce(self, f"{self._title.text()}: {self._figure.text()}")

    def _go_to_answer(self) -> None:
        if self._reading is not None and self._reading.address is not None:
            self.wanted.emit(self._reading.address)

    def _follow(self) -> None:
        """Show the same figure in the case as it is now, or the nearest one above it."""
        evaluation = self._evaluation
        if evaluation is None or not self.way:
            return
        depth, printed = len(self.way), ledger(evaluation.result)
        while self.way and read_figure(evaluation, printed, self.way[-1]) is None:
            self.way.pop()
        if not self.way:
            self.left.emit(_("The working was closed, because its figure is no longer there."))
            return
        del self._titles[len(self.way) :]
        self._show(evaluation)
        if len(self.way) < depth:
            words = _("The figure you had open is no longer there. This is the one above it.")
            self._news.setText(words)
            self._news.show()
            announce(self, words)

    def _show(self, evaluation: Evaluation) -> None:
        self._evaluation = evaluation
        reading = read_figure(evaluation, ledger(evaluation.result), self.way[-1])
        if reading is None:
            self.left.emit(_("That figure has no working yet."))
            return
        self._reading = reading
        self._titles[len(self.way) - 1 :] = [reading.title]
        self._news.hide()
        self._show_way()
        self._title.setText(reading.title)
        self._figure.setText(reading.figure)
        for words, text in (
            (self._exactly, reading.exactly),
            (self._in_words, reading.in_words),
            (self._in_figures, reading.in_figures),
        ):
            _say(words, text)
        self._answer.setVisible(reading.address is not None)
        self._numbers.setVisible(bool(reading.parts))
        self._show_parts(reading.parts)

    def _show_way(self) -> None:
        deeper = len(self.way) > 1
        self._up.setVisible(deeper)
        if deeper:
            self._up.say(_("Up to: {title}").format(title=shortened(self._titles[-2])))

    def _show_parts(self, parts: tuple[Part, ...]) -> None:
        while len(self._lines) < len(parts):
            made = FigureLink(partial(self._go_down, len(self._lines)))
            self._lines.append(made)
            self._rows.addWidget(made)
            if len(self._lines) > 1:
                QWidget.setTabOrder(self._lines[-2], made)
        for number, line in enumerate(self._lines):
            line.setVisible(number < len(parts))
            if number < len(parts):
                line.say(_line(parts[number]))

    def _focus_on(self, subject: Subject) -> None:
        """Put the keyboard back on the number that had been opened."""
        parts = self._reading.parts if self._reading else ()
        for line, part in zip(self._lines, parts, strict=False):
            if part.way == subject:
                line.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.start()

    # How it is put together

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Backspace:
            self.go_up()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit("")
        else:
            super().keyPressEvent(event)

    @guarded()
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            for line in self._lines:
                line.updateGeometry()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._leave)
        column.addWidget(self._up)
        column.addWidget(self._news)
        column.addSpacing(4)
        column.addWidget(label(_("How it was worked out"), "h2"))
        for words in (self._title, self._figure, self._exactly):
            column.addWidget(words)
        column.addSpacing(4)
        for words in (self._in_words, self._in_figures):
            column.addWidget(words)
        column.addWidget(self._answer)
        column.addSpacing(8)
        column.addWidget(self._numbers)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        nest(column, self._rows)
        column.addStretch()


def _line(part: Part) -> Line:
    act, note = "", part.how
    if part.way is not None:
        act = _("open the working")
    elif part.address is not None:
        act = _("go to this answer")
        said = _("Go to this answer")
        note = f"{part.how} {said}".strip()
    return Line(part.label, part.figure, note, act)


def _say(words: QLabel, text: str) -> None:
    words.setText(text)
    words.setVisible(bool(text))


def _takes_keyboard(widget: QWidget) -> bool:
    return not widget.isHidden() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
