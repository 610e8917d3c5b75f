"""What is the matter on a page, all of it at the top, each a way to where it is put right."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from sroi_app.model.address import Address
from sroi_app.text import _, plural
from ui.announce import announce
from ui.layouts import nest
from ui.words import WrappedLink, label


class Problem(NamedTuple):
    """An answer that cannot stand, and what is said about it beside the field."""

    address: Address
    question: str
    sentence: str


class ErrorSummary(QFrame):
    """Lists problems as links; hidden while there are none."""

    wanted = Signal(object)  # Address

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("problems")
        self.setAccessibleName(_("There is a problem"))
        self._shown: tuple[Problem, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(6)
        column.addWidget(label(_("There is a problem"), "h2"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        # The first link is there from the start, so that Tab comes here before the questions.
        self._links = [self._add_link()]
        nest(column, self._lines)
        column.addWidget(
            label(_("Put it right now, or continue and come back to it later."), "hint")
        )
        self.hide()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is listed now."""
        return self._shown

    def show_problems(self, problems: Sequence[Problem]) -> bool:
        """List these problems, none hides the box; say whether there are new links."""
        problems = tuple(problems)
        known = len(self._links)
        if problems != self._shown:
            self._shown = problems
            self._relist()
        self.setVisible(bool(problems))
        return len(self._links) > known

    def take_keyboard(self) -> None:
        """Put the keyboard on the first problem."""
        self._links[0].setFocus()
        count = len(self._shown)
        said = plural("There is {count} problem.", "There are {count} problems.", count)
        announce(self, said)

    def _relist(self) -> None:
        while len(self._links) < len(self._shown):
            self._links.append(self._add_link())
        alike = Counter(problem.sentence for problem in self._shown)
        for number, link in enumerate(self._links):
            link.setVisible(number < len(self._shown))
        for link, problem in zip(self._links, self._shown, strict=False):
            words = problem.sentence
            if alike[words] > 1:  # say which of them is meant
                words = f"{problem.question} {words}"
            link.say(words)
            link.setAccessibleDescription(problem.question)

    def _add_link(self) -> WrappedLink:
        number = self._lines.count()
        link = WrappedLink("", lambda: self.wanted.emit(self._shown[number].address))
        self._lines.addWidget(link)
        return link
