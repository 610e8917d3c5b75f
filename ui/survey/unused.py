"""The rows of a survey that were not used, each with the reason."""

from collections.abc import Iterator

from PySide6.QtCore import Signal

from sroi_app.guide.names import shortened
from sroi_app.text import _, plural
from sroi_app.workspace.surveys import Summary
from ui.result.figure_table import FigureTable
from ui.result.fold import Fold
from ui.words import label

MOST = 200  # rows; nobody reads more
LONGEST = 60  # letters of a heading, or of what stood there


class UnusedRows(Fold):
    """Folded away, with their number on its heading: nothing is dropped without a word."""

    made = Signal()

    def __init__(self) -> None:
        self._summary: Summary | None = None
        self._table: FigureTable | None = None
        self._over = label("", "hint")
        super().__init__("", self._refill)
        self.column.addWidget(self._over)

    def show_summary(self, summary: Summary) -> None:
        """List what a survey did not use."""
        count = summary.rows - len(summary.used)
        self._summary = summary
        self.rename(plural("{count} row was not used", "{count} rows were not used", count))
        self.setVisible(count > 0)
        self.refresh()

    def _refill(self) -> None:
        if self._summary is None:
            return
        if self._table is None:
            self._table = FigureTable(_("Rows that were not used"), (_("Why"), _("Row")))
            self.column.insertWidget(0, self._table)
            self.made.emit()
        lines = tuple(_lines(self._summary))
        self._table.show_rows(tuple((why, str(row)) for row, why in lines[:MOST]))
        over = len(lines) - MOST
        self._over.setText(plural("And {count} more.", "And {count} more.", max(over, 0)))
        self._over.setVisible(over > 0)


def _lines(summary: Summary) -> Iterator[tuple[int, str]]:
    for one in summary.refused:
        yield one.row, _why(one.column, one.text, one.why)
    for again in summary.duplicates:
        words = _("Has the same code as row {row}, which was used.")
        yield again.row, words.format(row=again.kept)
    for rows, why in (
        (summary.only_before, _("Answered only the first time.")),
        (summary.only_after, _("Answered only the second time.")),
        (summary.unanswered, _("Gave no answer.")),
        (summary.other_times, _("Was asked at another time, which is left out.")),
    ):
        yield from ((row, why) for row in rows)


def _why(column: str, text: str, why: str) -> str:
    told = f"“{shortened(text, LONGEST)}” {why}" if text else why
    return f"{shortened(column, LONGEST)}: {told}." if column else f"{told}."
