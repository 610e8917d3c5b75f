"""Puts a figure of the case into an answer, by its name."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from sroi_app.guide.folding import folded
from sroi_app.guide.names import shortened
from sroi_app.guide.portal.figures import NamedFigure, named_figures
from sroi_app.guide.range_words import brief_range
from sroi_app.guide.schema import Question
from sroi_app.text import _
from ui.dialogs.list_keys import ListKeys
from ui.dialogs.room import resize_within_screen
from ui.flow import Flow
from ui.guard import guarded
from ui.look import scaled
from ui.words import button, label, reveal

if TYPE_CHECKING:
    from ui.main_window import MainWindow

WIDTH, HEIGHT = 640, 560  # pixels
LONGEST = 70  # characters of a figure that is a sentence
NAME = Qt.ItemDataRole.UserRole


def insert_figure(window: "MainWindow", question: Question) -> None:
    """Offer the figures of the case; the one that is picked goes where the cursor is."""
    from sroi_app.calculation.simulation.simulated import Simulation

    known, latest = window.store.evaluation, window.store.simulating.latest
    ranged = brief_range(latest) if isinstance(latest, Simulation) else ""
    dialog = FiguresDialog(window, named_figures(known.case, known.result, ranged))
    dialog.picked.connect(lambda name: _put(window, question, name))
    dialog.open()


def _put(window: "MainWindow", question: Question, name: str) -> None:
    from ui.pages.section_page import SectionPage

    page = window.desk.page
    row = page.form.row_at(question.address) if isinstance(page, SectionPage) else None
    target = row.editor.target if row is not None else None
    if isinstance(target, QPlainTextEdit) and not target.isReadOnly():
        window.store.finish_typing()  # so that one undo takes back the figure and nothing else
        target.insertPlainText(f"{{{name}}}")
        window.store.finish_typing()
        target.setFocus()


class FiguresDialog(QDialog):
    """Typing narrows the list down, arrows choose, Enter takes it, Esc leaves all as it is."""

    picked = Signal(str)  # the name of a figure

    def __init__(self, parent: QWidget, figures: Sequence[NamedFigure]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_TITLE)
        resize_within_screen(self, WIDTH, HEIGHT)
        self._parent = parent
        self.line, self.list = QLineEdit(), QListWidget()
        self._none = label(_("No figure has all of these words."), "hint")
        self._take = button(_("Insert it"), self.accept, "primary")
        for figure in figures:
            self.list.addItem(_item(figure))
        self._build()
        self.line.textChanged.connect(self._look)
        self.list.itemActivated.connect(lambda _item: self.accept())
        ListKeys(self.line, self.list)
        self._look("")
        self.line.setFocus()

    @guarded()
    def done(self, result: int) -> None:
        """Give the keyboard back to the window, then say what was picked."""
        super().done(result)
        self._parent.activateWindow()
        item = self.list.currentItem()
        if result and item is not None:
            self.picked.emit(item.data(NAME))

    def _look(self, text: str) -> None:
        """Show only what has all the words, and pick the first."""
        words = folded(text).split()
        fitting = []
        for place in range(self.list.count()):
            item = self.list.item(place)
            told = folded(f"{item.text()} {item.data(NAME)}")
            item.setHidden(not all(word in told for word in words))
            if not item.isHidden():
                fitting.append(place)
        self.list.setCurrentRow(fitting[0] if fitting else -1)
        reveal(self._none, not fitting)
        self._take.setEnabled(bool(fitting))

    def _build(self) -> None:
        looking = label(_("Look for"), "question")
        looking.setBuddy(self.line)
        self.line.setAccessibleName(looking.text())
        self.line.setAccessibleDescription(_HOW)
        self.list.setAccessibleName(_TITLE)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(*map(scaled, (28, 24, 28, 24)))
        column.setSpacing(scaled(10))
        for part in (label(_TITLE, "h2"), label(_HOW, "hint"), looking, self.line, self._none):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        foot, leaving = Flow(), button(_("Leave it"), self.reject)
        self._take.setDefault(True)
        leaving.setAutoDefault(False)
        foot.addWidget(self._take)
        foot.addWidget(leaving)
        column.addLayout(foot)


def _item(figure: NamedFigure) -> QListWidgetItem:
    reads = shortened(figure.text, LONGEST) or _("not there yet")
    item = QListWidgetItem(_("{about}: {reads}").format(about=figure.about, reads=reads))
    item.setData(NAME, figure.name)
    return item


_TITLE = _("Insert a figure")
_HOW = _("It stands in the answer by its name, and changes with the case.")
