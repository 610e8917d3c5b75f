"""An answer for a portal as it will read, its length, and the ways to copy it."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QVBoxLayout, QWidget

from sroi_app.calculation.simulation.simulated import Simulation
from sroi_app.evaluation import Evaluation
from sroi_app.guide.portal.figures import named_figures
from sroi_app.guide.portal.filling import fill
from sroi_app.guide.portal.limits import cut, length, length_words, plain
from sroi_app.guide.range_words import brief_range
from sroi_app.model.address import Address
from sroi_app.model.edits import get
from sroi_app.model.statement import Counts, PortalAnswer
from sroi_app.text import _
from ui.announce import announce
from ui.flow import Flow
from ui.layouts import nest
from ui.look import scaled
from ui.store import Store
from ui.words import button, label, restyle, reveal

HEIGHT = 170  # pixels of the text as it will read


class PortalNote(QWidget):
    """Follows the answer at each key."""

    def __init__(self) -> None:
        super().__init__()
        self.text, self._length = QPlainTextEdit(), label("", "strong")
        self.plainly = QCheckBox(_("With straight quotation marks and plain hyphens"))
        self._copy = button(_("Copy"), self.copy, icon="copy")
        self._cut = button(_("Copy cut to the limit"), self.copy_cut, icon="copy")
        self._whole, self._limit, self._counts = "", 0, Counts.WORDS
        self._store: Store | None = None
        self._shown: tuple[Evaluation, Address] | None = None
        self._build()

    @property
    def said(self) -> str:
        """How long the answer is, in words."""
        return self._length.text()

    def attend(self, store: Store) -> None:
        """Hear of the range of the ratio, which is worked out on the side."""
        self._store = store
        store.simulating.changed.connect(self._follow_range)

    def show_answer(self, evaluation: Evaluation, at: Address) -> None:
        """Show the answer of a row with its figures in place."""
        self._shown = evaluation, at
        answer: PortalAnswer = get(evaluation.case, at)
        known = named_figures(evaluation.case, evaluation.result, self._range())
        self._whole = self._signs(fill(answer.text, known).text.strip())
        self._limit = int(answer.limit or 0)
        self._counts = counts = answer.counts or Counts.WORDS
        size = length(self._whole, counts)
        over = answer.limit is not None and size > self._limit
        self._length.setText(length_words(size, answer.limit, counts))
        restyle(self._length, "refused", over)
        if self.text.toPlainText() != self._whole:
            self.text.setPlainText(self._whole)
        self._copy.setEnabled(bool(self._whole))
        reveal(self._cut, over)

    def copy(self) -> None:
        """Put all of it on the clipboard."""
        self._put(self._whole)

    def copy_cut(self) -> None:
        """Put as much of it on the clipboard as the portal takes, up to the end of a sentence."""
        self._put(cut(self._whole, self._limit, self._counts))

    def _signs(self, text: str) -> str:
        """A text in the signs that are wanted, which may make it longer."""
        return plain(text) if self.plainly.isChecked() else text

    def _range(self) -> str:
        latest = self._store.simulating.latest if self._store is not None else None
        return brief_range(latest) if isinstance(latest, Simulation) else ""

    def _follow_range(self) -> None:
        store = self._store
        if self._shown is not None and store is not None and self._shown[0] is store.evaluation:
            self._show_again()

    def _show_again(self) -> None:
        if self._shown is not None:
            self.show_answer(*self._shown)

    def _put(self, text: str) -> None:
        """Put a text on the clipboard, and say how long it is: nothing is cut without a word."""
        QGuiApplication.clipboard().setText(text)
        words = length_words(length(text, self._counts), None, self._counts)
        said = _("Copied: {length}.").format(length=words)
        self._said.setText(said)
        announce(self._said, said)

    def _build(self) -> None:
        self._said = label("", "small")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(scaled(HEIGHT))
        self.text.setAccessibleName(_TITLE)
        row = Flow()
        for part in (self._copy, self._cut, self.plainly):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(_TITLE, "h3"))
        column.addWidget(self.text)
        column.addWidget(self._length)
        nest(column, row)
        column.addWidget(self._said)
        self._cut.hide()
        self.plainly.toggled.connect(self._show_again)


_TITLE = _("As it will read")
