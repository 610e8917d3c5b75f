"""What stands between the case and a ratio, each a link to its answer."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from sroi_app.evaluation import Evaluation
from sroi_app.guide.empty_years import empty_years_sentence
from sroi_app.guide.finding_words import finding_line
from sroi_app.guide.gaps import gaps
from sroi_app.model.address import Address
from sroi_app.text import _, plural
from ui.look import scaled
from ui.words import WrappedLink, label

MOST_GAPS = 5
PAUSE = 400  # milliseconds: the list is put in order when nobody types


class GapList(QWidget):
    """The gaps with the most pounds at stake first; it keeps its order while somebody types."""

    wanted = Signal(object)  # Address

    def __init__(self) -> None:
        super().__init__()
        self._evaluation: Evaluation | None = None
        self._order: tuple[Address, ...] = ()
        self._shown: tuple[Address, ...] = ()
        self._below = False
        self._soon = QTimer(self, interval=PAUSE, singleShot=True)
        self._soon.timeout.connect(self._sort)
        self._why = label("", "finding")
        self._heading = label("", "h3")
        self._first = WrappedLink("", partial(self._want, 0))
        self._links = [WrappedLink("", partial(self._want, n)) for n in range(MOST_GAPS)]
        self._more = label("", "small")
        column = QVBoxLayout(self)
        column.setSpacing(2)
        column.setContentsMargins(0, 4, 0, 0)
        self._heading.setContentsMargins(0, scaled(8), 0, 0)
        for widget in (self._why, self._heading, self._first, *self._links, self._more):
            column.addWidget(widget)
            widget.hide()

    def show_evaluation(self, evaluation: Evaluation) -> None:
        """Show what is missing now."""
        missing = evaluation.result.missing
        self._evaluation = evaluation
        if self.isHidden() is bool(missing):
            self.setVisible(bool(missing))
        if not missing:
            self._order = ()
            self._soon.stop()
            return
        if missing != self._order:
            there = set(missing)
            kept = [address for address in self._order if address in there]
            known = set(kept)
            self._order = (*kept, *(one for one in missing if one not in known))
            self._soon.start()
        self._show(evaluation)

    def lie_below(self, below: bool) -> None:
        """Say it in one link where there is little height."""
        self._below = below
        if self._evaluation is not None:
            self.show_evaluation(self._evaluation)

    def _sort(self) -> None:
        """Put the gaps with the most pounds at stake first."""
        if self._evaluation is None:
            return
        there = set(self._evaluation.result.missing)
        found = [gap.address for gap in gaps(self._evaluation) if gap.missing]
        self._order = tuple(address for address in found if address in there)
        if self._order:
            self._show(self._evaluation)

    def _show(self, evaluation: Evaluation) -> None:
        count = len(self._order)
        words = plural(
            "{count} answer stands between you and a ratio",
            "{count} answers stand between you and a ratio",
            count,
        )
        self._shown = self._order[:MOST_GAPS]
        said = _worded(self._shown, evaluation)
        why = empty_years_sentence(evaluation.result)
        beside = not self._below
        _say(self._why, why, beside and bool(why))
        _say(self._heading, words, beside)
        self._first.say(words)
        _show_or_hide(self._first, self._below)
        for number, link in enumerate(self._links):
            if number < len(said):
                link.say(said[number])
            _show_or_hide(link, beside and number < len(said))
        more = count - len(said)
        text = plural("and {count} more", "and {count} more", more)
        _say(self._more, text, beside and more > 0)

    def _want(self, number: int) -> None:
        self.wanted.emit(self._shown[number])


def _say(words: QLabel, text: str, there: bool) -> None:
    if words.text() != text:
        words.setText(text)
    _show_or_hide(words, there)


def _show_or_hide(widget: QWidget, there: bool) -> None:
    if widget.isHidden() is there:
        widget.setVisible(there)


def _worded(addresses: tuple[Address, ...], evaluation: Evaluation) -> list[str]:
    """What the first finding at each address says, with the row it is about."""
    wanted = set(addresses)
    said: dict[Address, str] = {}
    for finding in evaluation.findings:
        if finding.address in wanted and finding.address not in said:
            said[finding.address] = finding_line(evaluation.case, finding._replace(advice=""))
    return [said.get(address, _("Fill in what is missing.")) for address in addresses]
