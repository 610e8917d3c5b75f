"""Cells that cannot be read, kept in the case as they stand: marked there, and not counted.

So does the window with whatever is typed. The command line, which nobody looks at, refuses.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import keep_unreadable
from sroi_app.spreadsheet.columns import Column
from sroi_app.spreadsheet.heading import Heading
from sroi_app.spreadsheet.problem import Problem, listed
from sroi_app.spreadsheet.sheet import Sheet
from sroi_app.text import _

PLACES: Mapping[Column, str] = MappingProxyType(
    {
        Column.QUANTITY: "quantities/{year}/{bound}",
        Column.VALUE: "proxy/value/{bound}",
        Column.AMOUNT: "amount/{bound}",
        Column.DEADWEIGHT: "deadweight/{bound}",
        Column.DISPLACEMENT: "displacement/{bound}",
        Column.ATTRIBUTION: "attribution/{bound}",
        Column.DROPOFF: "dropoff/{bound}",
        Column.DURATION: "duration/{bound}",
    }
)
"""Where in an outcome a cell belongs, by its column."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The case with what could not be read, the problems that are left, and what to say of it."""

    case: Case
    problems: tuple[Problem, ...]
    notes: tuple[str, ...]


def keep_unread(case: Case, sheet: Sheet, problems: Iterable[Problem]) -> Kept:
    """Return the case with the texts of a sheet's outcomes that could not be read."""
    places = _places(sheet)
    left: list[Problem] = []
    kept: list[str] = []
    for problem in problems:
        address = places.get(problem.where) if problem.text and not problem.sheet else None
        if address is None:
            left.append(problem)
        else:
            case = keep_unreadable(case, address, problem.text)
            kept.append(f"{problem.where} “{problem.text}”")
    return Kept(case, tuple(left), tuple(_notes(kept)))


def _places(sheet: Sheet) -> dict[str, Address]:
    """Return where the cells of the outcomes belong; those of the first sheet keep their order."""
    return {
        sheet.table.cell(row, heading.index).address: Address.parse(f"outcomes/o{number}/{place}")
        for number, row in enumerate(sheet.rows, 1)
        for heading in sheet.headings.known
        if (place := _place(heading))
    }


def _place(heading: Heading) -> str:
    place = PLACES.get(heading.column, "") if heading.column else ""
    return place.format(year=heading.meaning.year or 1, bound=heading.meaning.bound)


def _notes(kept: list[str]) -> Iterable[str]:
    if kept:
        note = _("Cells that cannot be read are kept as they stand, marked, not counted: {cells}.")
        yield note.format(cells=listed(kept))
