"""Showing a kept file in another program, or putting a copy of it somewhere else."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from sroi_app.errors import AppError
from sroi_app.guide.attached import kind_of, kind_words
from sroi_app.model.address import Address
from sroi_app.model.edits import get
from sroi_app.text import _
from sroi_app.workspace.attachments import portable_name
from sroi_app.workspace.folders import home_folder
from sroi_app.workspace.handing_over import NotHandedOver
from ui.dialogs import messages
from ui.naming import with_ending
from ui.store import Store


def open_file(parent: QWidget, store: Store, attachment: Address) -> None:
    """Show a copy of a file in whatever program the computer shows its kind with, once asked."""
    window, files = parent.window(), store.workspace.attachments
    name = get(store.workspace.case, attachment).name
    try:
        if not _is_wanted(window, name, files.asks_before_opening(attachment)):
            return
        files.agree_to_open(attachment)
        copy = files.copy_to_open(attachment)
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
            raise NotHandedOver(
                _("No program on this computer opens this kind of file: {kind}.").format(
                    kind=kind_words(name)
                ),
                _("Save a copy, and open that where there is such a program."),
            )
    except AppError as error:
        messages.show_problem(window, error)


def _is_wanted(window: QWidget, name: str, told: str | None) -> bool:
    """Ask about a file, unless that was done."""
    if told is None:
        return True
    text = _("Open “{name}” in another program?").format(name=name)
    answers = [_("Open it"), _("Do not open it")]
    more = _BEFORE_OPENING.format(kind=told)
    return messages.ask(window, _("Open a file"), text, answers, more) == 0


def show_pdf(parent: QWidget, path: Path) -> None:
    """Show a PDF in whatever program the computer shows PDFs with, or say that there is none."""
    _show(parent, path, _("No program on this computer opens PDFs."))


def show_folder(parent: QWidget, path: Path) -> None:
    """Show the folder a file is in."""
    _show(parent, path.parent, _("The folder could not be shown."))


def show_in_folder(parent: QWidget, path: Path) -> None:
    """Show the folder of something that may not be there, or as much of the way as there is."""
    there = next((place for place in (path, *path.parents) if place.is_dir()), path.parent)
    _show(parent, there, _("The folder could not be shown."))


def _show(parent: QWidget, path: Path, otherwise: str) -> None:
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        messages.show_problem(
            parent, NotHandedOver(otherwise, _("It is {path}.").format(path=path))
        )


def save_copy(parent: QWidget, store: Store, attachment: Address) -> None:
    """Ask where a copy of a file goes, and put it there."""
    window, name = parent.window(), get(store.workspace.case, attachment).name
    kind = kind_of(name)
    endings = kind.endings if kind else ()
    chosen, _filter = QFileDialog.getSaveFileName(
        window,
        _("Save a copy"),
        str(home_folder() / portable_name(name)),
        f"{kind_words(name)} ({' '.join('*' + ending for ending in endings) or '*'})",
    )
    path = with_ending(window, chosen, endings) if endings else None
    if path is None:
        return
    try:
        store.workspace.attachments.save_copy(attachment, path)
    except AppError as error:
        messages.show_problem(window, error)
    else:
        store.said.emit(_("A copy is in {path}").format(path=path))


_BEFORE_OPENING = _(
    "{kind}. Open it only if you know it, or trust whoever it comes from. It is a copy: nothing "
    "you do to it there comes back into the case. You are asked once for each file while the case "
    "is open."
)
