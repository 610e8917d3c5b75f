"""Two versions of a case, what differs between them, and what may be done about it."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from sroi_app.text import _, plural
from sroi_app.workspace.comparison import Comparison
from ui.dialogs.changes import changes_text
from ui.dialogs.sheet import SheetDialog
from ui.look import scaled
from ui.words import button, label

WIDTH = 780  # pixels
TEXT_HEIGHT = 260  # pixels


class Way(NamedTuple):
    """Something that may be done: the words on its button, and what comes of it."""

    words: str
    outcome: str


def ask_which(
    parent: QWidget, heading: str, about: str, comparison: Comparison, ways: Sequence[Way]
) -> int:
    """Show what differs; return the number of the way the person chose, the last one with Esc."""
    dialog = TwoVersionsDialog(parent, heading, about, comparison, ways)
    dialog.exec()
    return dialog.chosen


class TwoVersionsDialog(SheetDialog):
    """What differs above, what may be done below: Enter does the first, Esc the last."""

    def __init__(
        self, parent: QWidget, heading: str, about: str, comparison: Comparison, ways: Sequence[Way]
    ) -> None:
        super().__init__(parent, _("Two versions of a case"), WIDTH)
        self.chosen = len(ways) - 1
        self.text = changes_text(comparison, _("What differs"))
        self.text.setMinimumHeight(scaled(TEXT_HEIGHT))
        self.column.addWidget(label(heading, "h2"))
        self.column.addWidget(label(about))
        self.column.addWidget(label(_summary(comparison), "strong"))
        self.column.addWidget(self.text, 1)
        for way in ways:
            if way.outcome:
                self.column.addWidget(label(f"{way.words}: {way.outcome}", "hint"))
        self._make_buttons(ways)
        self.fit()

    def _make_buttons(self, ways: Sequence[Way]) -> None:
        for number, way in enumerate(ways):
            made = button(way.words, partial(self._choose, number), "" if number else "primary")
            made.setAccessibleDescription(way.outcome)
            self.foot.addWidget(made)
            if not number:
                made.setDefault(True)
                made.setFocus()

    def _choose(self, number: int) -> None:
        self.chosen = number
        self.accept()


def _summary(comparison: Comparison) -> str:
    if not comparison.changes:
        return _("Nothing differs between the two.")
    count = plural("{count} difference.", "{count} differences.", len(comparison.changes))
    return f"{comparison.ratio} {count}"
