"""Scenarios: a case with the changes of one in it, and what it then comes to."""

from sroi_app.model.case import Case
from sroi_app.model.edits import get, put
from sroi_app.model.sensitivity import Change, Scenario


def with_changes(case: Case, scenario: Scenario) -> Case:
    """Return the case with the numbers of a scenario; a number that is no longer there is left."""
    for change in scenario.changes:
        if is_there(case, change):
            case = put(case, change.address, change.value)
    return case


def is_there(case: Case, change: Change) -> bool:
    """Whether the number that a change sets still stands in the case."""
    try:
        get(case, change.address)
    except KeyError:
        return False
    return True
