"""Rounds of garbage collection, in the thread of the window and in no other."""

import gc

from PySide6.QtCore import QObject, QTimer

from sroi_app.reports.garbage import held_off

YOUNG, MIDDLE, FULL = 50_000, 20, 50  # new objects until a young round; rounds until an older one
EVERY = 500  # milliseconds


class Rounds(QObject):
    """Takes the rounds over from Python, which makes them in whatever thread makes objects.

    A timer or an event loop in a circle of garbage would end in that thread, which is not its own.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.collect()
        gc.freeze()  # going through all that is loaded was measured to take 12 ms
        gc.disable()
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Make the oldest round that is due, unless something is made that wants none."""
        # Evaluations are frozen data without cycles, so nearly all that a keystroke leaves behind
        # goes at once without a round; yet each makes tens of thousands of objects, which by
        # Python's own measure (700) would be a round by the dozen, and one over everything.
        counts = zip(gc.get_count(), (YOUNG, MIDDLE, FULL), strict=True)
        due = [age for age, (count, most) in enumerate(counts) if count > most]
        if due and not held_off():
            gc.collect(due[-1])
