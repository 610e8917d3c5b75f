"""The contents of the help window: its pages and the words explained, narrowed by typing."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from sroi_app.guide.folding import folded, readable
from sroi_app.guide.glossary import matching_words
from sroi_app.guide.help import HelpPage, all_help
from sroi_app.text import _
from ui.dialogs.list_keys import ListKeys
from ui.look import scaled
from ui.words import label

LOW = 104  # pixels of the list where it stands over the text
NO_LIMIT = 16_777_215  # Qt's own largest size of a widget
PLACE = Qt.ItemDataRole.UserRole
_TAG = re.compile(r"<[^>]*>")


class Contents(QWidget):
    """A line to type in and a list under it; what is picked there is shown at once."""

    picked = Signal(str)  # where to: help:stage-1, word:deadweight
    entered = Signal()  # on to the text

    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.list = QListWidget()
        self._none = label(_("Nothing found. Try one word only."), "hint")
        self._build()
        self.narrow("")
        self.line.textChanged.connect(self.narrow)
        self.line.returnPressed.connect(self.entered)
        self.list.itemActivated.connect(lambda _item: self.entered.emit())
        self.list.currentItemChanged.connect(lambda item, _before: self._pick(item))

    def narrow(self, typed: str) -> None:
        """List the pages and words that fit what was typed; all of them when nothing was."""
        self.list.blockSignals(True)
        self.list.clear()
        pages = [(page.title, f"help:{page.id}") for page in _matching_pages(typed)]
        words = [(word.term, f"word:{word.key}") for word in matching_words(typed)]
        groups = [(_("Pages"), pages), (_("Words"), words)]
        # Somebody who types looks for a word; a page that speaks of it comes after.
        for title, entries in reversed(groups) if typed.strip() else groups:
            self._add(title, entries)
        self.list.blockSignals(False)
        there = self.list.count() > 0
        self.list.setVisible(there)
        self._none.setVisible(not there)
        if typed.strip() and there:
            self.list.setCurrentRow(1)

    def show_place(self, place: str) -> None:
        """Mark what is shown; what was typed gives way to it."""
        if self._row_of(place) is None:
            self.line.clear()
            self.narrow("")
        row = self._row_of(place)
        if row is not None and row != self.list.currentRow():
            self.list.blockSignals(True)
            self.list.setCurrentRow(row)
            self.list.blockSignals(False)

    def be_low(self, low: bool) -> None:
        """Take little height, or all there is."""
        self.list.setMaximumHeight(scaled(LOW) if low else NO_LIMIT)

    def fit(self) -> None:
        """Be as wide as the longest title, at the zoom of now."""
        bar = self.list.verticalScrollBar().sizeHint().width()
        self.list.setMinimumWidth(self.list.sizeHintForColumn(0) + bar + scaled(8))

    def _row_of(self, place: str) -> int | None:
        rows = range(self.list.count())
        return next((row for row in rows if self.list.item(row).data(PLACE) == place), None)

    def _add(self, title: str, entries: list[tuple[str, str]]) -> None:
        if not entries:
            return
        heading = QListWidgetItem(title)
        heading.setFlags(Qt.ItemFlag.NoItemFlags)
        heading.setFont(_bold())
        self.list.addItem(heading)
        for words, place in entries:
            item = QListWidgetItem(words)
            item.setData(PLACE, place)
            self.list.addItem(item)

    def _pick(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(PLACE):
            self.picked.emit(item.data(PLACE))

    def _build(self) -> None:
        self.list.setObjectName("contents")
        self.list.setAccessibleName(_("Pages and words"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.line.setAccessibleName(_("Look for a word or a page"))
        ListKeys(self.line, self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(8))
        words = label(_("Look for a word or a page"), "strong")
        words.setBuddy(self.line)
        for part in (words, self.line, self._none):
            column.addWidget(part)
        column.addWidget(self.list, 1)


def _bold() -> QFont:
    font = QFont()  # says nothing of its size, so that it follows the list's
    font.setBold(True)
    return font


def _matching_pages(typed: str) -> list[HelpPage]:
    wanted = folded(readable(typed)).split()
    return [page for page in all_help() if _holds(page, wanted)]


def _holds(page: HelpPage, wanted: list[str]) -> bool:
    text = folded(readable(_TAG.sub(" ", page.html)))
    return all(word in text for word in wanted)
