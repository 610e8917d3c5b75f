"""Whether a copy of the program works on this computer: each of its parts is tried once."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sroi_app.guide import help as pages
from sroi_app.library.unit_values import unit_values
from sroi_app.resources import resource
from sroi_app.storage import age
from sroi_app.text import _
from sroi_app.workspace.files import (
    examples,
    open_evaluation,
    read_value_map,
    write_pdf,
    write_workbook,
)
from sroi_app.workspace.shipped import components, libraries
from sroi_app.workspace.verifying import verify_file

NEEDED = ("data", "examples", "fonts", "help", "icons", "themes", "translations")


class DoesNotWork(Exception):
    """A part did something else than it should."""


@dataclass(frozen=True, slots=True)
class Part:
    """What is tried, in words, and the trial: any exception says that it does not work."""

    words: str
    work: Callable[[], None]


def parts(folder: Path) -> tuple[Part, ...]:
    """Return the parts without a screen, in order; `folder` is an empty one to write to."""
    pdf, book = folder / "case.pdf", folder / "case.xlsx"
    return (
        Part(_("What ships with the program is here"), _shipped),
        Part(_("An example is opened and worked out"), _worked_out),
        Part(_("Its PDF is written, and tells the truth"), lambda: _printed(pdf)),
        Part(_("Its workbook is written, and read again"), lambda: _read_again(book)),
        Part(_("A case is protected with a password, and opened again"), _protected),
    )


def example() -> Path:
    """Return the example that is tried."""
    return examples()[0].path


def _shipped() -> None:
    for name in NEEDED:
        _hold(any(resource(name).iterdir()), name)
    _hold(bool(unit_values()), "data")
    for page in pages.PAGES:
        pages.read_help(page)
    _hold(bool(libraries()) and all(one.text for one in components()), "licences")


def _worked_out() -> None:
    for each in examples():
        _hold(open_evaluation(each.path).result.headline is not None, each.name)


def _printed(path: Path) -> None:
    write_pdf(open_evaluation(example()), path)
    verdict = verify_file(path)
    _hold(verdict is not None and verdict.holds, path.name)


def _read_again(path: Path) -> None:
    write_workbook(open_evaluation(example()), path)
    _hold(read_value_map(path).case is not None, path.name)


def _protected() -> None:
    data, password = example().read_bytes(), "Riverside"
    _hold(age.reveal(age.protect(data, password), password) == data, "password")


def _hold(true: bool, what: str) -> None:
    if not true:
        raise DoesNotWork(what)
