"""Questions and refusals in plain words, with our own words on every button."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from sroi_app.errors import AppError
from sroi_app.text import _
from ui.look import scaled
from ui.words import restyle


def show_problem(parent: QWidget, error: AppError) -> None:
    """Say what failed, why, and what to do next."""
    box = _box(parent, error.title, error.explanation, error.advice)
    box.addButton(_("Close"), QMessageBox.ButtonRole.AcceptRole)
    _show(box)


def show_notice(parent: QWidget, title: str, text: str, more: str = "") -> None:
    """Say that something was done."""
    box = _box(parent, title, text, more)
    box.addButton(_("Close"), QMessageBox.ButtonRole.AcceptRole)
    _show(box)


def ask(parent: QWidget, title: str, text: str, answers: Sequence[str], more: str = "") -> int:
    """Ask a question; return the number of the answer. Esc gives the last one."""
    box = _box(parent, title, text, more)
    buttons = [box.addButton(words, QMessageBox.ButtonRole.ActionRole) for words in answers]
    restyle(buttons[0], "objectName", "primary")
    box.setDefaultButton(buttons[0])
    box.setEscapeButton(buttons[-1])
    _show(box)
    pressed = box.clickedButton()
    return next((n for n, made in enumerate(buttons) if made is pressed), len(answers) - 1)


def _show(box: QMessageBox) -> None:
    box.exec()
    box.deleteLater()  # or every question ever asked would stay behind with its window


def _box(parent: QWidget, title: str, text: str, more: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(title)
    box.setText(text)
    box.setInformativeText(more)
    inside = box.layout()
    if inside is not None:
        inside.setContentsMargins(*map(scaled, (12, 20, 24, 20)))  # its words are indented already
        inside.setSpacing(scaled(12))
    return box
