"""Where files are dropped, or chosen; it says what may come in and what is on its way."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from sroi_app.text import _
from ui.flow import Flow
from ui.layouts import nest
from ui.words import button, label, restyle


class DropZone(QFrame):
    """A frame with a button; the page around it takes what is dropped."""

    choose_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("drop-zone")
        self.choose = button(_("Add files…"), self.choose_wanted.emit, "primary", "plus")
        self._busy = label("", "hint", wrap=False)
        self._stop = button(_("Do not add"), self.stop_wanted.emit, "link")
        self.inviting = label(_INVITING)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(6)
        column.addWidget(self.inviting)
        column.addWidget(label(_KINDS, "hint"))
        row = Flow()
        for part in (self.choose, self._busy, self._stop):
            row.addWidget(part)
        nest(column, row)
        self.say("")

    def say(self, words: str) -> None:
        """Say what is on its way; "" for nothing."""
        self._busy.setText(words)
        for part in (self._busy, self._stop):
            part.setVisible(bool(words))

    def light(self, over: bool) -> None:
        """Show whether what is held over the page would be taken if it were let go."""
        restyle(self, "over", over)


_INVITING = _("Drop files anywhere on this page, or choose them.")
_KINDS = _(
    "PDFs, pictures, documents, tables, texts and e-mails, up to 20 MB each and 50 MB together. "
    "They are kept inside the case and private at first. What a picture tells besides what it "
    "shows, such as where it was taken, is left out."
)
