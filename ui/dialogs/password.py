"""Asks for the password of something protected, and tries it; a wrong one may be typed again."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QWidget
from shiboken6 import isValid

from sroi_app.errors import AppError
from sroi_app.text import _
from sroi_app.workspace.pasted_text import whole_characters
from sroi_app.workspace.protecting import WrongPassword
from ui.announce import announce
from ui.dialogs.sheet import SheetDialog
from ui.guard import guarded
from ui.tasks import Tasks
from ui.words import button, label, reveal

WIDTH = 540  # pixels
LONGEST = 1000  # characters

Attempt = Callable[[str], object]
"""Opens it with a password, in any thread; WrongPassword, or another refusal, says why not."""


class PasswordDialog(SheetDialog):
    """One line for a password; Enter tries it, Esc leaves. `known` is tried before it is asked for.

    `refusal` is why it cannot be opened whatever the password.
    """

    def __init__(
        self, parent: QWidget | None, tasks: Tasks, name: str, attempt: Attempt, known: str = ""
    ) -> None:
        super().__init__(parent, _("Password"), WIDTH)
        self.refusal: AppError | None = None
        self._tasks, self._attempt, self._known = tasks, attempt, known
        self.line = password_line(_("Its password"))
        self.shown = show_tick(self.line)
        self.said = label("", "finding")
        self._open = button(_("Open it"), self.accept, "primary")
        self._open.setDefault(True)
        self.column.addWidget(label(_("“{name}” is protected").format(name=name), "h2"))
        add_question(self, self.line)
        self.column.addWidget(self.shown)
        self.column.addWidget(self.said)
        self.foot.addWidget(self._open)
        self.foot.addWidget(button(_("Do not open it"), self.reject))
        self._say("")
        self.line.setFocus()
        if known:
            self._rest(working=True)
            QTimer.singleShot(0, self, lambda: self._try(known))

    @guarded()
    def accept(self) -> None:
        """Try what was typed; the dialog closes by itself once it fits."""
        if not self._open.isEnabled():
            return
        if password := typed_in(self.line):
            self._try(password)
        else:
            self._say(_("No password has been typed yet."))

    def _try(self, password: str) -> None:
        self._rest(working=True)
        self._say(_("Opening… It takes a moment, so that nobody can try many passwords."))
        attempt = self._attempt
        self._tasks.run(lambda: attempt(password), self._opened, self._refused)

    def _opened(self, _done: object) -> None:
        if isValid(self) and self.isVisible():
            super().accept()

    def _refused(self, error: AppError) -> None:
        if not (isValid(self) and self.isVisible()):
            return
        if not isinstance(error, WrongPassword):
            self.refusal = error
            self.reject()
            return
        self._rest(working=False)
        self._say(_OTHER if self._known else error.sentence)
        self._known = ""
        self.line.selectAll()
        self.line.setFocus()

    def _rest(self, *, working: bool) -> None:
        rest((self.line,), (self.shown, self._open), working=working)

    def _say(self, words: str) -> None:
        say_below(self, self.said, words)


def rest(lines: Sequence[QLineEdit], others: Sequence[QWidget], *, working: bool) -> None:
    """Let nothing be changed while work is done; the keyboard stays in a line, not on “leave”."""
    if working:
        lines[0].setFocus()
    for line in lines:
        line.setReadOnly(working)
    for part in others:
        part.setEnabled(not working)


def say_below(dialog: SheetDialog, said: QLabel, words: str) -> None:
    """Say something where it can be seen and is heard; "" takes it away."""
    said.setText(words)
    reveal(said, bool(words))
    dialog.fit()
    if words:
        dialog.show_part(said)
        announce(dialog, words)


def password_line(question: str) -> QLineEdit:
    """Return a line in which what is typed shows as dots."""
    line = QLineEdit()
    line.setAccessibleName(question)
    line.setMaxLength(LONGEST)
    line.setEchoMode(QLineEdit.EchoMode.Password)
    return line


def typed_in(line: QLineEdit) -> str:
    """Return what was typed or pasted, as text any program can hold."""
    return whole_characters(line.text()).replace("\0", "")


def show_tick(*lines: QLineEdit) -> QCheckBox:
    """Return a box that shows what is typed in the lines while it is ticked."""

    def show(on: bool) -> None:
        for line in lines:
            shown = QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password
            line.setEchoMode(shown)

    box = QCheckBox(_("&Show the password"))
    box.toggled.connect(show)
    return box


def add_question(dialog: SheetDialog, line: QLineEdit, hint: str = "") -> None:
    """Put a line into a dialog, under its question."""
    question = label(line.accessibleName(), "question")
    question.setBuddy(line)
    dialog.column.addWidget(question)
    if hint:
        line.setAccessibleDescription(hint)
        dialog.column.addWidget(label(hint, "hint"))
    dialog.column.addWidget(line)


_OTHER = _(
    "It has another password than the case that is open, perhaps one from before it was changed. "
    "Type that one."
)
