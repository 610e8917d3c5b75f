"""What is told about a table before it is read, and what came of reading it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from sroi_app.model.case import Case
from sroi_app.model.scope import Timing
from sroi_app.spreadsheet.columns import Column
from sroi_app.spreadsheet.heading import Taken
from sroi_app.spreadsheet.problem import Problem

Place = tuple[str, int]
"""A column: the name of its sheet, and its number counted from 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a table does not say: all inputs in pounds, the discount rate (share), the timing.

    `sheet` names the one to read, where it is not the first that has headings. `chosen` is what a
    person says its columns hold; where they have `checked` them, columns that
    a value map has and this one lacks are gaps, and no problem. `without_strays` leaves out rows
    that have figures of an outcome and no outcome.
    """

    inputs: Decimal | None = None
    rate: Decimal | None = None
    timing: Timing = Timing.YEAR_END
    sheet: str = ""
    chosen: Mapping[Place, Taken] = field(default_factory=dict)
    checked: bool = False
    without_strays: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnRead:
    """One column of a sheet, and what became of it; `sample` are cells of the first rows taken.

    `also` are other things it could be, where its heading is unclear.
    """

    place: Place
    letters: str
    heading: str
    sample: tuple[str, ...]
    taken: Taken
    also: tuple[Column, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRead:
    """One sheet: its columns in their order, and the numbers of the rows its sample is from."""

    name: str
    priced: bool
    columns: tuple[ColumnRead, ...]
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The case a table holds, or every reason why it could not be read; never both.

    `compared` says how what the table works out lies beside what is worked out here; `others` are
    sheets that could be read in the place of the first.
    """

    case: Case | None
    problems: tuple[Problem, ...]
    notes: tuple[str, ...]
    sheets: tuple[SheetRead, ...] = ()
    compared: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    strays: bool = False  # whether there are rows with figures of an outcome and no outcome
