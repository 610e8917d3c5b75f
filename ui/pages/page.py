"""What every page of the desk is: a place, a title, something to show, and a way on and back."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from sroi_app.evaluation import Evaluation
from sroi_app.guide.findings import Finding
from sroi_app.model.address import Address
from sroi_app.text import _
from ui.fit import fit_gaps
from ui.flow import Flow
from ui.layouts import nest
from ui.look import look
from ui.tab_order import order_tabs
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
    task_wanted = Signal(object)  # Task: the page it is done on
    working_wanted = Signal(object)  # Subject: a figure to be opened into its working
    pdf_wanted = Signal()
    way_wanted = Signal(object, str)  # Question, the id of another way to its answer
    list_way_wanted = Signal(str)  # the id of another way to rows of the page's list
    top_wanted = Signal()  # other questions on the same page: they start at the top

    wide = False  # whether the page takes all the width there is
    needs_room = False  # whether the stages and the result make way for it

    def __init__(self, place: str, title: str) -> None:
        super().__init__()
        self._forward: QPushButton | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(40, 30, 40, 34)
        self.column.setSpacing(14)
        if place:
            self.column.addWidget(label(place, "hint"))
        self.title = label(title, "h1")
        self.column.addWidget(self.title)

    @property
    def place(self) -> tuple[str, ...]:
        """The titles that lead to what is shown, as somebody hears them who comes to it."""
        return (self.title.text(),)

    def show_evaluation(self, evaluation: Evaluation, findings: Findings) -> None:
        """Show the case as it is; `findings` are grouped by their address."""
        raise AssertionError("every page shows its own")

    def start(self) -> None:
        """Put the keyboard on the first thing of the page."""
        raise AssertionError("every page starts somewhere")

    def go_to(self, address: Address) -> bool:
        """Put the keyboard where an address is asked for; say whether this page asks for it."""
        return False

    def holds(self, address: Address) -> bool:
        """Whether an address can be answered here too, so that nobody need leave for it."""
        return False

    def name_next(self, title: str) -> None:
        """Take the title of the page after this one: the button at the foot names it."""
        if self._forward is not None:
            words = _("Co&ntinue to “{title}”").format(title=title.replace("&", "&&"))
            self._forward.setText(words)

    def take_in(self) -> None:
        """Bring what was just made here into reading order, and to the zoom."""
        order_tabs([self])
        fit_gaps(self, look().zoom)

    def go_on(self) -> None:
        """Lead on: to the next page, unless there is more to do on this one."""
        self.forward.emit()

    def go_back(self) -> None:
        """Lead back: to the page before, unless there is something before it on this one."""
        self.back.emit()

    def add_foot(self, words: str = "") -> QPushButton:
        """Put the ways on and back at the foot of the page; return the button that leads on."""
        forward = button(words, self.go_on, "primary", narrows=True)
        if not words:
            forward.setText(_("Co&ntinue"))
        backward = button("", self.go_back)
        backward.setText(_("&Back"))
        self.foot = Flow()
        self.foot.addWidget(forward)
        self.foot.addWidget(backward)
        nest(self.column, self.foot)
        self.column.addStretch()
        self._forward = forward
        return forward
