"""Tells a screen reader that the ratio or its range has changed, once the person pauses."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from sroi_app.calculation.result import Result
from sroi_app.guide import figures
from sroi_app.text import _, plural
from ui import announce
from ui.result.said_range import NO_RANGE, SaidRange

PAUSE = 1500  # milliseconds after the last change


class RatioNews(QObject):
    """Hears every result; speaks only of what is shown differently than the last time.

    The ratio and its range are told in one breath: it waits for a range that is being worked out.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._document: str | None = None
        self._said = ""  # the ratio that was last seen or told
        self._said_range: str | None = ""  # and its range; None while that was not known yet
        self._shown = ""
        self._words = ""
        self._range = NO_RANGE
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self._tell)

    def hear(self, document: str, result: Result, range_: SaidRange = NO_RANGE) -> None:
        """Take in a result; the first one of a document is what the person finds, and no news."""
        waited = self._range.pending and not range_.pending
        self._shown, self._words, self._range = _shown(result), _words(result), range_
        if document != self._document:
            self._document, self._said = document, self._shown
            self._said_range = None
        if self._said_range is None and self._shown == self._said and not range_.pending:
            self._said_range = range_.told
        if not (self._is_news or range_.pending):
            self._pause.stop()
        elif not waited:
            self._pause.start(PAUSE)
        elif not self._pause.isActive():
            self._pause.start(0)

    @property
    def _is_news(self) -> bool:
        if self._shown != self._said:
            return True
        known = self._said_range is not None and not self._range.pending
        return known and self._range.told != self._said_range

    def _tell(self) -> None:
        if self._range.pending or not self._is_news:
            return  # it is heard of again once the range is there
        announce.announce(self._widget, self._news())
        self._said, self._said_range = self._shown, self._range.told

    def _news(self) -> str:
        if self._shown != self._said:
            return f"{self._words} {self._range.told}".strip()
        if not self._range.told:
            return _("The ratio has no range now.")
        return f"{_('The range of the ratio has changed.')} {self._range.told}"


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
