"""One question on the page: its words, its editor, and what is the matter with the answer."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sroi_app.guide.break_even import BreakEven, is_in_the_sum
from sroi_app.guide.compare import source
from sroi_app.guide.findings import Finding, Severity
from sroi_app.guide.kinds import Percent, Tick, Whole
from sroi_app.guide.numbers import BadText
from sroi_app.guide.people import Asked, ask
from sroi_app.guide.schema import Question, Way
from sroi_app.model.case import Case
from sroi_app.model.edits import get, unreadable_text
from sroi_app.text import _
from ui.announce import announce
from ui.canvas import WHOLE
from ui.flow import Flow
from ui.forms.beside import Beside
from ui.forms.editors import RadioEditor, editor_for
from ui.forms.indented import indented
from ui.forms.lock import lock
from ui.forms.manner import manner
from ui.forms.why import why_toggle
from ui.layouts import nest
from ui.words import button, label, restyle, reveal

PAUSE = 900  # milliseconds without a key before half-typed text is taken as meant
LONG = 10_000  # characters: with more, working everything out at every key would be felt


class FieldRow(QWidget):
    """A question pointed at one address; it can be pointed at another of the same shape."""

    typed = Signal(object, str)  # Question, text
    half_typed = Signal(object, str)  # the same, before it is passed on
    chosen = Signal(object, object)  # Question, value
    left = Signal()
    entered = Signal()
    way_wanted = Signal(object, str)  # Question, the id of a way

    def __init__(self, question: Question) -> None:
        super().__init__()
        self.question = question
        self.setProperty(WHOLE, True)
        self.editor = editor_for(question.field)
        self._needed = label(_("Needed for a ready report"), "needed", wrap=False)
        self._message = label("", "finding")
        self._question = label("", "question")
        self._hint = label("", "hint")
        self._why = label("", "why")
        self._beside = _beside(question)
        self._words = ""
        self._of = ""  # the row of the case it is asked about, where the question alone is not it
        self._follows = ""  # what follows from the answer, said beside this row
        self._told = ""  # that, and what would make the ratio 1:1, as it is heard
        self._matter = ""  # what is wrong with the answer: worth interrupting somebody for
        self._clear = button(_("Clear this answer"), self._take_back, "link")
        self._links = {way: self._link(way) for way in question.field.ways}
        self._shown: tuple[object, ...] = ()
        self._locked = False
        self._typed_in = False  # since the keyboard came
        self._build()
        self._unfinished: str | None = None
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self.finish)
        self.editor.typed.connect(self._take)
        self.editor.chosen.connect(lambda value: self.chosen.emit(self.question, value))
        self.editor.left.connect(self._leave)
        self.editor.entered.connect(self.entered)

    def point(self, question: Question) -> None:
        """Ask the same, perhaps of another row; showing the case as it is never changes it."""
        if question.address != self.question.address:
            self.finish()
        self.question = question
        self.editor.field = question.field
        self._say_hint()

    def refresh(
        self, case: Case, findings: Sequence[Finding], break_even: BreakEven | None = None
    ) -> None:
        """Show the answer, what is the matter with it, and what would make the ratio 1:1."""
        address = self.question.address
        unread = unreadable_text(case, address)
        value = get(case, address)
        asked = self._ask(case)
        self._say_beside(case, break_even)
        self._offer(case)
        self._follow_lock()
        # Only a list of groups shows more of the case than the answer itself.
        typed = manner().recall(address, value) if asked is not None else None
        refused = lock().refused  # since then what stands here is not what the case has
        shown = (address, value, unread, tuple(findings), case.stakeholders, asked, typed, refused)
        if shown == self._shown:
            return
        self._shown = shown
        self.editor.show_answer(case, value, unread)
        blank = unread is None and value in (None, "", ())
        unusable = any(not finding.rule for finding in findings)
        self.editor.refuse(unusable)
        self._needed.setVisible(blank and any(f.severity is Severity.BLOCKS for f in findings))
        said = [f for f in findings if f.elsewhere] if blank else findings
        self._show_message(said, unusable)
        self._clear.setVisible(value is not None and self._can_be_cleared())

    def finish(self) -> None:
        """Pass on what was typed last, even if it cannot be read."""
        self._pause.stop()
        if self._unfinished is not None:
            text, self._unfinished = self._unfinished, None
            self.typed.emit(self.question, text)

    def tell_by_ear(self, row: str, follows: str) -> None:
        """Take what is read around this question and has to be heard with it: the row of the case
        it is about, and what follows from the answer. It is heard from the next `refresh` on."""
        self._follows = follows
        if row != self._of:
            self._of = row
            self._describe()

    @property
    def words(self) -> str:
        """The question as it is put to this row."""
        return self._words

    @property
    def beside(self) -> Beside | None:
        """What is said of a number of the sum, under it."""
        return self._beside

    @property
    def why(self) -> str:
        """Why it is asked, while that is shown."""
        return "" if self._why.isHidden() else self._why.text()

    @property
    def message(self) -> str:
        """What is said about the answer, if anything."""
        return "" if self._message.isHidden() else self._message.text()

    def _take(self, text: str) -> None:
        """Pass on what can be read at once; "3 i" may yet become "3 in 10", so wait for that.

        A whole number of years decides what is asked next, and 5 may yet become 51.
        """
        self._unfinished, self._typed_in = text, True
        kind = self.question.field.kind
        waits = isinstance(kind, Whole) or len(text) > LONG
        if waits or isinstance(kind.parse(text), BadText):
            self._pause.start()
            self.half_typed.emit(self.question, text)
        else:
            self.finish()

    def _ask(self, case: Case) -> Asked | None:
        """Put the question, in people where it is about a share of them."""
        asked, address = ask(case, self.question), self.question.address
        self.editor.ask(address, asked)
        self._say_question(self.question.field.question if asked is None else asked.words)
        return asked

    def _say_beside(self, case: Case, break_even: BreakEven | None) -> None:
        """Say what follows from the answer; by ear only once it is typed, not at each key."""
        address = self.question.address
        if self._beside is not None:
            self._beside.refresh(case, address, break_even)
        if not self._typed_in or self._shown[:1] != (address,):
            self._tell()

    def _tell(self) -> None:
        break_even = self._beside.break_even if self._beside is not None else ""
        told = " ".join(filter(None, (break_even, self._follows)))
        if told != self._told:
            self._told = told
            self._describe()

    def _say_question(self, words: str) -> None:
        if words == self._words:
            return
        self._words, field = words, self.question.field
        shown = f"{words} ({field.term})" if field.term else field.short or words
        self._question.setText(shown.replace("&", "&&"))
        self._describe()

    def _say_hint(self) -> None:
        field = self.question.field
        self._hint.setText(hint_words(field.hint, field.example))
        reveal(self._hint, bool(self._hint.text()))

    def _describe(self) -> None:
        """Tell a screen reader the question, its hint, and what is the matter with the answer."""
        field = self.question.field
        said = (self.message, self._told, hint_words(field.hint, field.example))
        named = _("{question}, for “{name}”").format(question=self._words, name=self._of)
        self.editor.describe(named if self._of else self._words, " ".join(filter(None, said)))

    def _leave(self) -> None:
        self.finish()
        self.left.emit()
        if self._typed_in and self._matter:
            # Once the keyboard is elsewhere, or the next question would drown it.
            QTimer.singleShot(0, self, lambda: announce(self, self._matter))
        self._tell()
        self._typed_in = False

    def _can_be_cleared(self) -> bool:
        """Whether a chosen answer can be taken back: other editors can be emptied by hand."""
        optional = getattr(self.question.field.kind, "optional", False)
        return isinstance(self.editor, RadioEditor) and optional

    def _take_back(self) -> None:
        self.chosen.emit(self.question, None)
        self.editor.target.setFocus()

    def _show_message(self, findings: Sequence[Finding], refused: bool) -> None:
        said = [f for f in findings if not f.rule] if refused else list(findings)
        text = "\n".join(finding.sentence for finding in said)
        matters = (f.sentence for f in said if f.severity is not Severity.HINT)
        self._matter = "\n".join(matters)
        restyle(self._message, "refused", refused)
        self._message.setText(text)
        self._message.setVisible(bool(text))
        self._describe()

    def _build(self) -> None:
        field = self.question.field
        asked = _("Clear the answer to “{question}”").format(question=field.question)
        self._clear.setAccessibleName(asked)
        self._why.setText(f"{field.why} {source(self.question.address)}".strip())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in self._parts(self._hint):
            column.addWidget(part)
        nest(column, self._after())
        column.addWidget(self._why)
        self._say_hint()
        for hidden in (self._message, self._needed, self._why):
            hidden.hide()
        self._say_question(field.question)

    def _parts(self, hint: QLabel) -> list[QWidget]:
        """What stands under one another, from the question down to what is said of the answer."""
        if isinstance(self.question.field.kind, Tick):
            for unused in (self._needed, self._question):  # the words are the tick's own
                unused.setParent(self)
                unused.hide()
            return [self.editor, indented(hint), self._message]
        heading, beside = self._heading(), [self._beside] if self._beside is not None else []
        return [heading, hint, self.editor, self._message, *beside]

    def _after(self) -> Flow:
        """What is seldom wanted comes after the answer, out of the way of quick typing."""
        row = Flow()
        for link in (*self.editor.links, *self._links.values()):
            row.addWidget(link)
        if self._why.text():
            row.addWidget(why_toggle(self._why))
        row.addWidget(self._clear)
        self._clear.hide()
        return row

    def _link(self, way: Way) -> QPushButton:
        """The link to another way to this answer."""
        link = button(way.words, partial(self._want, way.id), "link")
        link.setAccessibleDescription(self.question.field.question)
        return link

    def _offer(self, case: Case) -> None:
        """Show the ways that lead somewhere now."""
        for way, link in self._links.items():
            if way.applies is not None:
                link.setVisible(way.applies(case, self.question.address))

    def _follow_lock(self) -> None:
        """Let nothing be written while a copy from a PDF is looked at; it can still be read."""
        if self._locked != lock().closed:
            self._locked = lock().closed
            for line in self.editor.findChildren(QLineEdit):
                line.setReadOnly(self._locked)
            for box in self.editor.findChildren(QPlainTextEdit):
                box.setReadOnly(self._locked)

    def _want(self, way: str) -> None:
        self.finish()
        self.way_wanted.emit(self.question, way)

    def _heading(self) -> QWidget:
        heading = QWidget()
        row = QHBoxLayout(heading)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self._question.setBuddy(self.editor.target)
        row.addWidget(self._question, 1)
        row.addWidget(self._needed)
        return heading

    @property
    def needed(self) -> QLabel:
        """The mark of an answer a ready report needs."""
        return self._needed


def _beside(question: Question) -> Beside | None:
    """What stands under the numbers of the sum."""
    kind = question.field.kind
    share = isinstance(kind, Percent) and kind.people
    return Beside(share=share) if share or is_in_the_sum(question.address) else None


def hint_words(hint: str, example: str) -> str:
    """Return the hint and the example of a question as they stand under it."""
    if not example:
        return hint
    words = _("For example: {example}").format(example=example)
    if "\n" in example:  # lines of an answer start on a line of their own
        words = _("For example:") + "\n" + example
        return f"{hint}\n{words}".strip()
    return f"{hint} {words}".strip()
