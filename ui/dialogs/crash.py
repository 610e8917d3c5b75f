"""A mistake of ours: the work is kept first, then the person is told and can go on."""

import traceback
from enum import Enum, auto
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from sroi_app.text import _
from sroi_app.workspace.logs import HEAD, place_of
from ui.announce import announce
from ui.dialogs.room import resize_within_screen
from ui.flow import Flow
from ui.layouts import nest
from ui.look import scaled
from ui.words import button, label

WIDTH, HEIGHT = 620, 440  # pixels
OUTER, INNER = 6, 14  # places in the program that are told: where it began, and where it ended


class Kept(Enum):
    """What became of the work when the mistake came to the surface."""

    A_COPY = auto()
    NOTHING_UNSAVED = auto()
    NOT = auto()
    NOT_BEGUN = auto()  # there is no work yet: it happened while the program started


def crash_report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return what went wrong and where in the program: no answer, name or path of a case."""
    frames = traceback.extract_tb(trace)
    left_out = frames[OUTER:-INNER]
    lines = [f"{place_of(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
    if left_out:  # thousands, where a function called itself without end
        lines[OUTER:-INNER] = ["..."]
    # The text of an exception may quote what somebody typed, so only its kind is told.
    return "\n".join([HEAD, *lines, kind.__name__])


class ReportDialog(QDialog):
    """A report of what went wrong, to be read and copied."""

    def __init__(self, parent: QWidget | None, title: str, words: str, report: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.report = report
        self._text = QPlainTextEdit(report)
        self._copy = button(_("Copy the report"), self.copy, icon="copy")
        self._foot = Flow()
        self._build(words)
        resize_within_screen(self, WIDTH, HEIGHT)

    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.report)
        self._copy.setText(_("Copied"))
        announce(self._copy, _("Copied"))

    def _build(self, words: str) -> None:
        flags = Qt.TextInteractionFlag
        self._text.setReadOnly(True)
        self._text.setTextInteractionFlags(
            flags.TextSelectableByMouse | flags.TextSelectableByKeyboard
        )
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(_("Report of what went wrong"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*map(scaled, (28, 24, 28, 24)))
        column.setSpacing(scaled(12))
        column.addWidget(label(TITLE, "h2"))
        column.addWidget(label(words))
        column.addWidget(label(_("This report holds nothing you typed:"), "hint"))
        column.addWidget(self._text, 1)
        nest(column, self._foot)


class CrashDialog(ReportDialog):
    """Says that something went wrong and what became of the work; the person can go on."""

    def __init__(self, parent: QWidget | None, report: str, kept: Kept) -> None:
        super().__init__(parent, _("Something went wrong"), _WORDS[kept], report)
        on = button(_("Go on"), self.accept, "primary")
        on.setDefault(True)
        self._foot.addWidget(on)
        self._foot.addWidget(self._copy)
        self._leaves = False
        if kept is not Kept.NOT:  # the way out, should nothing else close the window any more
            self._foot.addWidget(button(_("Close the program"), self._leave))
        on.setFocus()

    def show_and_forget(self) -> bool:
        """Show the window until the person goes on; return whether they close the program."""
        self.exec()
        self.deleteLater()
        return self._leaves

    def add(self, report: str) -> None:
        """Tell of what has gone wrong since."""
        self.report = f"{self.report}\n\n{report}"
        self._text.setPlainText(self.report)

    def _leave(self) -> None:
        self._leaves = True
        self.accept()


class LatestReportDialog(ReportDialog):
    """What went wrong last, in this run of the program or in one that stopped by itself."""

    def __init__(self, parent: QWidget | None, report: str) -> None:
        super().__init__(parent, _("What went wrong last"), _LATEST, report)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        closing = button(_("Close"), self.accept, "primary")
        closing.setDefault(True)
        self._foot.addWidget(self._copy)
        self._foot.addWidget(closing)
        self._text.setFocus()


TITLE = _("Something went wrong in SROI Case")
NOT_KEPT = _(
    "It is our mistake, not yours. Save your case under a new name now, "
    "then close the program and open it again."
)
NOT_BEGUN = _(
    "It is our mistake, not yours. SROI Case could not be started as it should be. "
    "Close it and open it again; your cases are as they were."
)
_WORDS = {
    Kept.A_COPY: _(
        "It is our mistake, not yours. A copy of your work has just been kept, and you can go on. "
        "If it happens again, save, close the program and open it again."
    ),
    Kept.NOTHING_UNSAVED: _(
        "It is our mistake, not yours. All your work was saved before, and you can go on. "
        "If it happens again, close the program and open it again."
    ),
    Kept.NOT: NOT_KEPT,
    Kept.NOT_BEGUN: NOT_BEGUN,
}
_LATEST = _(
    "It is our mistake, not yours. If you write to us about it, send this report. "
    "It says where in the program it was."
)
