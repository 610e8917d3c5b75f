"""Puts a table on the clipboard, as text and as HTML."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from sroi_app.workspace.copying import Rows, copy_printed


def copy_table(caption: str, header: Sequence[str], rows: Rows) -> None:
    """Copy a table, so that a spreadsheet takes its cells and a letter its look."""
    copied = copy_printed(caption, header, rows)
    put_both(copied.text, copied.html)


def put_both(text: str, html: str) -> None:
    """Put the same thing on the clipboard twice; whoever pastes takes what it likes better."""
    data = QMimeData()
    data.setText(text)
    data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)
