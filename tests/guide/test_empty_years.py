"""A result that is empty because years were added."""

from dataclasses import replace

from sroi_app.calculation.calculate import calculate
from sroi_app.guide.empty_years import empty_years, empty_years_sentence
from sroi_app.model.case import Case
from tests.guide.ready import ready_case, ready_outcome, with_answers


def test_a_finished_case_has_no_empty_year() -> None:
    assert empty_years_sentence(calculate(ready_case())) == ""


def test_a_year_without_numbers_is_named() -> None:
    result = calculate(with_answers(ready_case(), scope__delivery_years=2))
    assert empty_years(result) == (2,)
    assert empty_years_sentence(result) == "Year 2 has no numbers yet, so nothing can be added up."


def test_several_years_are_named_together() -> None:
    result = calculate(with_answers(ready_case(), scope__delivery_years=4))
    assert empty_years_sentence(result).startswith("Years 2 to 4 have no numbers yet")


def test_a_year_that_one_outcome_lacks_is_a_gap_and_no_empty_year() -> None:
    first = ready_outcome("o1")
    twice = replace(first, quantities=first.quantities * 2)
    item = ready_case().inputs[0]
    case = replace(
        with_answers(ready_case(), scope__delivery_years=2),
        outcomes=(twice, ready_outcome("o2")),
        inputs=(replace(item, amounts=item.amounts * 2),),
    )
    assert empty_years(calculate(case)) == ()
    assert calculate(case).missing


def test_inputs_alone_can_leave_a_year_empty() -> None:
    first = ready_outcome("o1")
    case = replace(
        with_answers(ready_case(), scope__delivery_years=2),
        outcomes=(replace(first, quantities=first.quantities * 2),),
    )
    sentence = empty_years_sentence(calculate(case))
    assert sentence == "Year 2 has no numbers yet, so there is no ratio."


def test_an_empty_case_is_not_explained_by_years() -> None:
    assert empty_years_sentence(calculate(Case())) == ""
