"""Other ways to rows of a list than adding one: what opens for each, loaded when it is wanted."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from sroi_app.errors import AppError
from sroi_app.guide.portal import starts
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.text import _, plural
from sroi_app.workspace import criteria, marking

if TYPE_CHECKING:
    from sroi_app.library.social_value_models import Item, Model
    from ui.main_window import MainWindow

Opening = Callable[["MainWindow"], None]


class NothingNew(AppError):
    """A list was read, and none of it would change the case."""

    title = _("Nothing was added")


def choose_from_model(window: "MainWindow") -> None:
    """Offer what published models let a buyer ask for."""
    from ui.dialogs.models import ModelsDialog

    def add(model: "Model", items: list["Item"]) -> None:
        case = criteria.add_items(window.store.workspace.case, model, items)
        _put_criteria(window, case, len(items))

    dialog = ModelsDialog(window, window.store.workspace.case)
    dialog.chosen.connect(add)
    dialog.open()


def paste_criteria(window: "MainWindow") -> None:
    """Show what was copied elsewhere, as criteria."""
    data = QGuiApplication.clipboard().mimeData()
    try:
        reading = criteria.read_copied(data.text(), data.html())
    except AppError as error:
        _refuse(window, error)
    else:
        show_criteria(window, reading)


def import_criteria(window: "MainWindow") -> None:
    """Ask for a table and read it in the background, then show what it holds."""
    kinds = _("Tables (*.xlsx *.xlsm *.csv *.tsv *.txt)")
    name, _filter = QFileDialog.getOpenFileName(window, _("Import a list"), "", kinds)
    if name:
        window.files.exports.aside(
            _("Reading {name}…").format(name=Path(name).name),
            lambda heard: criteria.read_criteria(Path(name), lambda: not heard(0)),
            lambda reading: show_criteria(window, reading),
        )


def show_criteria(window: "MainWindow", reading: criteria.CriteriaReading) -> None:
    """Show a list before it is added; what the case has already is not added again."""
    from ui.dialogs.criteria_list import CriteriaListDialog

    new = criteria.not_there_yet(window.store.workspace.case, reading.criteria)
    if not new:
        first = next((problem.sentence for problem in reading.problems), "")
        told = first or _("All of it is listed already.")
        _refuse(window, NothingNew(told, _("Check that it is the list you meant.")))
        return

    def add() -> None:
        case = criteria.add_criteria(window.store.workspace.case, new)
        _put_criteria(window, case, len(new))

    dialog = CriteriaListDialog(window, reading, new)
    dialog.wanted.connect(add)
    dialog.open()


def begin_answers(window: "MainWindow") -> None:
    """Begin an answer for each thing the buyer asks for, from what the case has."""
    case = window.store.workspace.case
    count = len(starts.not_begun(case))
    if count:
        done = plural("Began {count} answer.", "Began {count} answers.", count)
        _put(window, starts.begun(case), starts.ANSWERS, _("Begin answers"), done)
        return
    told = _("Nothing the buyer asks for is listed.")
    if case.tender.criteria:
        told = _("There is an answer for each thing the buyer asks for already.")
    _refuse(window, NothingNew(told, _("It is listed under “What the buyer asks for”.")))


def mark_things(window: "MainWindow") -> None:
    """Offer what can be marked as confidential by name."""
    from ui.dialogs.marks import MarksDialog

    def put(things: list[tuple[Address, str]]) -> None:
        case = marking.mark(window.store.workspace.case, things)
        done = plural(
            "Marked {count} thing as confidential.",
            "Marked {count} things as confidential.",
            len(things),
        )
        _put(window, case, marking.CONFIDENTIAL, _("Mark as confidential"), done)

    dialog = MarksDialog(window, window.store.workspace.case)
    dialog.chosen.connect(put)
    dialog.open()


def _put_criteria(window: "MainWindow", case: Case, count: int) -> None:
    done = plural("Added {count} criterion.", "Added {count} criteria.", count)
    _put(window, case, criteria.CRITERIA, _("Add criteria"), done)


def _put(window: "MainWindow", case: Case, at: Address, step: str, done: str) -> None:
    """Make one step of it that can be undone, and say that it was done."""
    window.store.workspace.step(case, step, at)
    window.store.said.emit(_("{done} Ctrl+Z takes it back.").format(done=done))
    window.activateWindow()


def _refuse(window: "MainWindow", error: AppError) -> None:
    from ui.dialogs.messages import show_problem

    show_problem(window, error)


OPENINGS: Mapping[str, Opening] = MappingProxyType(
    {
        "published-models": choose_from_model,
        "paste-criteria": paste_criteria,
        "import-criteria": import_criteria,
        "begin-answers": begin_answers,
        "mark-things": mark_things,
    }
)
"""What to open, by the id of the way (`sroi_app.guide.schema.Rows`)."""
