"""The files of a case in a list: arrow keys choose one, what can be done with it stands below."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy

from sroi_app.guide.attached import kind_words
from sroi_app.guide.register import Register
from sroi_app.model.address import Address
from sroi_app.model.statement import Attachment
from sroi_app.text import _, plural, straight
from ui.forms.row_delegate import STATE, TITLE, RowDelegate
from ui.look import scaled

MOST_IN_SIGHT = 8
FRAME = 8  # pixels of edge and room around the rows, above and below


class FileList(QListWidget):
    """Names on the left, on the right what kind of file each is and how much it shows."""

    picked = Signal(object)  # Address, or None

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[tuple[str, str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(RowDelegate(self))
        self.setAccessibleName(_("Files behind the numbers"))
        self.currentRowChanged.connect(lambda _row: self.picked.emit(self.current))

    @property
    def current(self) -> Address | None:
        """The file that is picked."""
        row = self.currentRow()
        return _address(self._shown[row][0]) if 0 <= row < len(self._shown) else None

    def show_files(self, files: Sequence[Attachment], register: Register) -> None:
        """List files; the picked one stays picked while it is there, else its neighbour is."""
        shown = tuple((item.id, straight(item.name), _state(item, register)) for item in files)
        if shown == self._shown:
            return
        before, row = self._shown, self.currentRow()
        self._shown = shown
        if [one[0] for one in before] != [one[0] for one in shown]:
            self._fill(before[row][0] if 0 <= row < len(before) else "", row)
        for number, (_id, title, state) in enumerate(shown):
            _write(self.item(number), title, state)
        self._fit_height()

    def pick(self, attachment: Address) -> None:
        """Pick the file at an address."""
        for number, (id_, _title, _state) in enumerate(self._shown):
            if id_ == attachment.name:
                self.setCurrentRow(number)

    def _fill(self, picked: str, row: int) -> None:
        self.blockSignals(True)
        self.clear()
        self.addItems([""] * len(self._shown))
        ids = [id_ for id_, _title, _state in self._shown]
        self.setCurrentRow(ids.index(picked) if picked in ids else min(max(row, 0), len(ids) - 1))
        self.blockSignals(False)
        self.picked.emit(self.current)

    def _fit_height(self) -> None:
        height = self.sizeHintForRow(0) if self._shown else 0
        self.setFixedHeight(height * min(len(self._shown), MOST_IN_SIGHT) + scaled(FRAME))


def _address(id_: str) -> Address:
    return Address(("attachments", id_))


def _state(item: Attachment, register: Register) -> str:
    count = len(register.shown_by(item))
    shows = plural("shows {count} thing", "shows {count} things", count) if count else _UNSAID
    return f"{kind_words(item.name)} · {shows}"


_UNSAID = _("not said what it shows")


def _write(item: QListWidgetItem, title: str, state: str) -> None:
    words = f"{title}  ·  {state}"
    if item.text() != words:
        item.setText(words)
        item.setData(TITLE, title)
        item.setData(STATE, state)
