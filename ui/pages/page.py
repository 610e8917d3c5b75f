"""What every page of the desk is: a place, a title, something to show, and a way on and back."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from sroi_app.evaluation import Evaluation
from sroi_app.guide.findings import Finding
from sroi_app.model.address import Address
from sroi_app.text import _
from ui.words import button, label

Findings = Mapping[Address, list[Finding]]


class Page(QWidget):
    """One page. It is built once, and then only shown anew.

    A subclass fills `column`, and ends with `add_foot` where it leads on to another page.
    """

    forward = Signal()
    back = Signal()
    wanted = Signal(object)  # Address: something asked for on another page
    page_wanted = Signal(str)  # the id of a page of its own, such as "value-map"
    stage_wanted = Signal(int)  # the number of a stage
    pdf_wanted = Signal()
    top_wanted = Signal()  # other questions on the same page: they start at the top

    wide = False  # whether the page takes all the width there is

    def __init__(self, place: str, title: str) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(40, 30, 40, 34)
        self.column.setSpacing(14)
        if place:
            self.column.addWidget(label(place, "hint"))
        self.title = label(title, "h1")
        self.column.addWidget(self.title)

    def show_evaluation(self, evaluation: Evaluation, findings: Findings) -> None:
        """Show the case as it is; `findings` are grouped by their address."""
        raise AssertionError("every page shows its own")

    def start(self) -> None:
        """Put the keyboard on the first thing of the page."""
        raise AssertionError("every page starts somewhere")

    def go_to(self, address: Address) -> bool:
        """Put the keyboard where an address is asked for; say whether this page asks for it."""
        return False

    def go_on(self) -> None:
        """Lead on: to the next page, unless there is more to do on this one."""
        self.forward.emit()

    def add_foot(self, words: str = "") -> QPushButton:
        """Put the ways on and back at the foot of the page; return the button that leads on."""
        forward = button(words or _("Continue"), self.go_on, "primary")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(forward)
        row.addWidget(button(_("Back"), self.back.emit))
        row.addStretch()
        self.column.addLayout(row)
        self.column.addStretch()
        return forward
