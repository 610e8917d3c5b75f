"""What is going to be put into the value map: shown before it is done, then done in one step."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from sroi_app.guide.value_map import Column, blank, folded, value_of
from sroi_app.model.address import Address
from sroi_app.model.case import Case, Unreadable
from sroi_app.model.edits import put_in
from sroi_app.model.ids import fresh_id
from sroi_app.model.outcomes import Outcome
from sroi_app.model.stakeholders import Stakeholder
from sroi_app.text import _, plural
from sroi_app.workspace.grid import OUTCOMES


@dataclass(frozen=True, slots=True)
class Change:
    """What one cell is to hold: a value, text that could not be read, or a group that is new.

    Rows from the number of outcomes upwards are new ones.
    """

    row: int
    column: int
    value: Any = None
    unread: str | None = None
    group: str = ""

    @property
    def empties(self) -> bool:
        """Whether nothing is to stand there any more."""
        return self.unread is None and not self.group and self.value in (None, "")


@dataclass(frozen=True, slots=True)
class Trouble:
    """A cell that does not go in as it is; `where` names it, `text` is what was to go there."""

    where: str
    text: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All that will be done, all that cannot be, and what else there is to know about it."""

    columns: tuple[Column, ...]
    changes: tuple[Change, ...] = ()
    new_rows: int = 0
    new_groups: tuple[str, ...] = ()
    problems: tuple[Trouble, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def clean(self) -> bool:
        """Whether nothing needs to be asked before it is done."""
        asked = self.problems or self.notes or self.new_rows or self.new_groups or self.emptied
        return not asked

    @property
    def unread(self) -> int:
        """How many cells will hold text that could not be read."""
        return sum(change.unread is not None for change in self.changes)

    @property
    def emptied(self) -> int:
        """How many cells something stands in will be blank."""
        return sum(change.empties for change in self.changes)


def carry_out(case: Case, plan: Plan, *, add_groups: bool = True) -> Case:
    """Return the case with everything in the plan done, in one pass over the outcomes.

    Without `add_groups` the name of a group that is not there is kept as text that was not read.
    """
    if add_groups and plan.new_groups:
        case = _with_groups(case, plan.new_groups)
    ids = {folded(group.name): group.id for group in reversed(case.stakeholders)}
    outcomes = [*case.outcomes, *_new_outcomes(case, plan.new_rows)]
    touched: dict[Address, Unreadable | None] = {}
    for row, changes in groupby(plan.changes, lambda change: change.row):
        outcome = outcomes[row]
        for change in changes:
            column = plan.columns[change.column]
            outcome, kept = _changed(outcome, column, change, ids)
            touched[OUTCOMES / outcome.id / column.path] = kept
        outcomes[row] = outcome
    return replace(case, outcomes=tuple(outcomes), unreadable=_unreadable(case, touched))


def first_address(case: Case, plan: Plan) -> Address | None:
    """Return where the first change of a plan that has been carried out stands."""
    if not plan.changes:
        return None
    change = plan.changes[0]
    return OUTCOMES / case.outcomes[change.row].id / plan.columns[change.column].path


def will_be_done(plan: Plan) -> tuple[str, ...]:
    """Return what will happen, a sentence to each thing."""
    return tuple(_sentences(plan))


def was_done(plan: Plan) -> str:
    """Return what to say once a plan has been carried out."""
    if not plan.changes:
        return _("Nothing changed: the cells already hold this.")
    return plural(
        "{count} cell changed. Ctrl+Z takes it back.",
        "{count} cells changed. Ctrl+Z takes them back.",
        len(plan.changes),
    )


def _sentences(plan: Plan) -> Iterator[str]:
    readable = len(plan.changes) - plan.unread - plan.emptied
    if not plan.changes:
        yield _("No cell will be changed.")
    if readable:
        yield plural("{count} cell will be changed.", "{count} cells will be changed.", readable)
    if plan.emptied:
        yield plural(
            "{count} cell will be emptied.", "{count} cells will be emptied.", plan.emptied
        )
    if plan.new_rows:
        yield plural(
            "{count} new outcome will be added.",
            "{count} new outcomes will be added.",
            plan.new_rows,
        )
    if plan.unread:
        yield plural(
            "{count} cell cannot be read: its text is kept there, marked, and not counted.",
            "{count} cells cannot be read: their text is kept there, marked, and not counted.",
            plan.unread,
        )


def _with_groups(case: Case, names: Iterable[str]) -> Case:
    groups = list(case.stakeholders)
    for name in names:
        id_ = fresh_id("s", [group.id for group in groups])
        groups.append(Stakeholder(id=id_, name=name, included=True))
    return replace(case, stakeholders=tuple(groups))


def _new_outcomes(case: Case, count: int) -> Iterator[Outcome]:
    first = int(fresh_id("o", [outcome.id for outcome in case.outcomes])[1:])
    return (Outcome(id=f"o{number}") for number in range(first, first + count))


def _changed(
    outcome: Outcome, column: Column, change: Change, groups: Mapping[str, str]
) -> tuple[Outcome, Unreadable | None]:
    value, unread = change.value, change.unread
    if change.group:
        value = groups.get(folded(change.group), "")
        unread = None if value else change.group
    if unread is not None:
        value = blank(column, value_of(outcome, column))
    changed: Outcome = put_in(outcome, column.address, value)
    if unread is None:
        return changed, None
    return changed, Unreadable(address=OUTCOMES / outcome.id / column.path, text=unread)


def _unreadable(case: Case, touched: Mapping[Address, Unreadable | None]) -> tuple[Unreadable, ...]:
    stays = (kept for kept in case.unreadable if kept.address not in touched)
    return (*stays, *filter(None, touched.values()))
