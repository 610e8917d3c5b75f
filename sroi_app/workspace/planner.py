"""Walks over a block of cells and finds out what each of them would do to the value map."""

from collections.abc import Mapping, Sequence
from typing import Any

from sroi_app.guide.kinds import Percent, Reference, Text
from sroi_app.guide.names import shortened
from sroi_app.guide.numbers import BadText
from sroi_app.guide.value_map import folded, value_of
from sroi_app.model.outcomes import Outcome
from sroi_app.spreadsheet.block import unguard
from sroi_app.text import _, plural
from sroi_app.workspace.grid import Grid
from sroi_app.workspace.pasted_text import in_months, is_formula, read_text, reason, shares_of
from sroi_app.workspace.placement import Placement
from sroi_app.workspace.plan import Change, Plan, Trouble

_SHOWN = 60  # letters of a text that is named as a problem
_NEW = Outcome(id="")
Row = Sequence[str]


class Planner:
    """Takes cells one by one; `plan` is what has come of them so far."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        self._changes: list[Change] = []
        self._problems: list[Trouble] = []
        self._groups: dict[str, str] = {}
        self._notes: list[str] = []
        self._new_rows = 0
        self._ignored = 0  # cells in whose place something is worked out

    def plan(self) -> Plan:
        """Return all that the cells taken so far would do."""
        if self._ignored:
            said = plural(
                "{count} cell is left out: what stands in its place is worked out.",
                "{count} cells are left out: what stands in their place is worked out.",
                self._ignored,
            )
            self.note(said)
        return Plan(
            columns=self._grid.columns,
            changes=tuple(self._changes),
            new_rows=self._new_rows,
            new_groups=tuple(self._groups.values()),
            problems=tuple(self._problems),
            notes=tuple(self._notes),
        )

    def note(self, sentence: str) -> None:
        """Add something to know about the plan as a whole."""
        self._notes.append(sentence)

    def take_rows(self, body: Sequence[Row], placed: Placement, row: int) -> None:
        """Take the rows of a block, the first of them into `row`."""
        known = self._known_shares(body, placed)
        for number, texts in enumerate(body):
            if placed.body + number in placed.passed_over or self._is_no_row(row, texts, placed):
                continue
            for index, column in enumerate(placed.columns):
                if column is not None and index < len(texts):
                    text = in_months(texts[index]) if index in placed.months else texts[index]
                    self.take_cell(row, column, text, known.get((number, index)))
            row += 1

    def take_cell(self, row: int, column: int, text: str, known: Any = None) -> None:
        """Take one copied cell; `known` is its value where the whole column was needed to tell."""
        head = self._grid.columns[column]
        if row < self._grid.rows and text == self._grid.copied(row, column):
            return
        if head.kind is None:
            self._ignored += bool(text.strip())
        elif not head.asked_of(self._outcome(row)):
            self._refuse_unasked(row, column, text)
        elif text.strip() or not head.necessary:
            self._read(row, column, unguard(text), known)
            if isinstance(head.kind, Text) and is_formula(text):
                message = _("It begins like a formula. It is kept as words, never worked out.")
                self._refuse(row, column, text, message)

    def take_typed(self, row: int, column: int, text: str) -> None:
        """Take what a person typed into one cell, letter for letter."""
        head = self._grid.columns[column]
        if head.asked_of(self._outcome(row)) and (text.strip() or not head.necessary):
            self._read(row, column, text)

    def _read(self, row: int, column: int, text: str, known: Any = None) -> None:
        head = self._grid.columns[column]
        value = read_text(self._grid.case, head, text) if known is None else known
        if not isinstance(value, BadText):
            self._take_value(row, column, value)
        elif isinstance(head.kind, Reference):
            self._take_name(row, column, text, value)
        else:
            self._take_unread(row, column, text, reason(text, value))

    def _take_name(self, row: int, column: int, name: str, refused: BadText) -> None:
        """A name that fits several groups is a problem; one that fits none may be a new group."""
        groups = self._grid.case.stakeholders
        if any(folded(group.name) == folded(name) for group in groups):
            self._take_unread(row, column, name, refused.message)
        else:
            first = self._groups.setdefault(folded(name), " ".join(name.split()))
            self._add(Change(row, column, group=first))

    def _take_value(self, row: int, column: int, value: Any) -> None:
        present = value_of(self._outcome(row), self._grid.columns[column])
        unread = self._unread(row, column)
        if unread is not None or type(value) is not type(present) or value != present:
            self._add(Change(row, column, value))

    def _take_unread(self, row: int, column: int, text: str, message: str) -> None:
        if text != self._unread(row, column):
            self._add(Change(row, column, unread=text))
        self._refuse(row, column, text, message)

    def _unread(self, row: int, column: int) -> str | None:
        return self._grid.unread_text(row, column) if row < self._grid.rows else None

    def _add(self, change: Change) -> None:
        self._changes.append(change)
        self._new_rows = max(self._new_rows, change.row - self._grid.rows + 1)

    def _outcome(self, row: int) -> Outcome:
        return self._grid.case.outcomes[row] if row < self._grid.rows else _NEW

    def _refuse_unasked(self, row: int, column: int, text: str) -> None:
        if text.strip():
            why = self._grid.cell(row, column).why
            self._refuse(row, column, text, _("{why} This text is not pasted.").format(why=why))

    def _refuse(self, row: int, column: int, text: str, message: str) -> None:
        where = cell_name(self._grid, row, column)
        self._problems.append(Trouble(where, shortened(text, _SHOWN), message))

    def _is_no_row(self, row: int, texts: Row, placed: Placement) -> bool:
        """Whether a row is blank and stands for nothing.

        It makes no outcome below the last one, and under headings it only parts rows from rows.
        """
        pairs = zip(texts, placed.columns, strict=False)
        return (row >= self._grid.rows or placed.body > 0) and not any(
            text.strip() and column is not None and self._grid.columns[column].kind
            for text, column in pairs
        )

    def _known_shares(
        self, body: Sequence[Row], placed: Placement
    ) -> Mapping[tuple[int, int], Any]:
        found: dict[tuple[int, int], Any] = {}
        for index, column in enumerate(placed.columns):
            if column is None or not isinstance(self._grid.columns[column].kind, Percent):
                continue
            cells = {n: texts[index] for n, texts in enumerate(body) if index < len(texts)}
            shares = shares_of(cells, percent=index in placed.percent)
            if shares:
                note = _("Under “{head}” the numbers are taken as shares of 1: 0.25 is 25%.")
                self.note(note.format(head=self._grid.columns[column].head))
            found |= {(n, index): share for n, share in shares.items()}
        return found


def cell_name(grid: Grid, row: int, column: int) -> str:
    """Return how a cell is called in a list."""
    return _("Row {row}, {head}").format(row=row + 1, head=grid.columns[column].head)
