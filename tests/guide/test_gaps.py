"""The pounds that hang on an answer, checked by taking the answer away."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given

from sroi_app.calculation.calculate import calculate
from sroi_app.calculation.result import Result
from sroi_app.evaluation import evaluate
from sroi_app.guide.gaps import Gap, gaps
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import keep_unreadable, put
from sroi_app.model.estimate import Estimate, Grade
from sroi_app.model.inputs import Input
from sroi_app.model.outcomes import Direction, Standing
from sroi_app.workspace.files import examples, open_evaluation
from tests.guide.ready import ready_case, ready_outcome, with_answers
from tests.strategies import cases

BLANK = Estimate()
GUESSED = Estimate(value=Decimal("0.2"), basis="We think so", grade=Grade.GUESS)


def _gaps(case: Case) -> tuple[Gap, ...]:
    return gaps(evaluate(case))


def _with(**changes: object) -> Case:
    return replace(ready_case(), outcomes=(ready_outcome("o1", **changes),))


def _value(result: Result) -> Decimal:
    return result.value_so_far


def test_a_case_where_everything_is_measured_has_no_gap() -> None:
    assert _gaps(ready_case()) == ()


def test_what_is_missing_is_the_most_the_outcome_could_come_to() -> None:
    (gap,) = _gaps(_with(deadweight=BLANK))
    assert gap.missing
    assert gap.address == Address.parse("outcomes/o1/deadweight/value")
    # 12 people at £300, a tenth moved, a quarter owed to others: £2,430 in the first year,
    # three years in all with 30% fading, each discounted at 3.5%.
    first = Decimal(12 * 300) * Decimal("0.9") * Decimal("0.75")
    most = sum(first * Decimal("0.7") ** n / Decimal("1.035") ** (n + 1) for n in range(3))
    assert gap.pounds is not None
    assert abs(gap.pounds - most) < Decimal("0.000001")
    assert gap.words == (
        "Up to £5,010 waits for an answer: how many would have changed anyway, for “Less lonely”"
    )


def test_several_open_deductions_are_all_taken_as_none() -> None:
    both = _gaps(_with(deadweight=BLANK, attribution=BLANK))
    assert [gap.address.parts[2] for gap in both] == ["deadweight", "attribution"]
    filled = _with(
        deadweight=replace(BLANK, value=Decimal(0)), attribution=replace(BLANK, value=Decimal(0))
    )
    assert {gap.pounds for gap in both} == {_value(calculate(filled))}


def test_a_blank_number_is_not_guessed_at() -> None:
    found = _gaps(_with(quantities=(), deadweight=BLANK))
    assert {gap.pounds for gap in found} == {None}
    assert found[0].words == "Not known yet: how many people change, for “Less lonely”"


def test_what_cannot_be_read_counts_as_open() -> None:
    case = keep_unreadable(ready_case(), Address.parse("outcomes/o1/deadweight/value"), "some")
    (gap,) = _gaps(case)
    assert gap.pounds == _value(
        calculate(with_answers(case, outcomes__o1__deadweight__value=Decimal(0)))
    )


def test_a_guess_bears_all_that_would_not_count_without_it() -> None:
    case = _with(deadweight=GUESSED)
    (gap,) = _gaps(case)
    assert not gap.missing
    assert gap.pounds == _value(calculate(case))
    assert gap.words == (
        "£4,008 rests on a guess: how many would have changed anyway, for “Less lonely”"
    )


def test_of_a_guessed_drop_off_only_the_later_years_are_at_stake() -> None:
    case = _with(dropoff=GUESSED)
    (gap,) = _gaps(case)
    faded = put(case, Address.parse("outcomes/o1/dropoff/value"), Decimal(1))
    assert gap.pounds is not None
    later = _value(calculate(case)) - _value(calculate(faded))
    assert abs(gap.pounds - later) < Decimal("0.000001")
    assert Decimal(0) < gap.pounds < _value(calculate(case))


def test_a_drop_off_that_is_not_used_is_no_gap() -> None:
    once = Estimate(value=Decimal(1), basis="Asked", grade=Grade.MEASURED)
    assert _gaps(_with(dropoff=GUESSED, duration=once)) == ()


def test_a_harm_is_called_one_and_its_pounds_are_positive() -> None:
    (weak,) = _gaps(_with(deadweight=GUESSED, direction=Direction.NEGATIVE))
    assert weak.words.startswith("£4,008 of harm rests on a guess: ")
    (missing,) = _gaps(_with(deadweight=BLANK, direction=Direction.NEGATIVE))
    assert missing.words.startswith("Up to £5,010 of harm waits for an answer: ")
    assert all(gap.pounds and gap.pounds > 0 for gap in (weak, missing))


def test_the_most_pounds_come_first_and_what_is_not_known_last() -> None:
    outcomes = (
        ready_outcome("o1", deadweight=GUESSED),
        ready_outcome("o2", quantities=()),
        ready_outcome("o3", deadweight=BLANK),
    )
    found = _gaps(replace(ready_case(), outcomes=outcomes))
    assert [gap.address.parts[1] for gap in found] == ["o3", "o1", "o2"]


def test_track_record_cannot_change_the_result() -> None:
    before = ready_outcome("o2", standing=Standing.TRACK_RECORD, deadweight=GUESSED)
    assert _gaps(replace(ready_case(), outcomes=(ready_outcome("o1"), before))) == ()


def test_an_input_without_an_amount_is_not_known_yet() -> None:
    case = replace(ready_case(), inputs=(Input(id="i1", description="Grant"),))
    (gap,) = _gaps(case)
    assert gap == Gap(
        address=Address.parse("inputs/i1/amounts/1/value"),
        pounds=None,
        words="Not known yet: how much of “Grant” goes in",
        missing=True,
    )


def test_every_pound_of_the_examples_is_found_again_by_taking_the_answer_away() -> None:
    for example in examples():
        evaluation = open_evaluation(example.path)
        weak = [gap for gap in gaps(evaluation) if not gap.missing]
        assert len(weak) > 5
        for gap in weak:
            _check_weak(evaluation.case, evaluation.result, gap)


@given(cases())
def test_every_pound_of_any_case_is_found_again_by_taking_the_answer_away(case: Case) -> None:
    evaluation = evaluate(case)
    found = gaps(evaluation)
    for gap in found:
        assert gap.words
        if not gap.missing:
            _check_weak(case, evaluation.result, gap)
    pounds = [gap.pounds for gap in found if gap.pounds is not None]
    assert pounds == sorted(pounds, reverse=True)
    assert all(amount >= 0 for amount in pounds)
    assert all(gap.pounds is None for gap in found[len(pounds) :])


@given(cases())
def test_what_is_missing_is_what_keeps_the_ratio_away(case: Case) -> None:
    evaluation = evaluate(case)
    missing = [gap.address for gap in gaps(evaluation) if gap.missing]
    assert sorted(map(str, missing)) == sorted(map(str, evaluation.result.missing))
    assert bool(missing) is (evaluation.result.headline is None)


def _check_weak(case: Case, result: Result, gap: Gap) -> None:
    """One answer changed, the whole case calculated anew, and the two totals compared."""
    assert gap.pounds is not None
    without = Decimal(1) if gap.address.parts[2] == "dropoff" else None
    changed = calculate(put(case, gap.address, without))
    difference = abs(_value(result) - _value(changed))
    assert abs(difference - gap.pounds) <= abs(gap.pounds) * Decimal("1e-12")
