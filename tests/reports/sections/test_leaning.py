"""The annex on evidence names what was not tested with people, and why nothing is counted twice."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from sroi_app.evaluation import evaluate
from sroi_app.model.case import Case
from sroi_app.model.sensitivity import Sensitivity
from sroi_app.reports.blocks import GAP, Bullets
from sroi_app.reports.sections.leaning import leaning_blocks, too_small
from tests.guide.ready import ready_case, ready_outcome, with_answers

UNTESTED = "These values were not tested with the people they are for:"
CLOSE = "These outcomes come close to others. Why both count:"


def _listed(case: Case) -> dict[str, tuple[str, ...]]:
    """What is listed under each paragraph that a list follows."""
    evaluation = evaluate(case)
    blocks = tuple(leaning_blocks(evaluation))
    return {
        str(getattr(before, "text", "")): block.items
        for before, block in pairwise(blocks)
        if isinstance(block, Bullets)
    }


def test_a_value_nobody_was_asked_about_is_named() -> None:
    for answer in (False, None):
        case = with_answers(ready_case(), outcomes__o1__proxy__tested=answer)
        assert _listed(case)[UNTESTED] == ("Less lonely",)
    assert UNTESTED not in _listed(ready_case())


def test_why_two_outcomes_that_come_close_both_count_is_printed() -> None:
    case = with_answers(ready_case(), outcomes__o1__overlap=" Others were asked. ")
    assert _listed(case)[CLOSE] == ("Less lonely: Others were asked.",)
    assert CLOSE not in _listed(ready_case())


def test_from_which_share_on_a_change_was_too_small_is_said_or_is_a_gap() -> None:
    blank = replace(ready_case(), sensitivity=Sensitivity())
    assert too_small(blank).text == f"Too small to count: {GAP}."
    chosen = Sensitivity(materiality=Decimal("0.02"), materiality_notes="Nothing")
    assert too_small(replace(blank, sensitivity=chosen)).text == (
        "Too small to count: what is below 2% of the value. Nothing."
    )


def test_an_outcome_without_a_price_has_no_value_to_test_or_to_count_twice() -> None:
    unpriced = ready_outcome("o2", description="I matter", priced=False, overlap="Nothing to add")
    case = ready_case()
    listed = _listed(replace(case, outcomes=(*case.outcomes, unpriced)))
    assert UNTESTED not in listed
    assert CLOSE not in listed
