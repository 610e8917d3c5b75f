"""Pure edits: each takes a case and returns a new one that shares all it did not change."""

from collections.abc import Callable, Sequence
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
from sroi_app.model.statement import Attachment, Passage, PortalAnswer
from sroi_app.model.survey import Survey
from sroi_app.model.tender import Commitment, Confidential, Criterion, Milestone, Risk

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
    "confidential": ("f", Confidential),
    "passages": ("t", Passage),
    "portal_answers": ("a", PortalAnswer),
    "surveys": ("v", Survey),
    "scenarios": ("n", Scenario),
}
"""The lists of rows a person adds to: the letter of their ids, and their type."""

NUMBERED: dict[str, Callable[[], Any]] = {
    "quantities": Estimate,
    "amounts": Estimate,
    "hours": Estimate,
    "chain": str,
}
"""The lists whose items are numbered from 1, and what an item is that nobody has filled in."""


def get(case: Case, address: Address) -> Any:
    """Return what stands at `address`; a numbered item nobody has filled in yet is blank.

    Raises KeyError when the address points at a row that is not there.
    """
    return get_in(case, address)


def get_in(thing: Any, path: Address) -> Any:
    """Return what stands at `path` within a row or section."""
    found = thing
    for above, part in zip(("", *path.parts), path.parts, strict=False):
        found = _child(found, part, above)
    return found


def put(case: Case, address: Address, value: Any) -> Case:
    """Return the case with `value` at `address`; unreadable text kept there is forgotten."""
    return _forget(_put(case, address.parts, value, ""), address)


def put_in(thing: Any, path: Address, value: Any) -> Any:
    """Return a row or section with `value` at `path` within it."""
    return _put(thing, path.parts, value, "")


def keep_unreadable(case: Case, address: Address, text: str, blank: Any = None) -> Case:
    """Return the case with `address` blank and the text that could not be read kept beside it.

    `blank` is what an open answer is there: "" where words are kept.
    """
    without = put(case, address, blank)
    kept = Unreadable(address=address, text=text)
    return replace(without, unreadable=(*without.unreadable, kept))


def add(case: Case, rows: Address, **values: Any) -> tuple[Case, Address]:
    """Return the case with a new row at the end of the list at `rows`, and the row's address."""
    prefix, make = ROWS[rows.name]
    present = get(case, rows)
    id_ = fresh_id(prefix, [row.id for row in present])
    return put_rows(case, rows, (*present, make(id=id_, **values))), rows / id_


def remove(case: Case, row: Address) -> Case:
    """Return the case without `row`, and without anything that pointed at it."""
    rest = tuple(other for other in get(case, row.parent) if other.id != row.name)
    without = _forget(put_rows(case, row.parent, rest), row)
    return _unlink(without, row)


def move(case: Case, row: Address, by: int) -> Case:
    """Return the case with `row` moved `by` places, stopping at either end of its list."""
    rows = list(get(case, row.parent))
    old = _index(rows, row.name)
    rows.insert(min(max(old + by, 0), len(rows) - 1), rows.pop(old))
    return put_rows(case, row.parent, tuple(rows))


def put_rows(case: Case, at: Address, rows: tuple[Any, ...]) -> Case:
    """Return the case with these rows in the list at `at`; text that could not be read, kept for
    one of them, stays."""
    changed: Case = _put(case, at.parts, rows, "")
    return changed


def unreadable_text(case: Case, address: Address) -> str | None:
    """Return the text kept at `address` because it could not be read, if any."""
    return next((kept.text for kept in case.unreadable if kept.address == address), None)


def _child(parent: Any, part: str, list_name: str) -> Any:
    if isinstance(parent, tuple):
        index = _index(parent, part)
        if index < len(parent):
            return parent[index]
        if list_name in NUMBERED:
            return NUMBERED[list_name]()
    elif part in getattr(parent, "__dataclass_fields__", ()):
        return getattr(parent, part)
    raise KeyError(part)


def _index(rows: Sequence[Any], part: str) -> int:
    """Return the place of the row with this id, or of the item with this number."""
    for place, row in enumerate(rows):
        if getattr(row, "id", None) == part:
            return place
    if part.isdecimal() and int(part) > 0:
        return int(part) - 1
    raise KeyError(part)


def _put(parent: Any, parts: tuple[str, ...], value: Any, list_name: str) -> Any:
    if not parts:
        return value
    head, rest = parts[0], parts[1:]
    child = _put(_child(parent, head, list_name), rest, value, head)
    if isinstance(parent, tuple):
        return _put_item(parent, _index(parent, head), child, list_name)
    return replace(parent, **{head: child})


def _put_item(items: tuple[Any, ...], place: int, child: Any, list_name: str) -> Any:
    blanks = (NUMBERED[list_name]() for _ in range(place - len(items)))
    return (*items[:place], *blanks, child, *items[place + 1 :])


def _forget(case: Case, address: Address) -> Case:
    kept = tuple(item for item in case.unreadable if not item.address.within(address))
    return case if len(kept) == len(case.unreadable) else replace(case, unreadable=kept)


def _unlink(case: Case, row: Address) -> Case:
    unlink = _UNLINK.get(row.parent.name)
    linked = unlink(case, row.name) if unlink else case
    return _drop_marks(_drop_support(_drop_changes(linked, row), row), row)


def _unlink_group(case: Case, id_: str) -> Case:
    return replace(
        case,
        inputs=tuple(_without_group(item, id_) for item in case.inputs),
        outcomes=tuple(_without_group(item, id_) for item in case.outcomes),
    )


def _without_group(item: Any, id_: str) -> Any:
    return replace(item, stakeholder="") if item.stakeholder == id_ else item


def _unlink_outcome(case: Case, id_: str) -> Case:
    return replace(
        case,
        commitments=tuple(
            replace(item, outcomes=tuple(other for other in item.outcomes if other != id_))
            for item in case.commitments
        ),
        surveys=tuple(
            replace(survey, outcome="") if survey.outcome == id_ else survey
            for survey in case.surveys
        ),
    )


def _unlink_criterion(case: Case, id_: str) -> Case:
    return replace(
        case,
        commitments=tuple(
            replace(item, criteria=tuple(other for other in item.criteria if other != id_))
            for item in case.commitments
        ),
    )


_UNLINK: dict[str, Callable[[Case, str], Case]] = {
    "stakeholders": _unlink_group,
    "outcomes": _unlink_outcome,
    "criteria": _unlink_criterion,
}


def _drop_support(case: Case, row: Address) -> Case:
    """Let no attachment be evidence for a row that is gone."""
    attachments = tuple(_supporting_others(item, row) for item in case.attachments)
    return case if attachments == case.attachments else replace(case, attachments=attachments)


def _supporting_others(item: Attachment, row: Address) -> Attachment:
    supports = tuple(text for text in item.supports if not Address.parse(text).within(row))
    return item if supports == item.supports else replace(item, supports=supports)


def _drop_marks(case: Case, row: Address) -> Case:
    """Let nothing confidential point at a row that is gone; its words stay."""
    marks = tuple(
        replace(mark, at="") if mark.at and Address.parse(mark.at).within(row) else mark
        for mark in case.confidential
    )
    return case if marks == case.confidential else replace(case, confidential=marks)


def _drop_changes(case: Case, row: Address) -> Case:
    """Take out of every scenario the changes to numbers of a row that is gone."""
    for scenario in case.sensitivity.scenarios:
        here = Address(("sensitivity", "scenarios", scenario.id, "changes"))
        for change in scenario.changes:
            if change.address.within(row):
                case = remove(case, here / change.id)
    return case
