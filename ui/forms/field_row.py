"""One question on the page: its words, its editor, and what is the matter with the answer."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from sroi_app.guide.findings import Finding, Severity
from sroi_app.guide.kinds import Tick, Whole
from sroi_app.guide.numbers import BadText
from sroi_app.guide.schema import Question
from sroi_app.model.case import Case
from sroi_app.model.edits import get, unreadable_text
from sroi_app.text import _
from ui.forms.editors import editor_for
from ui.words import button, label, restyle

TICK_INDENT = 36  # pixels: where the words beside a box to tick begin
PAUSE = 900  # milliseconds without a key before half-typed text is taken as meant


class FieldRow(QWidget):
    """A question pointed at one address; it can be pointed at another of the same shape."""

    typed = Signal(object, str)  # Question, text
    chosen = Signal(object, object)  # Question, value
    left = Signal()
    entered = Signal()

    def __init__(self, question: Question) -> None:
        super().__init__()
        self.question = question
        self.editor = editor_for(question.field)
        self._needed = label(_("Needed for a ready report"), "needed", wrap=False)
        self._message = label("", "finding")
        self._shown: tuple[object, ...] = ()
        self._build()
        self._unfinished: str | None = None
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self.finish)
        self.editor.typed.connect(self._take)
        self.editor.chosen.connect(lambda value: self.chosen.emit(self.question, value))
        self.editor.left.connect(self._leave)
        self.editor.entered.connect(self.entered)

    def point(self, question: Question) -> None:
        """Ask the same of another row."""
        self.finish()
        self.question = question

    def refresh(self, case: Case, findings: Sequence[Finding]) -> None:
        """Show the answer and what is the matter with it."""
        address = self.question.address
        unread = unreadable_text(case, address)
        value = get(case, address)
        # Only a list of groups shows more of the case than the answer itself.
        shown = (address, value, unread, tuple(findings), case.stakeholders)
        if shown == self._shown:
            return
        self._shown = shown
        self.editor.show_answer(case, value, unread)
        blank = unread is None and value in (None, "", ())
        refused = any(not finding.rule for finding in findings)
        self.editor.refuse(refused)
        self._needed.setVisible(blank and any(f.severity is Severity.BLOCKS for f in findings))
        self._show_message([] if blank else findings, refused)

    def finish(self) -> None:
        """Pass on what was typed last, even if it cannot be read."""
        self._pause.stop()
        if self._unfinished is not None:
            text, self._unfinished = self._unfinished, None
            self.typed.emit(self.question, text)

    @property
    def message(self) -> str:
        """What is said about the answer, if anything."""
        return "" if self._message.isHidden() else self._message.text()

    def _take(self, text: str) -> None:
        """Pass on what can be read at once; "3 i" may yet become "3 in 10", so wait for that.

        A whole number of years decides what is asked next, and 5 may yet become 51.
        """
        self._unfinished = text
        kind = self.question.field.kind
        if isinstance(kind, Whole) or isinstance(kind.parse(text), BadText):
            self._pause.start()
        else:
            self.finish()

    def _leave(self) -> None:
        self.finish()
        self.left.emit()

    def _show_message(self, findings: Sequence[Finding], refused: bool) -> None:
        said = [f for f in findings if not f.rule] if refused else list(findings)
        text = "\n".join(finding.sentence for finding in said)
        restyle(self._message, "refused", refused)
        self._message.setText(text)
        self._message.setVisible(bool(text))

    def _build(self) -> None:
        field = self.question.field
        self._needed.setParent(self)  # a tick has no heading for it to stand in
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        why, hint = label(field.why, "why"), label(_hint(field.hint, field.example), "hint")
        why.hide()
        if isinstance(field.kind, Tick):
            hint.setContentsMargins(TICK_INDENT, 0, 0, 0)
            parts: tuple[QWidget, ...] = (self.editor, hint, why)
        else:
            column.addLayout(self._heading(why))
            parts = (why, hint, self.editor)
        for part in parts:
            column.addWidget(part)
        hint.setVisible(bool(hint.text()))
        column.addWidget(self._message)
        self._message.hide()
        self._needed.hide()
        self.editor.describe(field.question, _hint(field.hint, field.example))

    def _heading(self, why: QLabel) -> QHBoxLayout:
        field = self.question.field
        row = QHBoxLayout()
        row.setSpacing(10)
        words = f"{field.question} ({field.term})" if field.term else field.question
        question = label(words.replace("&", "&&"), "question")
        question.setBuddy(self.editor.target)
        row.addWidget(question, 1)
        row.addWidget(self._needed)
        if why.text():
            row.addWidget(_why_toggle(why))
        return row

    @property
    def needed(self) -> QLabel:
        """The mark of an answer a ready report needs."""
        return self._needed


def _why_toggle(why: QLabel) -> QPushButton:
    toggle = button(_("Why we ask"), lambda: why.setVisible(why.isHidden()), "link")
    toggle.setAccessibleName(_("Why we ask this"))
    return toggle


def _hint(hint: str, example: str) -> str:
    if not example:
        return hint
    words = _("For example: {example}").format(example=example)
    if "\n" in example:  # lines of an answer start on a line of their own
        words = _("For example:") + "\n" + example
        return f"{hint}\n{words}".strip()
    return f"{hint} {words}".strip()
