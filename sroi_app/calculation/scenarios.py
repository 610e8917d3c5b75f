"""Scenarios: a case with the changes of one in it, and what it then comes to."""

from sroi_app.calculation.terms import INPUTS, OUTCOMES
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get, put
from sroi_app.model.estimate import Estimate
from sroi_app.model.sensitivity import Change, Scenario


def with_changes(case: Case, scenario: Scenario) -> Case:
    """Return the case with the numbers of a scenario; a number that is no longer there is left."""
    for change in reversed(scenario.changes):  # of two to the same number the first holds
        if is_there(case, change):
            case = put(case, change.address, change.value)
    return case


def is_there(case: Case, change: Change) -> bool:
    """Whether the number that a change sets still stands in the case."""
    at = change.address
    if at.name != "value" or at.parts[:1] not in (OUTCOMES.parts, INPUTS.parts):
        return False
    try:
        return _is_delivered(case, at) and isinstance(get(case, at.parent), Estimate)
    except KeyError:
        return False


def _is_delivered(case: Case, at: Address) -> bool:
    """Whether a number that is asked year by year is one of a year of delivery."""
    year = at.parent.name
    return not year.isdecimal() or int(year) <= case.scope.delivery_years
