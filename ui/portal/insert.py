"""Puts a figure of the case into an answer, by its name."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QListWidgetItem, QPlainTextEdit, QWidget

from sroi_app.guide.folding import folded
from sroi_app.guide.names import shortened
from sroi_app.guide.portal.figures import NamedFigure, named_figures
from sroi_app.guide.range_words import brief_range
from sroi_app.guide.schema import Question
from sroi_app.text import _
from ui.dialogs.picking import PICKED, PickDialog, PickWords

if TYPE_CHECKING:
    from ui.main_window import MainWindow

HEIGHT = 560  # pixels
LONGEST = 70  # characters of a figure that is a sentence


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


class FiguresDialog(PickDialog):
    """Hands on the name of a figure."""

    def __init__(self, parent: QWidget, figures: Sequence[NamedFigure]) -> None:
        words = PickWords(
            window=_TITLE,
            title=_TITLE,
            how=_("It stands in the answer by its name, and changes with the case."),
            none=_("No figure has all of these words."),
            take=_("Insert it"),
        )
        super().__init__(parent, words, HEIGHT)
        for figure in figures:
            self.list.addItem(_item(figure))
        self.begin()

    def look_for(self, text: str) -> None:
        """Show only what has all the words, and pick the first."""
        words = folded(text).split()
        fitting = []
        for place in range(self.list.count()):
            item = self.list.item(place)
            told = folded(f"{item.text()} {item.data(PICKED)}")
            item.setHidden(not all(word in told for word in words))
            if not item.isHidden():
                fitting.append(place)
        self.pick(fitting[0] if fitting else -1)


def _item(figure: NamedFigure) -> QListWidgetItem:
    reads = shortened(figure.text, LONGEST) or _("not there yet")
    item = QListWidgetItem(_("{about}: {reads}").format(about=figure.about, reads=reads))
    item.setData(PICKED, figure.name)
    return item


_TITLE = _("Insert a figure")
