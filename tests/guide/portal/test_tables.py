from dataclasses import replace
from datetime import date
from decimal import Decimal

from sroi_app.guide.portal.tables import commitment_table, plan_table
from sroi_app.model.case import Case
from sroi_app.model.tender import Milestone
from tests.guide.bid_cases import bid
from tests.guide.ready import ready_case


def test_a_promise_is_a_row_with_all_it_is_measured_by() -> None:
    table = commitment_table(bid(ready_case()))
    (row,) = table.rows
    told = dict(zip(table.header, row, strict=True))
    assert told["Number"] == "C1"
    assert told["Target"] == Decimal(60)
    assert told["Counted"] == "For each year"
    assert told["Answers"] == "SV1 Loneliness"
    assert (told["From"], told["Until"]) == ("1 April 2025", "31 March 2028")
    assert told["Reported to the buyer"] == "Every quarter"


def test_what_is_not_answered_is_blank_and_not_nought() -> None:
    case = bid(ready_case())
    bare = replace(case.commitments[0], quantity=None, basis=None, starts=None)
    table = commitment_table(replace(case, commitments=(bare,)))
    told = dict(zip(table.header, table.rows[0], strict=True))
    assert (told["Target"], told["Counted"], told["From"]) == (None, "", "")


def test_steps_stand_in_a_table_of_their_own() -> None:
    step = Milestone(id="m1", description="First visits", due=date(2027, 4, 1), owner="Ann")
    table = plan_table(Case(milestones=(step,)))
    assert table.rows == (("First visits", "1 April 2027", "Ann"),)
    assert len(table.widths) == len(table.header)
