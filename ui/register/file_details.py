"""One file: what it is, what it stands behind, what is asked about it, what can be done with it."""

from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from sroi_app.evaluation import Evaluation
from sroi_app.guide.attached import kind_of, kind_words, size_words
from sroi_app.guide.file_questions import file_questions
from sroi_app.guide.register import Register, Shown
from sroi_app.model.address import Address
from sroi_app.model.edits import get
from sroi_app.model.statement import Attachment
from sroi_app.text import _, plural
from ui.flow import Flow
from ui.forms.field_row import FieldRow
from ui.layouts import nest
from ui.pages.page import Findings
from ui.words import WrappedLink, button, label, reveal

MOST_LINKS = 8


class FileDetails(QFrame):
    """Shows the file that is picked in the list above it."""

    wanted = Signal(object)  # Address: the question of a number it shows
    choose_wanted = Signal(object)  # Address of the file, in this and the following
    open_wanted = Signal(object)
    copy_wanted = Signal(object)
    rename_wanted = Signal(object)
    remove_wanted = Signal(object)
    typed = Signal(object, str)  # Question, text
    half_typed = Signal(object, str)
    chosen = Signal(object, object)  # Question, value

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self.file: Address | None = None
        self._shown: tuple[Shown, ...] = ()
        self._name, self._facts = label("", "h3"), label("", "hint")
        self._shows, self._more = label("", "question"), label("", "small")
        self.links = [WrappedLink("", partial(self._want, n)) for n in range(MOST_LINKS)]
        self._choose = self._act(_("Choose what it shows…"), self.choose_wanted)
        self.rows = [FieldRow(question) for question in file_questions(Address())]
        self._opening = self._act(_("Open…"), self.open_wanted)
        self._copying = self._act(_("Save a copy…"), self.copy_wanted)
        self._others = [
            self._act(_("Rename…"), self.rename_wanted),
            self._act(_("Remove"), self.remove_wanted),
        ]
        self._build()

    def show_file(
        self,
        evaluation: Evaluation,
        findings: Findings,
        file: Address,
        register: Register,
        there: bool,
    ) -> None:
        """Show a file; without its content there is nothing to open."""
        item: Attachment = get(evaluation.case, file)
        self.file = file
        self._name.setText(item.name)
        self._facts.setText(_facts(item, there))
        self._show_numbers(register.shown_by(item))
        for row, question in zip(self.rows, file_questions(file), strict=True):
            row.point(question)
            row.refresh(evaluation.case, findings.get(question.address, []))
        for made in (self._opening, self._copying):
            reveal(made, there)

    def row_at(self, address: Address) -> FieldRow | None:
        """Return the question that is answered at an address."""
        return next((row for row in self.rows if row.question.address == address), None)

    def finish(self) -> None:
        """Take what is half typed as it stands."""
        for row in self.rows:
            row.finish()

    def _show_numbers(self, shown: tuple[Shown, ...]) -> None:
        self._shown = shown
        self._shows.setText(_("It shows") if shown else _("Nobody has said yet what it shows"))
        for number, link in enumerate(self.links):
            reveal(link, number < len(shown))
            if number < len(shown):
                link.say(shown[number].words)
        over = len(shown) - MOST_LINKS
        self._more.setText(plural("and {count} more", "and {count} more", max(over, 0)))
        reveal(self._more, over > 0)

    def _want(self, number: int) -> None:
        self.wanted.emit(self._shown[number].number.asked)

    def _act(self, words: str, signal: SignalInstance) -> QPushButton:
        return button(words, lambda: signal.emit(self.file))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 18)
        column.setSpacing(6)
        for part in (self._name, self._facts):
            column.addWidget(part)
        nest(column, _line(self._opening, self._copying, *self._others))
        column.addSpacing(8)
        for shown in (self._shows, *self.links, self._more):
            column.addWidget(shown)
        nest(column, _line(self._choose))
        for row in self.rows:
            column.addSpacing(8)
            column.addWidget(row)
            row.typed.connect(self.typed)
            row.half_typed.connect(self.half_typed)
            row.chosen.connect(self.chosen)


def _line(*parts: QPushButton) -> Flow:
    made = Flow()
    for part in parts:
        made.addWidget(part)
    return made


def _facts(item: Attachment, there: bool) -> str:
    size = size_words(item.size)
    told = f"{kind_words(item.name)}, {size}" if size else kind_words(item.name)
    kind = kind_of(item.name)
    if not there:
        more = _("Its content is missing: it did not come with the case.")
    elif item.cleaned:
        more = _("What it told besides what it shows was left out.")
    elif kind and kind.picture:
        more = _(
            "Kept as it was: it may tell where and when it was taken, and by whom, so no PDF takes "
            "it along."
        )
    else:
        return told
    return f"{told}. {more}"
