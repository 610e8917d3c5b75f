"""Where the program starts: a new case, one from before, or an example to look at."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sroi_app.text import _
from ui.layouts import nest
from ui.words import WrappedLink, button, label

WIDEST = 1000  # far more than the empty room beside it asks for
NEVER = 1  # Qt.ScrollBarPolicy.ScrollBarAlwaysOff, as the property takes it
NO_FOCUS = 0  # Qt.FocusPolicy.NoFocus


class Doorway(NamedTuple):
    """A file that can be opened from here, what to call it, and a line to know it by."""

    path: Path
    words: str
    note: str = ""


class _Door(QWidget):
    """The link to a file, and under it a line to know it by."""

    def __init__(self, to: Doorway, wanted: SignalInstance) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 2)
        column.setSpacing(0)
        link = WrappedLink(to.words, partial(wanted.emit, to.path))
        link.setAccessibleDescription(to.note)
        column.addWidget(link)
        if to.note:
            note = label(to.note, "small")
            note.setContentsMargins(7, 0, 7, 2)
            column.addWidget(note)


class WelcomePage(QWidget):
    """Says what a person wants to start with."""

    back_wanted = Signal()
    new_wanted = Signal()
    open_wanted = Signal()
    import_wanted = Signal()
    file_wanted = Signal(object)  # Path
    example_wanted = Signal(object)  # Path
    tour_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("canvas")
        self._recent = QVBoxLayout()
        self._examples = QVBoxLayout()
        self._back = WrappedLink("", self.back_wanted.emit)
        self._back.hide()
        self._new = button(_("Start a new case"), self.new_wanted.emit, "primary")
        self._import = WrappedLink(_IMPORT, self.import_wanted.emit)
        self._import.hide()  # until the window is painted, as the tour
        self._tour = WrappedLink(_("Take the short tour (4 minutes)"), self.tour_wanted.emit)
        self._tour.hide()  # until the window is painted: a link that wraps has to be loaded
        self._build()

    def show_examples(self, examples: Sequence[Doorway]) -> None:
        """List the examples that ship with the program, now that all else is loaded too."""
        self._import.show()
        for example in examples:
            note = example.note or _SHOWS.get(example.path.stem, "")
            self._examples.addWidget(_Door(example._replace(note=note), self.example_wanted))

    def show_recent(self, files: Sequence[Doorway]) -> None:
        """List the files that were open before."""
        while item := self._recent.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        if files:
            self._recent.addWidget(label(_("Go on with"), "h2"))
        for file in files:
            self._recent.addWidget(_Door(file, self.file_wanted))
        from ui.tab_order import order_tabs  # by now the window is painted

        order_tabs([self])

    def show_present(self, title: str) -> None:
        """Offer the way back to the case that is open; "" where none is."""
        self._back.setVisible(bool(title))
        self._back.say(_("Go back to “{case}”, which is open").format(case=title))

    def offer_tour(self, offered: bool) -> None:
        """Offer the tour, or no longer: the Help menu has it always."""
        self._tour.setVisible(offered)

    def start(self) -> None:
        """Put the keyboard on the first choice."""
        (self._new if self._back.isHidden() else self._back).setFocus()

    def _build(self) -> None:
        inside = QWidget()
        inside.setObjectName("canvas")
        inside.setMinimumHeight(1)  # what counts is its height at this width, not at the narrowest
        canvas = QScrollArea()
        canvas.setWidgetResizable(True)
        canvas.setProperty("horizontalScrollBarPolicy", NEVER)
        canvas.setProperty("focusPolicy", NO_FOCUS)
        canvas.setWidget(inside)  # while there is nothing on it yet, which takes less time
        across = QHBoxLayout()
        across.setContentsMargins(16, 0, 16, 0)
        across.addStretch(1)
        across.addWidget(self._make_card(), WIDEST)  # it takes all there is, up to its own limit
        across.addStretch(1)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 48, 0, 48)
        nest(column, across)
        column.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(canvas)

    def _make_card(self) -> QFrame:
        card = QFrame()
        card.setObjectName("welcome")
        column = QVBoxLayout(card)
        column.setContentsMargins(48, 38, 48, 38)
        column.setSpacing(12)
        column.addWidget(label(_("SROI Case"), "brand"))
        column.addWidget(label(_("Show what your work is worth, and how you know"), "h1"))
        column.addWidget(label(_WELCOME))
        column.addWidget(self._back)
        column.addSpacing(4)
        nest(column, self._make_choices())
        column.addWidget(self._import)
        column.addWidget(self._tour)
        column.addSpacing(6)
        nest(column, self._recent)
        column.addSpacing(6)
        column.addWidget(label(_("Look at an example (its figures are invented)"), "h2"))
        nest(column, self._examples)
        column.addSpacing(8)
        column.addWidget(label(_("Everything stays on this computer."), "small"))
        return card

    def _make_choices(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._new)
        row.addWidget(button(_("Open a case"), self.open_wanted.emit))
        row.addStretch()
        return row


_IMPORT = _("Import a value map you have in a spreadsheet")
_WELCOME = _(
    "Six stages of plain questions lead from what you do to a report a buyer can check. "
    "It takes about an hour and a half, and you can stop at any time."
)

_SHOWS = {
    "befriending": _(
        "Several groups, three years, harms and volunteers’ time: a bid to a council."
    ),
    "catering": _("A small company that trains people into work, and loses money at first."),
    "luncheon-club": _("The smallest of the three: one year looked back on, for a small grant."),
}
"""What there is to see in each example, by the name of its file."""
