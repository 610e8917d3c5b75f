"""What came of reading a value map: what stands in the way, what is taken, what else to know."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sroi_app.text import _, plural
from sroi_app.workspace.map_draft import MapDraft
from ui.words import label

MOST_SHOWN = 20  # problems; nobody puts more right without trying again


class Lines(QWidget):
    """A heading over sentences, which come and go; it hides where there are none."""

    def __init__(self, look: str) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[str, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def say(self, heading: str, lines: Sequence[str]) -> None:
        """Show these sentences under a heading."""
        if self._shown != (heading, *lines):
            self._shown = (heading, *lines)
            self._empty()
            self._column.addWidget(label(heading, "h3"))
            for line in lines:
                self._column.addWidget(self._line(line))
        self.setVisible(bool(lines))

    def _line(self, words: str) -> QWidget:
        made = label(words, self._look)
        if self._look == "finding":
            made.setProperty("refused", True)
        return made

    def _empty(self) -> None:
        while item := self._column.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()


def problem_lines(draft: MapDraft) -> tuple[str, tuple[str, ...]]:
    """Return what stands in the way, under its heading; each names its cell."""
    sentences = tuple(problem.sentence for problem in draft.reading.problems)
    heading = plural(
        "{count} thing has to be put right first",
        "{count} things have to be put right first",
        len(sentences),
    )
    over = len(sentences) - MOST_SHOWN
    if over > 0:
        more = plural("And {count} more.", "And {count} more.", over)
        sentences = (*sentences[:MOST_SHOWN], more)
    return heading, sentences


def result_lines(draft: MapDraft) -> tuple[str, tuple[str, ...]]:
    """Return what would be taken, and how what the table works out lies beside our own sum."""
    if draft.reading.case is None:
        return "", ()
    return _("What will be taken in"), (draft.taken, *draft.reading.compared)


def note_lines(draft: MapDraft) -> tuple[str, tuple[str, ...]]:
    """Return what is left out and why, and what else there is to know."""
    return _("What is left out, and what else to know"), draft.notes
