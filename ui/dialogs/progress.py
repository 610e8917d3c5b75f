"""Shows how far a piece of work is that takes long, with a way to stop it; typing can go on."""

import time
from threading import Event

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QProgressBar, QVBoxLayout, QWidget

from sroi_app.text import _
from ui.announce import announce
from ui.dialogs.room import fit_words
from ui.flow import Flow
from ui.guard import guarded
from ui.layouts import nest
from ui.look import scaled
from ui.words import button, label

WIDTH = 420  # pixels
AFTER = 600  # milliseconds: what is done sooner is done before anybody has read anything
WHOLE = 100


class ProgressDialog(QDialog):
    """Comes into sight only if it takes a while, and never takes the keyboard; Esc stops."""

    _told = Signal(float)

    def __init__(self, parent: QWidget, words: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setWindowTitle(words)
        self._stopped = Event()
        self._words, self.bar = label(words, "h2"), QProgressBar()
        self._stop = button(_("Stop"), self.reject)
        self._build()
        self._told.connect(self._show)
        self._wait = QTimer(self, interval=AFTER, singleShot=True)
        self._wait.timeout.connect(self._appear)
        self._wait.start()

    @property
    def stopped(self) -> bool:
        """Whether it is not wanted any more."""
        return self._stopped.is_set()

    def hear(self, share: float) -> bool:
        """Take the share that is done, from whatever thread; return whether to go on."""
        time.sleep(0)  # the window goes first, which would else wait for its turn
        self._told.emit(share)
        return not self.stopped

    def end(self) -> None:
        """It is over, however it ended."""
        self._wait.stop()
        self.hide()
        self.deleteLater()

    @guarded()
    def reject(self) -> None:
        """Stop the work as soon as that can be."""
        self._stopped.set()
        self._stop.setEnabled(False)
        self._words.setText(_("It is being stopped…"))
        announce(self, self._words.text())

    @guarded()
    def done(self, result: int) -> None:
        """Only its end puts it away."""

    def _appear(self) -> None:
        self.show()
        announce(self, self.windowTitle())

    def _show(self, share: float) -> None:
        self.bar.setValue(round(share * WHOLE))

    def _build(self) -> None:
        self.bar.setRange(0, WHOLE)
        self.bar.setValue(0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(_("How much is done"))
        foot = Flow()
        foot.addWidget(self._stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(*map(scaled, (28, 22, 28, 22)))
        column.setSpacing(scaled(10))
        column.addWidget(self._words)
        column.addWidget(label(_("You can go on working meanwhile."), "hint"))
        column.addWidget(self.bar)
        nest(column, foot)
        fit_words(self, WIDTH)
