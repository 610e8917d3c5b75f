"""Tells a screen reader which page has been opened, and which part of it."""

from itertools import dropwhile, zip_longest

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from ui import announce


class PlaceNews(QObject):
    """Hears every place; speaks once the keyboard is there, and only of what is new.

    A place is the titles that lead to it: a page, a row of its list, a part of the row.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._said: tuple[str, ...] = ()
        self._place: tuple[str, ...] = ()
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._tell)

    def hear(self, place: tuple[str, ...]) -> None:
        """Take in where the person is now."""
        self._place = place
        self._soon.start()

    def _tell(self) -> None:
        pairs = zip_longest(self._place, self._said)
        new = [title for title, _before in dropwhile(lambda pair: pair[0] == pair[1], pairs)]
        self._said = self._place
        if words := ". ".join(title for title in new if title):
            announce.announce(self._widget, words)
