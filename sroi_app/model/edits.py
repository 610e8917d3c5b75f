"""Pure edits: each takes a case and returns a new one that shares all it did not change."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from sroi_app.model.address import Address
from sroi_app.model.case import Case, Unreadable
from sroi_app.model.estimate import Estimate
from sroi_app.model.ids import fresh_id
from sroi_app.model.inputs import Input, Output
from sroi_app.model.outcomes import Outcome
from sroi_app.model.sensitivity import Scenario
from sroi_app.model.stakeholders import Stakeholder
from sroi_app.model.statement import Passage
from sroi_app.model.tender import Commitment, Criterion, Milestone, Risk

# Any is the honest type of "whatever stands at an address": text, number, row or section.

ROWS: dict[str, tuple[str, Callable[..., Any]]] = {
    "stakeholders": ("s", Stakeholder),
    "inputs": ("i", Input),
    "outputs": ("p", Output),
    "outcomes": ("o", Outcome),
    "criteria": ("c", Criterion),
    "commitments": ("k", Commitment),
    "milestones": ("m", Milestone),
    "risks": ("r", Risk),
    "passages": ("t", Passage),
    "scenarios": ("n", Scenario),
}
"""The lists of rows a person adds to: the letter of their ids, and their type."""


def get(case: Case, address: Address) -> Any:
    """Return what stands at `address`; a delivery year nobody has filled in is an empty estimate.

    Raises KeyError when the address points at a row that is not there.
    """
    found: Any = case
    for part in address.parts:
        found = _child(found, part)
    return found


def put(case: Case, address: Address, value: Any) -> Case:
    """Return the case with `value` at `address`; unreadable text kept there is forgotten."""
    return _forget(_put(case, address.parts, value), address)


def keep_unreadable(case: Case, address: Address, text: str) -> Case:
    """Return the case with `address` blank and the text that could not be read kept beside it."""
    blank = put(case, address, None)
    return replace(blank, unreadable=(*blank.unreadable, Unreadable(address=address, text=text)))


def add(case: Case, rows: Address, **values: Any) -> tuple[Case, Address]:
    """Return the case with a new row at the end of the list at `rows`, and the row's address."""
    prefix, make = ROWS[rows.name]
    present = get(case, rows)
    id_ = fresh_id(prefix, [row.id for row in present])
    return put(case, rows, (*present, make(id=id_, **values))), rows / id_


def remove(case: Case, row: Address) -> Case:
    """Return the case without `row`, and without anything that pointed at it."""
    rest = tuple(other for other in get(case, row.parent) if other.id != row.name)
    without = _forget(put(case, row.parent, rest), row)
    return _unlink(without, row)


def move(case: Case, row: Address, by: int) -> Case:
    """Return the case with `row` moved `by` places, stopping at either end of its list."""
    rows = list(get(case, row.parent))
    old = next(n for n, other in enumerate(rows) if other.id == row.name)
    rows.insert(min(max(old + by, 0), len(rows) - 1), rows.pop(old))
    return put(case, row.parent, tuple(rows))


def unreadable_text(case: Case, address: Address) -> str | None:
    """Return the text kept at `address` because it could not be read, if any."""
    return next((kept.text for kept in case.unreadable if kept.address == address), None)


def _child(parent: Any, part: str) -> Any:
    if isinstance(parent, tuple):
        return _member(parent, part)
    if part in getattr(parent, "__dataclass_fields__", ()):
        return getattr(parent, part)
    raise KeyError(part)


def _member(rows: tuple[Any, ...], part: str) -> Any:
    if part.isdecimal():
        return rows[int(part) - 1] if int(part) <= len(rows) else Estimate()
    for row in rows:
        if row.id == part:
            return row
    raise KeyError(part)


def _put(parent: Any, parts: tuple[str, ...], value: Any) -> Any:
    if not parts:
        return value
    head, rest = parts[0], parts[1:]
    child = _put(_child(parent, head), rest, value)
    if not isinstance(parent, tuple):
        return replace(parent, **{head: child})
    if head.isdecimal():
        return _put_year(parent, int(head), child)
    return tuple(child if row.id == head else row for row in parent)


def _put_year(years: tuple[Any, ...], number: int, child: Any) -> tuple[Any, ...]:
    padded = years + tuple(Estimate() for _ in range(number - len(years)))
    return (*padded[: number - 1], child, *padded[number:])


def _forget(case: Case, address: Address) -> Case:
    kept = tuple(item for item in case.unreadable if not item.address.within(address))
    return case if len(kept) == len(case.unreadable) else replace(case, unreadable=kept)


def _unlink(case: Case, row: Address) -> Case:
    if row.parent.name == "stakeholders":
        return replace(
            case,
            inputs=tuple(_without_group(item, row.name) for item in case.inputs),
            outcomes=tuple(_without_group(item, row.name) for item in case.outcomes),
        )
    if row.parent.name == "outcomes":
        return replace(
            case,
            commitments=tuple(
                replace(item, outcomes=tuple(id_ for id_ in item.outcomes if id_ != row.name))
                for item in case.commitments
            ),
        )
    return case


def _without_group(item: Any, id_: str) -> Any:
    return replace(item, stakeholder="") if item.stakeholder == id_ else item
