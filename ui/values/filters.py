"""What narrows down the values found, each a list of plain answers."""

from collections.abc import Iterable, Iterator
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from sroi_app.guide.library_words import CHECKED, GAINERS, KINDS, THEMES
from sroi_app.library.gains import Gainer
from sroi_app.text import _
from sroi_app.workspace.catalogue import PUBLISHED, Catalogue, Narrowing
from ui.flow import Flow
from ui.forms.choice_editors import Combo
from ui.look import scaled
from ui.words import button, label

WIDTH = 190  # pixels of a list of answers


class Filters(QWidget):
    """One question to a filter; the first answer of each lets everything through."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._theme = _combo(((theme, words) for theme, words in _by_words(THEMES)), "")
        self._kind = _combo(KINDS.items(), "")
        self._gains = _combo(GAINERS.items(), "")
        self._checked = _combo(CHECKED.items(), "")
        self._origin = _combo((), "")
        self._newest = QCheckBox(_("Only the newest figure for each thing"))
        self._clear = button(_("Let everything through"), self.clear, "link")
        self._build()
        for combo in self._combos():
            combo.activated.connect(lambda _n: self.changed.emit())
        self._newest.clicked.connect(lambda _on: self.changed.emit())
        self.changed.connect(self._refresh)
        self._refresh()

    @property
    def narrowing(self) -> Narrowing:
        """What is let through now."""
        return Narrowing(
            theme=self._theme.currentData(),
            kind=self._kind.currentData(),
            gains=_gainer(self._gains.currentData()),
            checked=self._checked.currentData(),
            origin=self._origin.currentData(),
            newest=self._newest.isChecked(),
        )

    @property
    def said(self) -> tuple[str, ...]:
        """What narrows it down now, in words."""
        chosen = tuple(c.currentText() for c in self._combos() if c.currentIndex() > 0)
        return (*chosen, self._newest.text()) if self._newest.isChecked() else chosen

    def offer(self, catalogue: Catalogue) -> None:
        """Offer the lists there are; without own ones, where a value is from is no question."""
        chosen = self._origin.currentData()
        self._origin.clear()
        self._origin.addItem(_("All lists"), "")
        self._origin.addItem(_("Published values"), PUBLISHED)
        for own in catalogue.shelf.lists:
            self._origin.addItem(own.title, own.id)
        self._origin.setCurrentIndex(max(self._origin.findData(chosen), 0))
        place = self._origin.parentWidget()
        if place is not None:
            place.setVisible(bool(catalogue.shelf.lists))
        self._refresh()

    def choose_theme(self, theme: str) -> None:
        """Let one theme through."""
        self._theme.setCurrentIndex(max(self._theme.findData(theme), 0))
        self.changed.emit()

    def clear(self) -> None:
        """Let everything through again."""
        for combo in self._combos():
            combo.setCurrentIndex(0)
        self._newest.setChecked(False)
        self.changed.emit()

    def _combos(self) -> tuple[QComboBox, ...]:
        return self._theme, self._kind, self._gains, self._checked, self._origin

    def _refresh(self) -> None:
        self._clear.setVisible(bool(self.said))

    def _build(self) -> None:
        row = Flow(self)
        for question, combo in self._questions():
            row.addWidget(_asked(question, combo))
        row.addWidget(self._newest)
        row.addWidget(self._clear)

    def _questions(self) -> Iterator[tuple[str, QComboBox]]:
        yield _("About what"), self._theme
        yield _("What kind of money"), self._kind
        yield _("Who gains"), self._gains
        yield _("How it was checked"), self._checked
        yield _("From which list"), self._origin


def _gainer(kept: str) -> Gainer | None:
    """Qt keeps the text of an answer, not its type."""
    return Gainer(kept) if kept else None


def _by_words(themes: Any) -> Iterable[tuple[str, str]]:
    return sorted(themes.items(), key=lambda pair: pair[1])


def _combo(answers: Iterable[tuple[Any, str]], everything: object) -> Combo:
    made = Combo()
    made.setFixedWidth(scaled(WIDTH))
    made.addItem(_("Anything"), everything)
    for value, words in answers:
        made.addItem(words, value)
    made.view().setMinimumWidth(made.view().sizeHintForColumn(0) + scaled(30))
    return made


def _asked(question: str, combo: QComboBox) -> QWidget:
    made = QWidget()
    words = label(question, "small", wrap=False)
    words.setBuddy(combo)
    combo.setAccessibleName(question)
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(scaled(2))
    column.addWidget(words)
    column.addWidget(combo)
    return made
