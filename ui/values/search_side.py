"""Where words are typed, and the values they find under them."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from sroi_app.library.deflators import latest_measured
from sroi_app.library.unit_values import UnitValue
from sroi_app.text import _
from sroi_app.workspace.catalogue import Catalogue, Narrowing
from ui.announce import announce
from ui.dialogs.list_keys import ListKeys
from ui.look import scaled
from ui.result.disclosure import Disclosure
from ui.values.entries import Entry, theme_entries, value_entry
from ui.values.filters import Filters
from ui.values.found_values import FoundValues
from ui.values.words import THEMES_LISTED, found_words
from ui.words import button, label

MOST = 30  # values listed at once: more would be felt at every key
SILENCE = 900  # milliseconds without a key before a screen reader is told how many there are


class SearchSide(QWidget):
    """A line, what narrows it down, and a list: the arrow keys in the line choose in the list."""

    picked = Signal()  # something else is picked, or nothing any more
    entered = Signal()  # Enter in the list

    def __init__(self) -> None:
        super().__init__()
        self._catalogue: Catalogue | None = None
        self._year = ""
        self._found: tuple[UnitValue, ...] = ()
        self._most = MOST
        self.line = QLineEdit()
        self.filters = Filters()
        self._fold = Disclosure(_("Narrow it down"), _("Hide what narrows it down"), self.filters)
        self.said = label(_("Opening the library…"), "hint")
        self.list = FoundValues()
        self._all = button("", self._show_all, "link")
        self._silence = QTimer(self, interval=SILENCE, singleShot=True)
        self._build()
        self._connect()

    @property
    def entry(self) -> Entry | None:
        """What is picked."""
        return self.list.picked

    @property
    def found(self) -> tuple[UnitValue, ...]:
        """Every value that was found, listed or not."""
        return self._found

    @property
    def browsing(self) -> bool:
        """Whether nothing is looked for yet, and the themes are listed."""
        return not self.line.text().strip() and self.filters.narrowing == Narrowing()

    def look_in(self, catalogue: Catalogue, year: str) -> None:
        """Look for values in a catalogue; their worth is shown in prices of a year."""
        self._catalogue, self._year = catalogue, year or latest_measured()
        self.filters.offer(catalogue)
        self.look()

    def look(self) -> None:
        """List what the words find now."""
        if self._catalogue is None:
            return
        self._most = MOST
        narrowing = self.filters.narrowing
        self._found = () if self.browsing else self._catalogue.search(self.line.text(), narrowing)
        self._list()

    def pick(self, value: UnitValue) -> None:
        """Pick a value, whatever was looked for before."""
        if value not in self._found:
            self.filters.clear()
            self.line.setText(value.name)
        place = self._found.index(value) if value in self._found else 0
        self._most = max(self._most, place + 1)
        self._list(place)

    def _list(self, at: int = 0) -> None:
        """The first is picked, but among the themes none: nobody has chosen one yet."""
        catalogue = self._catalogue
        if self.browsing and catalogue is not None:
            entries = tuple(theme_entries(catalogue.themes))
            count = len(catalogue.index.values)
        else:
            entries = tuple(value_entry(value, self._year) for value in self._found[: self._most])
            count = len(self._found)
        self.list.show_entries(entries, -1 if self.browsing else at)
        self.list.setVisible(bool(entries))
        self.said.setText(
            THEMES_LISTED
            if self.browsing
            else found_words(count, len(entries), self.filters.said, self._year)
        )
        self._all.setVisible(not self.browsing and len(entries) < count)
        self._all.setText(_("List all {count}").format(count=f"{count:,}"))
        self.picked.emit()

    def _show_all(self) -> None:
        at = self.list.currentRow()
        self._most = len(self._found)
        self._list(at)
        self.list.setFocus()

    def _build(self) -> None:
        hint = _("For example: lonely, job, A&E, arrest")
        words = label(_("What changed, in plain words"), "strong")
        words.setBuddy(self.line)
        self.line.setAccessibleName(words.text())
        self.line.setAccessibleDescription(hint)
        self.line.setClearButtonEnabled(False)
        self.list.setAccessibleName(_("Values found"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(7))
        for part in (words, label(hint, "hint"), self.line, self._fold, self.said):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addWidget(self._all)
        column.addStretch()
        self._all.hide()

    def _connect(self) -> None:
        ListKeys(self.line, self.list)
        self.line.textChanged.connect(lambda _text: self.look())
        self.line.textChanged.connect(lambda _text: self._silence.start())
        self.filters.changed.connect(self.look)
        self.filters.changed.connect(self._silence.start)
        self.list.currentItemChanged.connect(lambda _now, _before: self.picked.emit())
        self.list.itemActivated.connect(lambda _item: self.entered.emit())
        self._silence.timeout.connect(lambda: announce(self, self.said.text()))
