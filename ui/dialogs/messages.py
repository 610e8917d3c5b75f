"""Questions and refusals in plain words, with our own words on every button."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QMessageBox, QWidget

from sroi_app.errors import AppError
from sroi_app.text import _
from ui.look import scaled
from ui.words import restyle

_INDENT = 20  # pixels by which the words of a box stand further in than its edge
_BORDER = 16  # pixels of a window's frame, both sides together

Deed = tuple[str, Callable[[], object]]
"""The words on a button, and what it does."""


def show_problem(parent: QWidget, error: AppError) -> None:
    """Say what failed, why, and what to do next."""
    box = _box(parent, error.title, error.explanation, error.advice)
    box.addButton(_("Close"), QMessageBox.ButtonRole.AcceptRole)
    _show(box)


def show_notice(parent: QWidget | None, title: str, text: str, more: str = "") -> None:
    """Say that something was done."""
    box = _box(parent, title, text, more)
    box.addButton(_("Close"), QMessageBox.ButtonRole.AcceptRole)
    _show(box)


def show_made(
    parent: QWidget, title: str, text: str, deeds: Sequence[Deed], more: str = ""
) -> None:
    """Say that something was made, and offer what can be done with it; Enter and Esc do nothing."""
    box = _box(parent, title, text, more)
    closing = box.addButton(_("Close"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(closing)
    box.setEscapeButton(closing)
    role = QMessageBox.ButtonRole.ActionRole
    offered = [(box.addButton(words, role), act) for words, act in deeds]
    _show(box)
    for made, act in offered:
        if made is box.clickedButton():
            act()


def ask(
    parent: QWidget,
    title: str,
    text: str,
    answers: Sequence[str],
    more: str = "",
    *,
    careful: bool = False,
) -> int:
    """Ask a question; return the number of the answer. Esc gives the last one.

    Enter gives the first, or the last where one has to be `careful`: it cannot be taken back.
    """
    box = _box(parent, title, text, more)
    buttons = [box.addButton(words, QMessageBox.ButtonRole.ActionRole) for words in answers]
    usual = buttons[-1 if careful else 0]
    restyle(usual, "objectName", "primary")
    box.setDefaultButton(usual)
    box.setEscapeButton(buttons[-1])
    _show(box)
    pressed = box.clickedButton()
    return next((n for n, made in enumerate(buttons) if made is pressed), len(answers) - 1)


def _show(box: QMessageBox) -> None:
    _keep_whole(box)
    box.exec()
    box.deleteLater()  # or every question ever asked would stay behind with its window


def _keep_whole(box: QMessageBox) -> None:
    """Put the buttons below each other where the screen has no room for them side by side."""
    row, words = box.findChild(QDialogButtonBox), box.findChild(QLabel, "qt_msgbox_label")
    inside = box.layout()
    if row is None or words is None or inside is None:
        return
    for made in box.buttons():
        made.ensurePolished()  # bold letters need more
    edges = inside.contentsMargins()
    room = box.screen().availableGeometry().width() - edges.left() - edges.right() - scaled(_BORDER)
    if row.sizeHint().width() > room:
        row.setOrientation(Qt.Orientation.Vertical)
        words.setMinimumWidth(room)  # or the box would be as narrow as the buttons, and too high
        row.setContentsMargins(scaled(_INDENT), 0, 0, 0)
        inside.setContentsMargins(edges.left(), scaled(12), edges.right(), scaled(12))


def _box(parent: QWidget | None, title: str, text: str, more: str) -> QMessageBox:
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
