"""A PDF that is opened is checked first; then the case inside it can be looked at."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from sroi_app.text import _

if TYPE_CHECKING:
    from sroi_app.workspace.verdict import Verdict
    from ui.main_window import MainWindow


def open_pdf(window: "MainWindow") -> None:
    """Ask for a PDF, and check it."""
    folder, kind = window.files.settings.last_folder, _("PDF files (*.pdf)")
    name, _filter = QFileDialog.getOpenFileName(window, _("Open a PDF and check it"), folder, kind)
    if name:
        check_pdf(window, Path(name))


def check_pdf(window: "MainWindow", path: Path) -> None:
    """Find out whether a PDF tells the truth, without holding up the window, and say so."""
    from sroi_app.workspace.verifying import verify_file

    window.files.exports.aside(
        _("Checking the PDF…"),
        lambda heard: verify_file(path, heard),
        lambda verdict: _tell(window, path.name, verdict),
    )


def _tell(window: "MainWindow", name: str, verdict: "Verdict | None") -> None:
    if verdict is None:  # it was stopped
        return
    from ui.dialogs.verdict import VerdictDialog

    dialog = VerdictDialog(window, name, verdict)
    dialog.wanted.connect(lambda: window.files.open_copy(verdict))
    dialog.open()
