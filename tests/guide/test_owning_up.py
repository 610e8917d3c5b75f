"""Owning up to a result that may not pay back, in words people would choose; and the opposite."""

import pytest

from sroi_app.guide.owning_up import says_it_may_not_pay_back


@pytest.mark.parametrize(
    "text",
    [
        "At the cautious end the project does not pay back.",
        "If four people had changed, the result would be below £1 for each £1.",
        "At its lowest the ratio is under 1:1.",
        "At worst it is worth less than £1.00 for every £1 put in.",
        "It might never break even.",
        "On the careful figures it doesn’t pay for itself.",
        "It could come to less than it cost.",
        "At the lowest ends the value is less than what was put in.",
        "On the lowest figures the project returns only 27p for each pound.",
        "At worst 27p for each £1.",
        "At the cautious end it brings £0.27 for every £1.",
        "At the cautious end the ratio is £0.27.",
        "The lowest ratio we would believe is 0.27 : 1.",
        "With every range at its cautious end, the result is £0.96 : £1.",
        "The project could make a loss.",
        "At the cautious end the result is −£5.41 : £1.",
        "On careful figures the service does not cover its costs.",
        "Volunteers are paid nothing; at the cautious end the project does not pay back.",
        "We did not ask carers. The project may not pay back.",
        "The project pays back, but at its lowest the result is below £1.",
        "Limits\n- few answers\n- the project might no longer pay back",
        "It is possible that this would not fully pay back within ten years.",
    ],
)
def test_it_is_owned_up_to(text: str) -> None:
    assert says_it_may_not_pay_back(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Every £1 brings £1.20.",
        "A visit costs less than £1,000.",
        "Less than £1.50 was spent on each.",
        "The project pays back within a year.",
        "We did not ask carers. The project pays back.",
        "Fewer than 11 people answered: under 1:10 of them.",
        "Volunteers are not paid; the project pays back in 24 months.",
        "Volunteers are not paid, the project pays back in 24 months.",
        "The result never falls below £1.",
        "At no end of any range, however cautious, is the result below £1 for each £1.",
        "We would not be able to run without the grant, but it pays back.",
        "There is no case in which the project does not pay back.",
        "It is not true that the project does not pay back.",
        "Nobody thinks that it would not break even.",
        "The result is unlikely to fall below £1 for every £1.",
        "The price would have to fall to £3 before the project stops paying back.",
        "Could it not pay back? We looked into that.",
        "It does not only pay back, it pays twice.",
        "People who borrow often do not pay back their loans.",
        "A cup of tea costs less than £1.",
        "A visit costs less than it cost last year.",
        "The result is below £1 million.",
        "We spend 27p of each pound on rent.",
        "27p for each £1 raised goes on overheads.",
        "Better evidence would narrow the result by £0.27 for every £1.",
        "The ratio rises by £0.27 with one more person.",
        "Families told us of a loss of income; the project pays back.",
        "It does not make a loss.",
        "The ratio is £10.27.",
        "The odds of a fall are 10.27 : 1.",
        "The ratio is not £0.27, it is £2.70.",
    ],
)
def test_it_is_not_owned_up_to(text: str) -> None:
    assert not says_it_may_not_pay_back(text)
