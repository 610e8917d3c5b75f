"""What a file shows, picked from a plain list of the numbers of the case."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from sroi_app.guide.names import shortened
from sroi_app.guide.register import Number, Row, Shown, number_at, register_of
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.statement import Attachment
from sroi_app.text import _
from ui.dialogs.grouped_ticks import GroupedTicks, Tick, TickGroup
from ui.dialogs.room import resize_within_screen
from ui.flow import Flow
from ui.layouts import nest
from ui.look import scaled
from ui.words import button, label

WIDTH, HEIGHT = 640, 620  # pixels
LEAST_SHOWN = 2  # rows, however little room there is


def choose_supports(parent: QWidget, case: Case, item: Attachment) -> list[Address] | None:
    """Return the addresses of what a file shows; None when all is to stay as it was."""
    dialog = SupportsDialog(parent, case, item)
    chosen = dialog.chosen if dialog.exec() else None
    dialog.deleteLater()
    return chosen


class SupportsDialog(QDialog):
    """Arrows walk, the space bar ticks, Enter keeps what is ticked, Esc leaves all as it was."""

    def __init__(self, parent: QWidget | None, case: Case, item: Attachment) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("What a file shows"))
        resize_within_screen(self, WIDTH, HEIGHT)
        register = register_of(case)
        rows, shown = register.rows, {one.number.address for one in register.shown_by(item)}
        named = map(Address.parse, item.supports)
        self._kept = [address for address in named if number_at(address) not in register.places]
        self._line, self.list = QLineEdit(), GroupedTicks(LEAST_SHOWN)
        self.list.show_groups(_group(row, shown) for row in rows)
        self._build(_("What does “{name}” show?").format(name=shortened(item.name)), rows)

    @property
    def chosen(self) -> list[Address]:
        """What is ticked, and what the list no longer asks about."""
        return [*self.list.ticked, *self._kept]

    def _build(self, title: str, rows: Sequence[Row]) -> None:
        looking = label(_("Look for"), "question")
        looking.setBuddy(self._line)
        self._line.setAccessibleName(looking.text())
        self._line.textChanged.connect(self.list.look_for)
        self.list.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(*map(scaled, (28, 24, 28, 24)))
        column.setSpacing(scaled(10))
        column.addWidget(label(title, "h2"))
        column.addWidget(label(_TICK if rows else _NOTHING, "hint"))
        column.addWidget(looking)
        column.addWidget(self._line)
        column.addWidget(self.list.make_note())
        column.addWidget(self.list, 1)
        nest(column, self._make_buttons())
        self.list.setFocus()

    def _make_buttons(self) -> Flow:
        keeping = button(_("Keep what is ticked"), self.accept, "primary")
        keeping.setDefault(True)
        row = Flow()
        row.addWidget(keeping)
        row.addWidget(button(_("Leave it as it was"), self.reject))
        return row


def _group(row: Row, shown: set[Address]) -> TickGroup:
    return TickGroup(row.title, [_tick(row, number, shown) for number in row.numbers])


def _tick(row: Row, number: Number, shown: set[Address]) -> Tick:
    return Tick(
        key=number.address,
        words=number.words[:1].upper() + number.words[1:],
        told=Shown(number=number, row=row.title).words,
        ticked=number.address in shown,
    )


_TICK = _("Tick every number that somebody could check with this file. The space bar ticks.")
_NOTHING = _("There is no number yet. List your outcomes first, under “What changes”.")
