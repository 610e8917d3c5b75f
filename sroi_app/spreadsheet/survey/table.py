"""A survey as it was read: text by row and column, before anybody asks what it means."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sroi_app.text import _

if TYPE_CHECKING:
    from pandas import DataFrame

MOST_ROWS = 100_000
MOST_COLUMNS = 500
MOST_CELLS = 2_000_000
SAMPLED = 200  # rows looked at to tell what a column holds
FIRST = 25  # of them, those that stand first
FOOT = 5  # rows at the end among which totals are looked for
_TOTALS = frozenset(
    (
        *("total", "totals", "grand total", "sum", "count", "average", "averages", "mean"),
        *("median", "min", "max", "minimum", "maximum", "standard deviation"),
    )
)

Cells = Callable[[Sequence[int]], "DataFrame"]
"""Reads some columns of a table, by their places; the frame's index holds the rows of the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A cell, or a whole row, that was not used, and why. Rows are counted as people see them."""

    row: int
    column: str = ""  # its heading; "" for the whole row
    text: str = ""
    why: str = ""  # goes on from the text: “is not a number”

    @property
    def sentence(self) -> str:
        """The place and the reason as one line: row 14: “3a” is not a number."""
        told = f"“{self.text}” {self.why}" if self.text else self.why
        return _("row {row}: {reason}").format(row=self.row, reason=told)


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyTable:
    """One sheet, or a text file. Every cell is text, "" where it is blank.

    `first_row` is the row of the file that the first respondent stands in, `rows` how many
    respondents there are, `refused` the rows that are none. `fault` says why the table could not
    be read; `unread` that it was not, because it is hidden or others were chosen.
    """

    name: str = ""
    headings: tuple[str, ...] = ()  # each different
    heading_rows: tuple[int, ...] = ()  # the rows of the file they were made of
    first_row: int = 0
    rows: int = 0
    refused: tuple[Refused, ...] = ()
    notes: tuple[str, ...] = ()
    fault: str = ""
    hidden: bool = False
    unread: bool = False
    encoding: str = ""  # of a text file
    delimiter: str = ""
    cells: Cells | None = None
    samples: tuple[tuple[str, ...], ...] = ()  # the first rows, then others to the last

    @property
    def frame(self) -> "DataFrame":
        """All of the table as text; its index holds the rows of the file."""
        return self.take(self.headings)

    def take(self, headings: Sequence[str]) -> "DataFrame":
        """Return some columns as text, and leave the others unread."""
        from pandas import DataFrame

        if self.cells is None:
            return DataFrame(columns=list(headings), dtype=object)
        frame = self.cells([self.headings.index(heading) for heading in headings])
        frame.columns = list(headings)
        return frame

    def sample(self, count: int) -> tuple[tuple[str, ...], ...]:
        """Return the first rows, a text for each heading; beyond 25 others evenly to the last."""
        return self.samples[:count]


def spread(count: int) -> list[int]:
    """Return places among `count` rows: the first few, then others evenly to the last."""
    if count <= SAMPLED:
        return list(range(count))
    further = SAMPLED - FIRST
    step = (count - 1 - FIRST) / (further - 1)
    return [*range(FIRST), *(FIRST + round(place * step) for place in range(further))]


def totals(lines: Sequence[Sequence[str]]) -> list[int]:
    """Return the places of rows at the foot of a table that sum up those above them, known by the
    word they begin with where no other row begins with it."""
    words = [_first_word(line) for line in lines]
    times = Counter(words)
    return [place for place, word in enumerate(words) if word in _TOTALS and times[word] == 1]


def sums_up(row: int) -> Refused:
    """Return why a row of totals is nobody's answer."""
    return Refused(row=row, why=_("sums up the rows above it"))


def _first_word(cells: Sequence[str]) -> str:
    told = next((text for text in cells if text.strip()), "")
    return told.strip(" :=.").casefold()


def unused(*_arguments: Any) -> None:
    """Take note of nothing: progress that nobody watches."""
