"""What would change the result most: the pounds that hang on an open or a weak answer."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sroi_app.guide.gaps import Gap
from sroi_app.text import _, plural
from ui.layouts import nest
from ui.tab_order import order_tabs
from ui.words import WrappedLink, button, label

AT_FIRST = 5
AT_ONCE = 50  # more links than that at a time would keep the window waiting


class GapList(QWidget):
    """The largest gaps as links to their answers; the rest on demand."""

    wanted = Signal(object)  # Address

    def __init__(self, at_first: int = AT_FIRST) -> None:
        super().__init__()
        self._gaps: Sequence[Gap] = ()
        self._at_first = self._count = at_first
        self._links: list[WrappedLink] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self._more = button("", self._show_more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 30, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(_("What would change your result most"), "h2"))
        column.addWidget(label(_ABOUT, "hint"))
        nest(column, self._list)
        row = QHBoxLayout()
        row.setContentsMargins(0, 4, 0, 0)
        row.addWidget(self._more)
        row.addStretch()
        nest(column, row)

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        """List the first of them."""
        self._gaps, self._count = gaps, self._at_first
        self._show()

    def _show(self) -> None:
        while len(self._links) < min(self._count, len(self._gaps)):
            link = WrappedLink("", partial(self._want, len(self._links)))
            self._links.append(link)
            self._list.addWidget(link)
        for number, link in enumerate(self._links):
            there = number < min(self._count, len(self._gaps))
            link.setVisible(there)
            if there:
                link.say(self._gaps[number].words)
        self._name_more()

    def _name_more(self) -> None:
        rest = len(self._gaps) - self._count
        self._more.setVisible(rest > 0)
        if rest > AT_ONCE:
            self._more.setText(_("Show {count} more of {all}").format(count=AT_ONCE, all=rest))
        else:
            self._more.setText(plural("Show {count} more", "Show all {count} others", rest))

    def _show_more(self) -> None:
        first = self._count
        self._count += AT_ONCE
        self._show()
        order_tabs([self])
        self._links[first].setFocus()

    def _want(self, number: int) -> None:
        self.wanted.emit(self._gaps[number].address)


_ABOUT = _(
    "The pounds show how much value, at today’s worth, stands or falls with one answer. "
    "Firmer evidence is worth most where most hangs on it, whichever way the result then moves."
)
