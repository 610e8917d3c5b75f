"""The foot of the survey window: the ways on and back, what is the matter, and what is going on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from sroi_app.text import _
from ui.announce import announce
from ui.flow import Flow
from ui.layouts import nest
from ui.look import scaled
from ui.words import button, dress_as, label

WHOLE = 100


class Foot(QWidget):
    """Everything in it is in sight at every step, however far the step is scrolled."""

    went_on = Signal()
    went_back = Signal()
    left = Signal()
    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._problem = label("", "finding")
        self._problem.setProperty("refused", True)
        self._doing, self._bar = label("", "hint"), QProgressBar()
        self._stop = button(_("Stop"), self.stopped.emit)
        self._forward = button("", self.went_on.emit, "primary")
        self._backward = button("", self.went_back.emit)
        self._build()
        self.show_work("")
        self.say_problem("")

    @property
    def problem(self) -> str:
        """What is the matter, if anything."""
        return self._problem.text()

    def name(self, forward: str, *, first: bool) -> None:
        """Say what the way on does; on the first step there is no way back."""
        self._forward.setText(forward)
        self._backward.setVisible(not first)

    def take_enter(self) -> None:
        """From now on Enter leads on, wherever the keyboard is; to be called once in the dialog."""
        self._forward.setDefault(True)

    def stand_out(self, shown: bool) -> None:
        """Let the eye go to the way on, or to something else first."""
        dress_as(self._forward, "primary" if shown else "")

    def say_problem(self, words: str) -> None:
        """Say why one cannot go on; "" takes it back."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        if words:
            announce(self, words)

    def show_work(self, words: str) -> None:
        """Say what is going on, with a way to stop it; "" when it is over."""
        held = self._stop.hasFocus()
        self._doing.setText(words)
        self._work.setVisible(bool(words))
        self._bar.setValue(0)
        self._bar.hide()
        if words:
            announce(self, words)
            self._stop.setFocus()
        elif held:
            self._forward.setFocus()

    def show_progress(self, share: float) -> None:
        """Show how much of it is done."""
        self._bar.setValue(round(share * WHOLE))
        self._bar.show()

    def _build(self) -> None:
        self._backward.setText(_("&Back"))
        self._bar.setRange(0, WHOLE)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(_("How much is done"))
        self._bar.setFixedWidth(scaled(180))
        self._work = QWidget()
        going_on, row = Flow(self._work), Flow()
        for part in (self._doing, self._bar, self._stop):
            going_on.addWidget(part)
        leave = button("", self.left.emit)
        leave.setText(_("&Leave"))
        for part in (self._forward, self._backward, leave):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(*map(scaled, (28, 12, 28, 16)))
        column.setSpacing(scaled(10))
        column.addWidget(self._problem)
        column.addWidget(self._work)
        nest(column, row)
