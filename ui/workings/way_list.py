"""The ways there are to work an answer out, each with what one needs for it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sroi_app.guide.workings.method import Method
from ui.layouts import nest
from ui.words import WrappedLink, label

INDENT = 7  # pixels: where the words of a link begin


class WayList(QWidget):
    """A link for each way; the one that was open last has the keyboard."""

    def __init__(self, methods: Sequence[Method], choose: Callable[[Method], None]) -> None:
        super().__init__()
        self._links: dict[str, WrappedLink] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(12)
        for method in methods:
            nest(column, self._make(method, choose))

    def start(self, at: str = "") -> None:
        """Put the keyboard on a way, by its id, or on the first."""
        link = self._links.get(at) or next(iter(self._links.values()))
        link.setFocus()

    def _make(self, method: Method, choose: Callable[[Method], None]) -> QVBoxLayout:
        link, needs = (
            WrappedLink(method.title, partial(choose, method)),
            label(method.needs, "hint"),
        )
        link.setAccessibleDescription(method.needs)
        needs.setIndent(0)
        both, under = QVBoxLayout(), QVBoxLayout()
        both.setSpacing(0)
        under.setContentsMargins(INDENT, 0, 0, 0)
        under.addWidget(needs)
        both.addWidget(link)
        nest(both, under)
        self._links[method.id] = link
        return both
