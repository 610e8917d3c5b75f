"""The value map as a grid: what stands in each cell, and what is the matter with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import takewhile

from sroi_app.calculation.result import Treatment
from sroi_app.evaluation import Evaluation
from sroi_app.guide import figures
from sroi_app.guide.findings import Finding
from sroi_app.guide.kinds import Reference
from sroi_app.guide.ledger import ledger
from sroi_app.guide.names import group_name, outcome_name
from sroi_app.guide.numbers import BadText
from sroi_app.guide.value_map import (
    IMPACT,
    PRESENT_VALUE,
    Column,
    columns,
    plain,
    read,
    shown,
    value_of,
)
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Outcome
from sroi_app.spreadsheet.block import guard
from sroi_app.text import _, plural

OUTCOMES = Address(("outcomes",))
Said = tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What was worked out for one outcome, in whole pounds, and what to say where there is none."""

    impact: Decimal | None = None
    present_value: Decimal | None = None
    missing: int = 0
    instead: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell: `text` is what it shows, `unread` that it could not be read, `why` says why
    nothing is asked there."""

    text: str = ""
    unread: bool = False
    findings: Said = ()
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """All outcomes by row, counted from 0; below the last there is room for one more."""

    case: Case
    columns: tuple[Column, ...]
    figures: tuple[Figures, ...]
    unread: Mapping[Address, str]
    findings: Mapping[str, Mapping[str, Said]]  # by outcome, then by path

    @property
    def rows(self) -> int:
        """How many outcomes there are."""
        return len(self.case.outcomes)

    def address(self, row: int, column: int) -> Address:
        """Return where the answer of a cell is kept."""
        return OUTCOMES / self.case.outcomes[row].id / self.columns[column].path

    def unread_text(self, row: int, column: int) -> str | None:
        """Return the text in a cell that could not be read, if any."""
        return self.unread.get(self.address(row, column)) if self.unread else None

    def cell(self, row: int, column: int) -> Cell:
        """Return a cell; the row below the last outcome is blank."""
        if row >= self.rows:
            return Cell()
        outcome, head = self.case.outcomes[row], self.columns[column]
        if head.kind is None:
            return self._worked_out(row, head)
        if not head.asked_of(outcome):
            return Cell(why=_why_not_asked(outcome))
        unread = self.unread_text(row, column)
        text = shown(self.case, head, value_of(outcome, head)) if unread is None else unread
        return Cell(text=text, unread=unread is not None, findings=self._found(outcome, head))

    def copied(self, row: int, column: int) -> str:
        """Return a cell as it is copied: words are guarded, figures stay figures."""
        if row >= self.rows:
            return ""
        outcome, head = self.case.outcomes[row], self.columns[column]
        if head.kind is None:
            pounds = _pounds(self.figures[row], head)
            return "" if pounds is None else f"{pounds:f}"
        if not head.asked_of(outcome):
            return ""
        unread = self.unread_text(row, column)
        if unread is not None:
            return guard(unread)
        text = plain(self.case, head, value_of(outcome, head))
        return guard(text) if head.words else text

    def row_name(self, row: int) -> str:
        """Return whose row it is, in a line that is read aloud."""
        if row >= self.rows:
            return _("A new outcome")
        outcome = self.case.outcomes[row]
        return f"{outcome_name(outcome)} ({group_name(self.case, outcome.stakeholder)})"

    def row_of(self, address: Address) -> int | None:
        """Return the row of the outcome that an address leads to."""
        ids = (outcome.id for outcome in self.case.outcomes)
        return next((row for row, id_ in enumerate(ids) if address.within(OUTCOMES / id_)), None)

    def column_of(self, address: Address) -> int | None:
        """Return the column where what stands at an address can be seen, or a part of it."""
        shared = [_shared(head.address.parts, address.parts[2:]) for head in self.columns]
        most = max(shared)
        return shared.index(most) if most else None

    def whole(self, row: int, column: int) -> str:
        """Return all the words of an answer, of which its cell may show only the first."""
        head = self.columns[column]
        if row >= self.rows or not head.words or self.unread_text(row, column) is not None:
            return ""
        value = value_of(self.case.outcomes[row], head)
        if isinstance(head.kind, Reference):
            return shown(self.case, head, value)
        return head.kind.format(value) if head.kind and value else ""

    def _worked_out(self, row: int, head: Column) -> Cell:
        found = self.figures[row]
        pounds = _pounds(found, head)
        if pounds is not None:
            return Cell(text=figures.pounds(pounds), why=found.instead)
        if not found.missing:
            return Cell(why=found.instead)
        return Cell(
            why=plural(
                "{count} answer is missing before this can be worked out.",
                "{count} answers are missing before this can be worked out.",
                found.missing,
            )
        )

    def _found(self, outcome: Outcome, head: Column) -> Said:
        return self.findings.get(outcome.id, {}).get(head.path, ())


def grid_of(evaluation: Evaluation) -> Grid:
    """Return the value map of a case."""
    case = evaluation.case
    return Grid(
        case=case,
        columns=columns(case.scope.delivery_years),
        figures=_figures(evaluation),
        unread={kept.address: kept.text for kept in case.unreadable},
        findings=_by_outcome(evaluation.findings),
    )


def refusal(found: Grid, column: int, text: str) -> str:
    """Return why a text cannot be read under a column; empty where it can."""
    value = read(found.case, found.columns[column], text)
    return value.message if isinstance(value, BadText) else ""


def _figures(evaluation: Evaluation) -> tuple[Figures, ...]:
    printed = ledger(evaluation.result)
    instead = {
        Treatment.APART: _("Track record: shown, but never part of this contract’s result."),
        Treatment.UNPRICED: _("No value in pounds is put on it, so it stays beside the sum."),
        Treatment.LEFT_OUT: _("It is left out of the case."),
    }
    return tuple(
        Figures(
            impact=printed.impacts.get(row.outcome.id),
            present_value=printed.present_values.get(row.outcome.id),
            missing=len(row.missing),
            instead=instead.get(row.treatment, ""),
        )
        for row in evaluation.result.outcomes
    )


def _by_outcome(findings: tuple[Finding, ...]) -> dict[str, dict[str, Said]]:
    grouped: dict[str, dict[str, Said]] = {}
    for finding in findings:
        parts = finding.address.parts
        if len(parts) > 1 and parts[0] == OUTCOMES.name:
            paths = grouped.setdefault(parts[1], {})
            path = "/".join(parts[2:])
            paths[path] = (*paths.get(path, ()), finding)
    return grouped


def _pounds(found: Figures, head: Column) -> Decimal | None:
    return {IMPACT: found.impact, PRESENT_VALUE: found.present_value}[head.path]


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many parts two ways have in common before they part."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _alike in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _why_not_asked(outcome: Outcome) -> str:
    if not outcome.included:
        return _("This outcome is left out of the case, so nothing is asked here.")
    return _("No value in pounds is put on this outcome, so nothing is asked here.")
