"""What the window and the command line do with files, in one function each."""

from dataclasses import dataclass
from pathlib import Path

from sroi_app.evaluation import Evaluation, evaluate
from sroi_app.guide.names import case_title
from sroi_app.model.case import Case
from sroi_app.resources import resource
from sroi_app.storage import atomic, case_file
from sroi_app.storage.document import Document
from sroi_app.storage.fingerprint import ABSENT
from sroi_app.storage.refusals import AlreadyThere


@dataclass(frozen=True, slots=True)
class Example:
    """A finished case with invented figures that ships with the program."""

    name: str
    title: str
    path: Path


def examples() -> tuple[Example, ...]:
    """Return the bundled examples by name."""
    paths = sorted(resource("examples").glob("*.sroi"))
    return tuple(Example(path.stem, _title(path), path) for path in paths)


def open_evaluation(path: Path) -> Evaluation:
    """Return everything known about the case in a file; AppError when it cannot be opened."""
    return evaluate(case_file.open_case(path).document.case)


def write_new_case(path: Path, case: Case, *, force: bool = False) -> None:
    """Write a case to a file of its own; without `force`, only where none is yet."""
    case_file.save_new(path, Document(case=case), force=force)


def write_pdf(
    evaluation: Evaluation, path: Path, *, force: bool = False, short: bool = False
) -> None:
    """Write the report of a case; without `force`, only where no file is yet."""
    from sroi_app.reports.assemble import assemble
    from sroi_app.reports.pdf import render

    if path.exists() and not force:
        raise AlreadyThere(path)
    data = render(assemble(evaluation, short=short))
    atomic.replace_file(path, data, expected=None if force else ABSENT)


def _title(path: Path) -> str:
    return case_title(case_file.open_case(path).document.case)
