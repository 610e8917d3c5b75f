"""Tells a screen reader that the ratio has changed, once the person pauses."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from sroi_app.calculation.result import Result
from sroi_app.guide import figures
from sroi_app.text import _, plural
from ui import announce

PAUSE = 1500  # milliseconds after the last change


class RatioNews(QObject):
    """Hears every result; speaks only of a ratio that is shown differently than the last time."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._document: str | None = None
        self._said = ""  # the ratio that was last seen or told
        self._shown = ""
        self._words = ""
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self._tell)

    def hear(self, document: str, result: Result) -> None:
        """Take in a result; the first one of a document is what the person finds, and no news."""
        self._shown, self._words = _shown(result), _words(result)
        if document != self._document:
            self._document, self._said = document, self._shown
            self._pause.stop()
        elif self._shown != self._said:
            self._pause.start()
        else:
            self._pause.stop()

    def _tell(self) -> None:
        self._said = self._shown
        announce.announce(self._widget, self._words)


def _shown(result: Result) -> str:
    return figures.ratio(result.headline.ratio) if result.headline else ""


def _words(result: Result) -> str:
    if result.headline is not None:
        value = _shown(result).partition(" : ")[0]
        return _("The ratio is now {value} to £1.").format(value=value)
    return plural(
        "There is no ratio now: {count} answer is missing.",
        "There is no ratio now: {count} answers are missing.",
        len(result.missing),
    )
