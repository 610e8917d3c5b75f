"""Filling in what was worked out: the answer, its reason, and whatever else follows from it."""

from datetime import date

from sroi_app.guide.workings.method import Worked
from sroi_app.library.unit_values import EDITION
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import put
from sroi_app.workspace.taking import take_value


def fill_in(case: Case, outcome: Address, worked: Worked, today: date) -> Case:
    """Return the case with an answer filled in that was worked out for an outcome."""
    if worked.takes is not None:
        case = take_value(case, outcome, worked.takes, today, EDITION)
    for fill in worked.fills:
        case = put(case, outcome / fill.path, fill.value)
    return case
