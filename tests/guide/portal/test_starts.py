from dataclasses import replace

from sroi_app.evaluation import evaluate
from sroi_app.guide.names import criterion_name
from sroi_app.guide.portal.figures import named_figures
from sroi_app.guide.portal.filling import fill
from sroi_app.guide.portal.starts import begun, not_begun, start
from sroi_app.model.case import Case
from sroi_app.model.tender import Commitment
from sroi_app.workspace.files import examples, open_evaluation
from tests.guide.bid_cases import bid
from tests.guide.ready import ready_case

BID = bid(ready_case())


def test_an_answer_begins_with_what_is_promised_for_it() -> None:
    case = BID
    (criterion,) = case.tender.criteria
    known = evaluate(case)
    filled = fill(start(case, criterion), named_figures(case, known.result, "about £2"))
    assert filled.unknown == filled.gaps == ()
    for words in ("We will visit lonely older people every week.", "60 people", "Coordinator"):
        assert words in filled.text
    assert "This is not cash." in filled.text


def test_nothing_is_said_of_what_a_promise_does_not_say() -> None:
    case = replace(BID, commitments=(Commitment(id="k1", promise="We will.", criteria=("c1",)),))
    text = start(case, case.tender.criteria[0])
    assert text.startswith("{commitment 1}")
    assert not any(word in text for word in ("target", "Where", "answers for it", "From"))


def test_what_nobody_promises_begins_empty() -> None:
    case = replace(BID, commitments=())
    assert start(case, case.tender.criteria[0]) == ""


def test_each_thing_the_buyer_asks_for_gets_one_answer_and_no_second() -> None:
    for example in examples():
        case = open_evaluation(example.path).case
        more = begun(case)
        asked = [one.question for one in more.portal_answers]
        assert set(map(criterion_name, case.tender.criteria)) <= set(asked)
        assert not_begun(more) == ()
        assert begun(more) == more
        filled = [
            fill(one.text, named_figures(more, evaluate(more).result, "about £2"))
            for one in more.portal_answers
        ]
        assert all(not one.unknown and not one.gaps for one in filled)
    assert begun(Case()) == Case()
