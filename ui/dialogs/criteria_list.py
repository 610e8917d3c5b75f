"""A buyer’s list that was read from a table or pasted, looked at before it is added."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sroi_app.guide import figures
from sroi_app.text import _, plural
from sroi_app.workspace.criteria import CriteriaReading, NewCriterion
from ui.values.form_dialog import FormDialog
from ui.values.plain_table import MOST_SHOWN, plain_table
from ui.words import label


class CriteriaListDialog(FormDialog):
    """What would be added, what is left out and why; Enter adds it, Esc leaves all as it is."""

    wanted = Signal()

    def __init__(
        self, parent: QWidget, reading: CriteriaReading, new: Sequence[NewCriterion]
    ) -> None:
        super().__init__(parent, _("Before the list is added"))
        known = len(reading.criteria) - len(new)
        for note in (*_listed_already(known), *reading.notes):
            self.column.addWidget(label(note))
        self.column.addWidget(label(_added_words(len(new)), "h3"))
        headings = (_("Code"), _("What the buyer asks for"), _("Share of the marks"))
        self._show_table(_("Criteria that were read"), headings, [_row(each) for each in new])
        if reading.problems:
            words = plural(
                "{count} thing could not be taken",
                "{count} things could not be taken",
                len(reading.problems),
            )
            self.column.addWidget(label(words, "h3"))
            rows = [(problem.where, problem.message) for problem in reading.problems]
            self._show_table(_("What could not be taken"), (_("Cell"), _("Why")), rows)
        self.finish(
            plural("Add {count} criterion", "Add {count} criteria", len(new)),
        )
        self.fit()

    def do(self) -> None:
        """Let what was read be added."""
        self.accept()
        self.wanted.emit()

    def _show_table(
        self, name: str, headings: Sequence[str], rows: Sequence[Sequence[str]]
    ) -> None:
        self.column.addWidget(plain_table(name, headings, rows, wide=1))
        over = len(rows) - MOST_SHOWN
        if over > 0:
            more = plural("And {count} more.", "And {count} more.", over)
            self.column.addWidget(label(more, "hint"))


def _added_words(count: int) -> str:
    return plural("{count} criterion is new", "{count} criteria are new", count)


def _listed_already(count: int) -> tuple[str, ...]:
    if not count:
        return ()
    return (
        plural(
            "{count} more is listed already, and stays as it is.",
            "{count} more are listed already, and stay as they are.",
            count,
        ),
    )


def _row(new: NewCriterion) -> tuple[str, str, str]:
    weight = _("not said") if new.weight is None else figures.percent(new.weight)
    return new.code or _("none"), new.words, weight
