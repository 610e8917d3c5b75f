"""The ladder from each older file format to the newest: one pure step a format."""

from collections.abc import Callable, Mapping
from typing import Any

from sroi_app.model.ids import fresh_id
from sroi_app.storage.refusals import DamagedFile, NewerFile
from sroi_app.text import _

# Any is the honest type of parsed JSON that nobody has checked yet.
Raw = dict[str, Any]
Step = Callable[[Raw], Raw]

FORMAT = 3
"""The format this version writes: raised whenever a field is added, renamed or removed."""


def _say_what_attachments_support(raw: Raw) -> Raw:
    """1 to 2: an attachment names what it supports; before, an outcome named its attachment."""
    supports: dict[str, list[str]] = {}
    outcomes = [_without_attachment(outcome, supports) for outcome in raw.get("outcomes", ())]
    attachments = [
        {**item, "supports": supports.get(item["id"], [])} for item in raw.get("attachments", ())
    ]
    return {**raw, "outcomes": outcomes, "attachments": attachments}


def _without_attachment(outcome: Raw, supports: dict[str, list[str]]) -> Raw:
    evidence = dict(outcome.get("evidence", {}))
    if named := evidence.pop("attachment", ""):
        supports.setdefault(named, []).append(f"outcomes/{outcome['id']}")
    return {**outcome, "evidence": evidence}


def _say_which_criteria_promises_answer(raw: Raw) -> Raw:
    """2 to 3: a promise names the criteria it answers; before, it bore a code of the buyer's."""
    tender = dict(raw.get("tender", {}))
    criteria = [*tender.get("criteria", ())]
    promises = [_with_criteria(promise, criteria) for promise in raw.get("commitments", ())]
    return {**raw, "tender": {**tender, "criteria": criteria}, "commitments": promises}


def _with_criteria(promise: Raw, criteria: list[Raw]) -> Raw:
    """The promise with the ids of those of its code, which are added to where there is none."""
    kept = {key: value for key, value in promise.items() if key != "code"}
    code = promise.get("code", "").strip()
    if not code:
        return kept
    if not (found := [one["id"] for one in criteria if one.get("code", "").strip() == code]):
        found = [fresh_id("c", [one["id"] for one in criteria])]
        criteria.append({"id": found[0], "code": code})
    return {**kept, "criteria": found}


STEPS: Mapping[int, Step] = {
    1: _say_what_attachments_support,
    2: _say_which_criteria_promises_answer,
}
"""The step that leads up from each older format, by that format's number."""


def refuse_newer(number: int, newest: int = FORMAT) -> None:
    """Raise NewerFile when a file is in a format this version has never heard of."""
    if number > newest:
        raise NewerFile(number, newest)


def climb(raw: Raw, number: int, steps: Mapping[int, Step] = STEPS, newest: int = FORMAT) -> Raw:
    """Return the plain values of a case in format `number` as format `newest` has them."""
    refuse_newer(number, newest)
    try:
        for rung in range(number, newest):
            raw = steps[rung](raw)
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise DamagedFile(_("This file is too broken to be brought up to date.")) from error
    return raw
