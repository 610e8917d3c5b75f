"""What the window and the command line do with files, in one function each."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sroi_app.case_names import CASE, is_case
from sroi_app.errors import AppError
from sroi_app.evaluation import Evaluation, evaluate
from sroi_app.guide.names import case_title
from sroi_app.model.case import Case
from sroi_app.resources import resource
from sroi_app.spreadsheet.apart.call import end_all as end_reading
from sroi_app.spreadsheet.reading import Options, Reading
from sroi_app.storage import atomic, case_file
from sroi_app.storage.document import Document
from sroi_app.storage.fingerprint import ABSENT
from sroi_app.storage.protection import Reveal, no_password
from sroi_app.storage.refusals import (
    AlreadyThere,
    CannotOpen,
    FileChangedElsewhere,
    SaveFailed,
    name_of,
    shown,
)
from sroi_app.text import _
from sroi_app.workspace.paths import is_there, same_file
from sroi_app.workspace.printing import FULL, Form, Heard, Stopped, printed
from sroi_app.workspace.sealing import NO_FILES
from sroi_app.workspace.workbooks import whole_case_in, write_workbook

__all__ = ["Form", "Options", "Reading", "end_reading", "write_workbook"]


class NoSuchExample(AppError):
    """No example of that name ships with the program."""

    title = _("There is no such example")


class PdfNotMade(AppError):
    """No PDF was written; nothing that was there before has changed."""

    title = _("The PDF was not made")


class ExampleNotCopied(AppError):
    """No copy of the example was written."""

    title = _("The example was not copied")


class WrongEnding(AppError):
    """A case was to be written under the ending of another kind of file."""

    title = _("The case was not written")


@dataclass(frozen=True, slots=True)
class Example:
    """A finished case with invented figures that ships with the program."""

    name: str
    title: str
    path: Path


def examples() -> tuple[Example, ...]:
    """Return the bundled examples by name."""
    paths = sorted(resource("examples").glob(f"*{CASE}"))
    return tuple(Example(path.stem, _title(path), path) for path in paths)


def open_evaluation(path: Path, reveal: Reveal = no_password) -> Evaluation:
    """Return everything known about the case in a file; AppError when it cannot be opened."""
    return evaluate(case_file.open_case(path, reveal).document.case)


def open_with_files(
    path: Path, reveal: Reveal = no_password
) -> tuple[Evaluation, Mapping[str, bytes]]:
    """Return what is known about the case in a file, and the files kept with it by their hash."""
    document = case_file.open_case(path, reveal).document
    return evaluate(document.case), document.attachments


def copy_example(name: str, path: Path, *, force: bool = False) -> None:
    """Write a copy of an example, a document of its own; without `force`, only where no file is."""
    _refuse_other_ending(path)
    found = next((example for example in examples() if example.name == name), None)
    if found is None:
        raise NoSuchExample(
            _("There is no example called {name}.").format(name=name),
            _("These are there: {names}.").format(names=_listed(examples())),
        )
    document = case_file.open_case(found.path).document
    copy = Document(case=document.case, attachments=document.attachments)
    try:
        case_file.save_new(path, copy, force=force)
    except SaveFailed as error:
        raise ExampleNotCopied(error.explanation, _elsewhere()) from error


def read_value_map(path: Path, options: Options | None = None) -> Reading:
    """Return the case in a table, or all that is wrong with it; AppError when it is no table."""
    from sroi_app.spreadsheet.tables import read_tables
    from sroi_app.spreadsheet.value_map import read_map_in

    tables = read_tables(table_bytes(path))
    return whole_case_in(tables, options) or read_map_in(tables, options)


def table_bytes(path: Path) -> bytes:
    """Return what is in a file, no more of it than is ever read as a table."""
    from sroi_app.spreadsheet.tables import LARGEST_FILE

    try:
        refuse_non_files(path)
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise CannotOpen(_("{name} could not be read.").format(name=path.name)) from error


def write_new_case(path: Path, case: Case, *, force: bool = False) -> None:
    """Write a case to a file of its own; without `force`, only where none is yet."""
    _refuse_other_ending(path)
    case_file.save_new(path, Document(case=case), force=force)


def write_pdf(
    evaluation: Evaluation,
    path: Path,
    *,
    source: Path | None = None,
    force: bool = False,
    form: Form = FULL,
    heard: Heard | None = None,
    attached: Mapping[str, bytes] = NO_FILES,
) -> int | None:
    """Write the report of a case and return its size in bytes; without `force`, only where no
    file is yet. None where `heard`, who is told how far it is, did not want it any more.

    `source` is the file the case is in, which nothing made from it may replace; `attached` are
    the files kept with it, by their hashes.
    """
    _refuse_case(path, source)
    if is_there(path) and not force:
        raise AlreadyThere(path)
    try:
        data = printed(evaluation, form, heard, attached)
    except Stopped:
        return None
    except SaveFailed as error:  # what no case can hold
        raise PdfNotMade(error.explanation, error.advice) from error
    try:
        atomic.replace_file(path, data, expected=None if force else ABSENT)
    except FileChangedElsewhere as error:
        raise AlreadyThere(path) from error
    except SaveFailed as error:
        raise PdfNotMade(error.explanation, _elsewhere()) from error
    return len(data)


def _refuse_case(path: Path, source: Path | None) -> None:
    if is_case(path) or (source is not None and same_file(path, source)):
        raise PdfNotMade(
            _("{name} is the name of a case, whose place a PDF cannot take.").format(
                name=shown(path.name)
            ),
            _("Choose another name for the PDF."),
        )


def _refuse_other_ending(path: Path) -> None:
    """A case under another kind's ending opens in no program; one without any still can."""
    if path.is_dir():
        raise WrongEnding(
            _("{name} is a folder, not a file.").format(name=name_of(path)),
            _("Choose a name that ends in .sroi."),
        )
    if path.suffix and path.suffix.lower() != CASE:
        raise WrongEnding(
            _("{name} is not the name of a case.").format(name=shown(path.name)),
            _("Choose a name that ends in .sroi."),
        )


def refuse_non_files(path: Path) -> None:
    """Refuse to read what is not there, a folder, or something that never ends."""
    name = shown(path.name or path)
    if path.is_dir():
        raise CannotOpen(_("{name} is a folder, not a file.").format(name=name))
    if not path.is_file():
        raise CannotOpen(_("There is no file called {name} here.").format(name=name))


def _elsewhere() -> str:
    return _("Choose another folder or another name, then try again.")


def _title(path: Path) -> str:
    return case_title(case_file.open_case(path).document.case)


def _listed(found: tuple[Example, ...]) -> str:
    return ", ".join(example.name for example in found) or _("none")
