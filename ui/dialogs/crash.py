"""A mistake of ours: the work is kept first, then the person is told and can go on."""

import platform
import traceback
from types import TracebackType

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from sroi_app import __version__
from sroi_app.text import _
from ui.words import button, label


def crash_report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return what went wrong and where in the program: no answer, name or path of a case."""
    frames = traceback.extract_tb(trace)
    lines = [f"SROI Case {__version__}, Python {platform.python_version()}, {platform.system()}"]
    lines += [f"{_module(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
    # The text of an exception may quote what somebody typed, so only its kind is told.
    lines.append(kind.__name__)
    return "\n".join(lines)


class CrashDialog(QDialog):
    """Says that something went wrong, that the work is kept, and offers the report to copy."""

    def __init__(self, parent: QWidget | None, report: str, kept: bool) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Something went wrong"))
        self.resize(620, 420)
        self.report = report
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(12)
        column.addWidget(label(_("Something went wrong in SROI Case"), "h2"))
        column.addWidget(label(_KEPT if kept else _NOT_KEPT))
        column.addWidget(label(_("This report holds nothing you typed:"), "hint"))
        text = QPlainTextEdit(report)
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setAccessibleName(_("Report of what went wrong"))
        column.addWidget(text, 1)
        row = QHBoxLayout()
        on = button(_("Go on"), self.accept, "primary")
        on.setDefault(True)
        row.addWidget(on)
        row.addWidget(button(_("Copy the report"), self.copy))
        row.addStretch()
        column.addLayout(row)
        on.setFocus()

    def show_and_forget(self) -> None:
        """Show the window until the person goes on."""
        self.exec()
        self.deleteLater()

    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.report)


def _module(filename: str) -> str:
    """The last parts of a path: enough to find the line, nothing of the person's folders."""
    return "/".join(filename.replace("\\", "/").split("/")[-2:])


_KEPT = _(
    "It is our mistake, not yours. A copy of your work has just been kept, and you can go on. "
    "If it happens again, save, close the program and open it again."
)
_NOT_KEPT = _(
    "It is our mistake, not yours. Save your case under a new name now, "
    "then close the program and open it again."
)
