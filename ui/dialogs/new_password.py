"""Asks for a new password, twice, and says twice that nobody can recover it."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from sroi_app.errors import AppError
from sroi_app.text import _
from sroi_app.workspace.passwords import strength_words
from sroi_app.workspace.protecting import Protection
from ui.dialogs.password import (
    add_question,
    password_line,
    rest,
    say_below,
    show_tick,
    typed_in,
)
from ui.dialogs.sheet import SheetDialog
from ui.guard import guarded
from ui.tasks import Tasks
from ui.words import button, label
from ui.wrapping import WrappingBox

WIDTH = 620  # pixels

Make = Callable[[str], Protection]
"""Makes protection from a password, in any thread; takes seconds."""


class NewPasswordDialog(SheetDialog):
    """Two lines that have to be alike, and a tick; Enter goes on, Esc leaves.

    `made` is the protection once it is there, `refusal` why it could not be made.
    """

    def __init__(self, parent: QWidget | None, tasks: Tasks, make: Make, *, change: bool) -> None:
        title = _("Change the password") if change else _("Protect with a password")
        super().__init__(parent, title, WIDTH)
        self.made: Protection | None = None
        self.refusal: AppError | None = None
        self._tasks, self._make = tasks, make
        self.line, self.again = password_line(_("Password")), password_line(_("The same once more"))
        self.shown = show_tick(self.line, self.again)
        self.understood = WrappingBox(_("Nobody can recover it: &I keep it safe"))
        self.strength, self.said = label("", "hint"), label("", "finding")
        self._go_on = button(_("Change it") if change else _("Protect it"), self.accept, "primary")
        self._go_on.setDefault(True)
        self._build(title)

    @guarded()
    def accept(self) -> None:
        """Make the protection, once everything is answered."""
        if not self._go_on.isEnabled():
            return
        if lacking := self._lacking():
            part, words = lacking
            part.setFocus()
            self._say(words)
            return
        self._rest(working=True)
        self._say(_("Protecting… It takes a moment."))
        password, make = typed_in(self.line), self._make
        self._tasks.run(lambda: make(password), self._take, self._refuse)

    def _lacking(self) -> tuple[QWidget, str] | None:
        """What still has to be answered, and what to say of it."""
        if not typed_in(self.line):
            return self.line, _("Type a password.")
        if not typed_in(self.again):
            return self.again, _("Type the password once more in the second line.")
        if self.line.text() != self.again.text():
            return self.again, _("The two are not the same. Type the password once more.")
        if not self.understood.isChecked():
            return self.understood, _("Tick the box: a forgotten password cannot be recovered.")
        return None

    def _take(self, made: Protection) -> None:
        if isValid(self) and self.isVisible():
            self.made = made
            super().accept()

    def _refuse(self, error: AppError) -> None:
        if isValid(self) and self.isVisible():
            self.refusal = error
            self.reject()

    def _rest(self, *, working: bool) -> None:
        others = (self.shown, self.understood, self._go_on)
        rest((self.line, self.again), others, working=working)

    def _say(self, words: str) -> None:
        say_below(self, self.said, words)

    def _show_strength(self, typed: str) -> None:
        self.strength.setText(strength_words(typed) or _HINT)

    def _build(self, title: str) -> None:
        self.line.textChanged.connect(self._show_strength)
        self.column.addWidget(label(title, "h2"))
        self.column.addWidget(label(_ABOUT))
        add_question(self, self.line)
        self.column.addWidget(self.strength)
        add_question(self, self.again)
        for part in (self.shown, self.understood, self.said, label(_NOT_EXPORTS, "hint")):
            self.column.addWidget(part)
        self.foot.addWidget(self._go_on)
        self.foot.addWidget(button(_("Leave it as it is"), self.reject))
        self._show_strength("")
        self._say("")
        self.line.setFocus()


_ABOUT = _(
    "Nobody opens the file without it, with this program or any other. It is written down nowhere: "
    "if you forget it, neither you nor we can recover it or the case."
)
_HINT = _("Four or five words that have nothing to do with each other are easy to remember.")
_NOT_EXPORTS = _(
    "Unsaved work and earlier versions on this computer are protected too. PDFs and workbooks you "
    "make from the case are not: anybody can open those."
)
