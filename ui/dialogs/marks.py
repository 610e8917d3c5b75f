"""What of the case is confidential, ticked in a list of what can be left out by itself."""

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sroi_app.guide.confidential import markable
from sroi_app.guide.registry import find_section
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.text import _
from ui.dialogs.grouped_ticks import GroupedTicks, Tick, TickGroup
from ui.values.asked import AskedLine
from ui.values.form_dialog import FormDialog
from ui.words import label

MOST_ROWS = 9  # in sight at once


class MarksDialog(FormDialog):
    """Typing narrows the list down, the space bar ticks; what is marked already stays so."""

    chosen = Signal(object)  # list[tuple[Address, str]]

    def __init__(self, parent: QWidget, case: Case) -> None:
        super().__init__(parent, _("Choose what is confidential"))
        self.looking = AskedLine(_("Look for"), _("Words of its name narrow the list down."))
        self.ticks = GroupedTicks(MOST_ROWS)
        self.ticks.setAccessibleName(_("What can be left out of the public version"))
        self.ticks.show_groups(_groups(case))
        self.looking.line.textChanged.connect(self.ticks.look_for)
        words = label(_WHAT) if self.ticks.count() else label(_NOTHING)
        self.column.addWidget(words)
        self.ask("look", self.looking)
        self.column.addWidget(self.ticks.make_note())
        self.fill(self.ticks)
        self.finish(_("Mark what is ticked"))
        self.looking.take_keyboard()

    def do(self) -> None:
        """Hand on what is ticked, if anything is."""
        if ticked := self.ticks.ticked:
            self.accept()
            self.chosen.emit(ticked)
        else:
            self.refuse({"look": _("Nothing new is ticked yet. The space bar ticks.")})
            self.ticks.setFocus()


def _groups(case: Case) -> Iterable[TickGroup]:
    marked = {row.at for row in case.confidential}
    for title, things in groupby(markable(case), key=lambda thing: _title(thing[0])):
        yield TickGroup(title, [_tick(*thing, marked) for thing in things])


def _title(address: Address) -> str:
    found = find_section(address)
    return found[1].title if found else _("Files")


def _tick(address: Address, words: str, marked: set[str]) -> Tick:
    there = str(address) in marked
    said = _("{item} (marked already)").format(item=words) if there else words
    return Tick(key=(address, words), words=said, fixed=there)


_WHAT = _(
    "The public version of the PDF leaves out what is marked. Then say for each what harm its "
    "release would do, and for how long. Anything else can be described in words of your own."
)
_NOTHING = _("There is nothing in the case yet that could be left out by itself.")
