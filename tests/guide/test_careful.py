"""A result that may not pay back is owned up to in words that people would choose."""

from sroi_app.evaluation import evaluate
from sroi_app.model.case import Case
from tests.guide.check_cases import CLOSE_TO_ONE, changed
from tests.guide.ready import ready_case, with_answers


def _said(case: Case) -> str:
    (finding,) = (f for f in evaluate(case).findings if f.rule == "R25")
    return finding.sentence


def test_the_number_its_end_and_the_result_are_named() -> None:
    assert _said(changed(ready_case(), CLOSE_TO_ONE)) == (
        "One number alone takes the result down to £0.96 : £1: how much is owed to others, for "
        "“Less lonely”, at 40%, the highest you would believe. Say so among the limits, such as: "
        "“At the cautious end the project does not pay back.”"
    )


def test_one_end_alone_is_no_range_that_anybody_stands_by() -> None:
    case = with_answers(changed(ready_case(), CLOSE_TO_ONE), outcomes__o1__attribution__low=None)
    assert not any("how much is owed to others" in said for said in _all_said(case))


def _all_said(case: Case) -> list[str]:
    return [f.sentence for f in evaluate(case).findings if f.rule == "R25"]


def test_the_sentence_that_is_offered_is_an_answer() -> None:
    case = changed(ready_case(), CLOSE_TO_ONE)
    offered = _said(case).split("“")[-1].rstrip("”")
    answered = with_answers(case, statement__limitations=offered)
    assert not any(f.rule == "R25" for f in evaluate(answered).findings)
