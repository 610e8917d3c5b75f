"""The first step: which file the answers are in."""

from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from sroi_app.guide.invented import invented_survey
from sroi_app.text import _, plural
from sroi_app.workspace.survey_draft import Draft
from sroi_app.workspace.surveys import ReadChoice
from ui.flow import Flow
from ui.guard import guarded
from ui.layouts import nest
from ui.survey.step import Problem, Step
from ui.words import WrappedLink, button, label

ENDINGS = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm")


class FileStep(Step):
    """A button, a place to drop a file on, and an invented survey to try it with."""

    def __init__(self) -> None:
        super().__init__(_("Choose the file with the answers"), _INTRO)
        self.setAcceptDrops(True)
        self._chosen = label("", "status")
        self._chosen.setProperty("done", True)
        self._choose = button(_("Choose a file"), self._ask, "primary", "folder-open")
        self._example = WrappedLink(_("Try it with an invented survey"), self._take_example)
        self.column.addWidget(self._make_card())
        self.column.addWidget(label(_("What happens to it"), "h3"))
        for sentence in _PROMISES:
            self.column.addWidget(label(sentence))
        self.column.addStretch()

    def show_draft(self, draft: Draft) -> None:
        self._chosen.setText(_chosen_words(draft))
        self._chosen.setVisible(draft.begun)

    def first(self) -> QWidget:
        return self._choose

    def problem(self, draft: Draft) -> Problem | None:
        return None if draft.begun else Problem(_("Choose a file first."), self._choose)

    @guarded()
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_table(event) is not None:
            event.acceptProposedAction()

    @guarded()
    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_table(event)
        if path is not None:
            event.acceptProposedAction()
            self._take(path)

    def _ask(self) -> None:
        kinds = _("Tables (*.csv *.tsv *.txt *.xlsx *.xlsm)")
        name, _filter = QFileDialog.getOpenFileName(self, self.title, "", kinds)
        if name:
            self._take(Path(name))

    def _take_example(self) -> None:
        self._take(invented_survey())

    def _take(self, path: Path) -> None:
        self.read_wanted.emit(path, ReadChoice())

    def _make_card(self) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(_KINDS))
        row = Flow()
        row.addWidget(self._choose)
        nest(column, row)
        column.addWidget(self._example)
        column.addWidget(self._chosen)
        return card


def dropped_table(event: QDropEvent) -> Path | None:
    """Return the one file that is dragged, if it may hold a table."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix.lower() in ENDINGS else None


def _chosen_words(draft: Draft) -> str:
    if draft.file is None:
        return ""
    rows = plural("{count} row of answers", "{count} rows of answers", draft.table.rows)
    return _("Chosen: {name}, {rows}.").format(name=draft.file.name, rows=rows)


_INTRO = _(
    "A survey of the people this outcome is about says better than any estimate how many of them "
    "changed. The program reads the table, counts, and fills in the evidence."
)
_KINDS = _(
    "A table saved as .csv, or an Excel workbook (.xlsx), as survey programs and forms write it. "
    "You can also drop the file here."
)
_PROMISES = (
    _("It stays on this computer, and your file is not changed."),
    _(
        "Names, e-mail addresses, telephone numbers, postcodes and people’s own words are "
        "recognised, shown to you, and left out."
    ),
    _("The case keeps counts and averages; what fewer than five people answered is not shown."),
)
