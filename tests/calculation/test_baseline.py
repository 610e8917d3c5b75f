"""A baseline says what a whole calculation of the changed case says."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given as drawn
from hypothesis import strategies as st

from sroi_app.calculation.assumptions import Assumption, assumptions
from sroi_app.calculation.baseline import Baseline, Totals, baseline, changed, discounted_at
from sroi_app.calculation.calculate import calculate
from sroi_app.calculation.terms import INPUTS, OUTCOMES
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import put
from tests.calculation.examples import case, given, outcome
from tests.calculation.strategies import cases, numbers

CLOSE = Decimal("1e-20")  # of pounds


def based(case: Case) -> Baseline:
    """Return the baseline of a case that has a ratio."""
    found = baseline(case, calculate(case))
    assert found
    return found


def whole(case: Case, changes: dict[Address, Decimal]) -> Totals:
    """Return the totals of a case with numbers typed anew."""
    for at, number in changes.items():
        case = put(case, at / "value", number)
    result = calculate(case)
    return Totals(result.value_so_far, result.inputs_so_far)


def another(number: Assumption, share: Decimal) -> Decimal:
    """Return something else the number could be."""
    most = number.most if number.most is not None else number.value * 2 + 1
    return number.least + (most - number.least) * share


def close(one: Totals, other: Totals) -> bool:
    """Whether two totals agree to far less than a penny."""
    size = max(abs(one.value), abs(one.inputs), Decimal(1))
    apart = abs(one.value - other.value), abs(one.inputs - other.inputs)
    return max(apart) <= CLOSE * size


@drawn(cases(), numbers("0.01", "1"))
def test_one_number_changed_is_a_whole_calculation_with_that_number(
    case: Case, share: Decimal
) -> None:
    base = based(case)
    for number in assumptions(case, base.result):
        new = {number.at: another(number, share)}
        if number.at.name == "duration" and new[number.at] <= 0:
            continue
        assert close(changed(base, new), whole(case, new)), number.at


@drawn(cases(), st.data())
def test_any_numbers_changed_at_once_are_a_whole_calculation_with_them(
    case: Case, data: st.DataObject
) -> None:
    base = based(case)
    every = list(assumptions(case, base.result))
    chosen = data.draw(st.lists(st.sampled_from(every), unique=True, max_size=6))
    new = {number.at: another(number, Decimal("0.6")) for number in chosen}
    assert close(changed(base, new), whole(case, new))


@drawn(cases())
def test_no_change_is_exactly_no_difference(case: Case) -> None:
    base = based(case)
    same = {number.at: number.value for number in assumptions(case, base.result)}
    assert changed(base, {}) == base.totals
    assert changed(base, same) == base.totals
    assert base.ratio == base.result.headline.ratio  # type: ignore[union-attr]


@drawn(cases(), numbers("0", "0.2", 3))
def test_another_rate_is_a_whole_calculation_at_that_rate(case: Case, rate: Decimal) -> None:
    other = replace(case, scope=replace(case.scope, rate=rate))
    assert close(discounted_at(based(case), rate), whole(other, {}))


@drawn(cases())
def test_the_rate_of_the_case_is_exactly_no_difference(case: Case) -> None:
    base = based(case)
    own = Decimal("0.035") if case.scope.rate is None else case.scope.rate
    assert discounted_at(base, own) == base.totals


def test_factors_for_everything_multiply_what_everything_then_is() -> None:
    base = based(case(outcome(duration=given(1)), rate=Decimal(0)))
    people = OUTCOMES / "o1" / "quantities" / 1
    halves = {OUTCOMES: Decimal("0.5"), INPUTS: Decimal(2), people: Decimal(20)}
    assert changed(base, halves) == Totals(Decimal(1000), base.totals.inputs * 2)


def test_a_change_that_is_taken_to_last_longer_fades_as_its_answer_says() -> None:
    short = case(outcome(duration=given(1), dropoff=given("0.5")), rate=Decimal(0))
    longer = changed(based(short), {OUTCOMES / "o1" / "duration": Decimal(2)})
    assert longer.value == Decimal(1500)


def test_without_a_ratio_there_is_no_baseline() -> None:
    nobody_counted = case(outcome(quantities=()))
    assert baseline(nobody_counted, calculate(nobody_counted)) is None
