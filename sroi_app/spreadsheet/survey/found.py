"""What was found on a sheet, in plain data that one process can hand to another."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from sroi_app.spreadsheet.survey.table import Refused, SurveyTable, spread

if TYPE_CHECKING:
    from pandas import DataFrame


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetFound:
    """A sheet in plain data, as it comes from the child that read it; see `SurveyTable`.

    `lines` are the cells of each respondent, `numbers` the rows of the file they stand in.
    """

    name: str
    headings: tuple[str, ...] = ()
    heading_rows: tuple[int, ...] = ()
    refused: tuple[Refused, ...] = ()
    notes: tuple[str, ...] = ()
    fault: str = ""
    hidden: bool = False
    unread: bool = False
    lines: list[list[str]] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)

    @property
    def read(self) -> bool:
        """Whether it was read at all."""
        return not (self.fault or self.unread)


def as_table(found: SheetFound) -> SurveyTable:
    """Return the table of a sheet; a text that many cells show is held once."""
    once: dict[str, str] = {}
    lines = [[once.setdefault(text, text) for text in line] for line in found.lines]
    width = len(found.headings)
    return SurveyTable(
        name=found.name,
        headings=found.headings,
        heading_rows=found.heading_rows,
        first_row=found.numbers[0] if found.numbers else 0,
        rows=len(lines),
        refused=found.refused,
        notes=found.notes,
        fault=found.fault,
        hidden=found.hidden,
        unread=found.unread,
        cells=partial(_take, lines, found.numbers) if found.read else None,
        samples=tuple(_padded(lines[place], width) for place in spread(len(lines))),
    )


def _take(lines: Sequence[list[str]], numbers: Sequence[int], places: Sequence[int]) -> "DataFrame":
    from pandas import DataFrame

    columns = {
        place: [line[place] if place < len(line) else "" for line in lines] for place in places
    }
    return DataFrame(columns, index=list(numbers), dtype=object)


def _padded(line: list[str], width: int) -> tuple[str, ...]:
    return (*line[:width], *[""] * (width - len(line)))
