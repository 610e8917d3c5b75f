"""Every figure opened into its working."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal, localcontext
from typing import Any

import pytest
from hypothesis import given, settings

from sroi_app.calculation import formulas
from sroi_app.calculation.calculate import calculate
from sroi_app.calculation.outcome_working import OutcomeWorking, OutcomeYear
from sroi_app.calculation.precision import EXACT
from sroi_app.calculation.result import Treatment
from sroi_app.calculation.step import Step, Unit
from sroi_app.calculation.trace import (
    HeadlineTrace,
    trace_headline,
    trace_input,
    trace_outcome,
    trace_year,
)
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get
from sroi_app.model.inputs import Input, InputKind
from sroi_app.model.outcomes import Direction, Proxy, Standing, Starts
from sroi_app.model.scope import Timing
from tests.calculation import examples, strategies
from tests.calculation.examples import outcome, set_at
from tests.large_case import large_case


def traced(case: Case) -> HeadlineTrace:
    return trace_headline(case, calculate(case))


def tops(trace: HeadlineTrace) -> list[Step]:
    steps = (
        trace.ratio,
        trace.net_present_value,
        trace.net_ratio,
        trace.payback,
        trace.simple_payback,
    )
    return [step for step in steps if step]


def find(step: Step, words: str) -> Step:
    """Return the first step below whose label holds these words."""
    return next(below for below in step.walk() if words in below.label)


def recomputed(step: Step) -> Any:
    values = [part.value for part in step.parts if part.value is not None]
    return step.formula(*values) if step.formula else sum(values, Decimal(0))


def assert_recomputes(top: Step) -> None:
    with localcontext(EXACT):
        for step in top.walk():
            assert step.value is not None, step.label
            if step.parts:
                assert recomputed(step) == step.value, step.label


def in_plain_figures(step: Step) -> str:
    assert step.value is not None
    if step.unit is Unit.POUNDS:
        return f"£{step.value:,.0f}"
    return f"{step.value:.0%}" if step.unit is Unit.SHARE else f"{step.value:.0f}"


# --- the working gives the figure


@settings(max_examples=25)
@given(strategies.cases())
def test_every_step_recomputes_and_the_top_is_the_headline_exactly(case: Case) -> None:
    result = calculate(case)
    trace, found = trace_headline(case, result), result.headline
    assert found
    assert trace.ratio.value == found.ratio
    assert trace.net_present_value.value == found.net_present_value
    assert trace.net_ratio.value == found.net_ratio
    assert (trace.payback and trace.payback.value) == found.payback_months
    assert (trace.simple_payback and trace.simple_payback.value) == found.simple_payback_months
    value, inputs = trace.ratio.parts
    assert (value.value, inputs.value) == (found.total_present_value, found.present_value_inputs)
    for step in tops(trace):
        assert_recomputes(step)


@settings(max_examples=25)
@given(strategies.cases())
def test_every_row_and_year_opens_to_its_figure_exactly(case: Case) -> None:
    result = calculate(case)
    for row in result.outcomes:
        assert row.stream
        step = trace_outcome(case, result, row.outcome.id)
        assert step.value == row.stream.present_value
    for item in result.inputs:
        assert item.stream
        assert trace_input(case, result, item.item.id).value == item.stream.present_value
    for year in result.years:
        assert trace_year(case, result, year.year).value == year.present_value


@settings(max_examples=25)
@given(strategies.cases())
def test_every_given_figure_is_the_answer_at_its_address(case: Case) -> None:
    read_as_it_is = {Unit.PEOPLE, Unit.POUNDS}
    for step in traced(case).ratio.walk():
        if step.unit in read_as_it_is and not step.parts:
            assert step.address
            assert get(case, step.address) == step.value


# --- what the working says


def test_a_formula_is_told_in_names_and_in_figures() -> None:
    row = outcome(deadweight=examples.given("0.2"), attribution=examples.given("0.25"))
    case = examples.case(row)
    caused = find(trace_outcome(case, calculate(case), "o1"), "(impact)")
    assert caused.formula is formulas.impact
    assert caused.in_names() == (
        "people × units each × value × (1 − deadweight) × (1 − displacement) × (1 − attribution)"
    )
    assert caused.in_figures(in_plain_figures) == (
        "10 × 1 × £100 × (1 − 20%) × (1 − 0%) × (1 − 25%)"
    )


def test_a_sum_is_told_by_its_parts() -> None:
    case = examples.case(outcome())
    step = trace_outcome(case, calculate(case), "o1")
    assert step.in_names() == "year 1 + year 2"
    assert step.in_figures(in_plain_figures) == "£1,000 + £1,000"


def test_plain_words_come_first_and_the_term_of_art_in_brackets() -> None:
    case = examples.case()
    labels = [step.label for step in trace_outcome(case, calculate(case), "o1").walk()]
    assert "What would have happened anyway (deadweight)" in labels
    assert "What others caused (attribution)" in labels
    assert "How long the change lasts (duration)" in labels


def test_a_given_figure_has_no_working() -> None:
    given = Step(label="People", unit=Unit.PEOPLE, value=Decimal(3))
    assert given.in_names() == given.in_figures(in_plain_figures) == ""


def test_uprating_shows_original_factor_and_result() -> None:
    proxy = Proxy(value=examples.given(100), price_year="2019")
    case = examples.case(outcome(proxy=proxy), price_year="2024")
    uprated = find(trace_outcome(case, calculate(case), "o1"), "in prices of 2024")
    assert uprated.formula is formulas.uprated_value
    original, factor = uprated.parts
    assert original.value == 100
    assert factor.unit is Unit.FACTOR
    assert str(factor.address) == "outcomes/o1/proxy/price_year"


def test_part_years_and_drop_off_are_steps() -> None:
    row = outcome(duration=examples.given("2.5"), dropoff=examples.given("0.2"))
    case = examples.case(row)
    last = find(trace_outcome(case, calculate(case), "o1"), "Value in year 3")
    share = last.parts[1]
    part, left = share.parts
    assert (part.formula, part.value) == (formulas.part_of_year, Decimal("0.5"))
    assert (left.formula, left.value) == (formulas.remaining, Decimal("0.64"))
    assert left.label == "What is left after 2 years of fading"


def test_the_discount_factor_is_a_step_and_shows_every_rate_it_runs_through() -> None:
    case = examples.case(outcome(duration=examples.given(31)), rate=None)
    last = find(trace_outcome(case, calculate(case), "o1"), "Year 31")
    factor = last.parts[1]
    assert factor.formula is formulas.compounded
    assert [part.parts[0].value for part in factor.parts] == [Decimal("0.035"), Decimal("0.03")]
    assert [part.parts[1].value for part in factor.parts] == [30, 1]
    assert {str(part.parts[0].address) for part in factor.parts} == {"scope/rate"}


def test_the_health_rate_points_at_the_choice_that_brought_it() -> None:
    case = examples.case(outcome(health_rate=True))
    rate = find(trace_outcome(case, calculate(case), "o1"), "discount rate")
    assert rate.value == Decimal("0.015")
    assert str(rate.address) == "outcomes/o1/health_rate"


def test_what_nobody_waits_for_is_not_divided() -> None:
    case = examples.case(outcome(), timing=Timing.YEAR_START, rate=Decimal("0.1"))
    first, second = trace_outcome(case, calculate(case), "o1").parts
    assert first.formula is formulas.yearly_value
    assert second.formula is formulas.present_value


def test_people_helped_in_different_years_are_told_apart() -> None:
    row = outcome(quantities=(examples.given(10), examples.given(5)))
    case = examples.case(row, delivery_years=2)
    second = find(trace_outcome(case, calculate(case), "o1"), "Value in year 2")
    assert [part.label for part in second.parts] == [
        "From people helped in year 1",
        "From people helped in year 2",
    ]
    assert [part.value for part in second.parts] == [1000, 500]


def test_a_harm_shows_its_minus() -> None:
    case = examples.case(outcome(direction=Direction.NEGATIVE))
    step = trace_outcome(case, calculate(case), "o1")
    assert step.in_figures(lambda part: f"{part.value:.0f}".replace("-", "−")) == "−1000 + (−1000)"
    harm = find(step, "worse off")
    assert harm.formula is formulas.harm
    assert harm.value == -1000


def test_a_late_start_begins_in_the_second_year() -> None:
    case = examples.case(outcome(starts=Starts.AFTER))
    step = trace_outcome(case, calculate(case), "o1")
    assert [part.name for part in step.parts] == ["year 2", "year 3"]


def test_volunteer_time_opens_into_hours_and_a_rate() -> None:
    time = Input(
        id="i2", kind=InputKind.VOLUNTEER_TIME, hours=(examples.given(9),), rate=examples.given(11)
    )
    case = replace(examples.case(), inputs=(time,))
    step = find(trace_input(case, calculate(case), "i2"), "Year 1")
    assert step.in_names() == "hours × pounds an hour"
    assert [str(part.address) for part in step.parts] == [
        "inputs/i2/hours/1/value",
        "inputs/i2/rate/value",
    ]


def test_what_was_done_elsewhere_can_be_opened_but_is_not_in_the_headline() -> None:
    case = examples.case(outcome(), outcome("o2", standing=Standing.TRACK_RECORD))
    result = calculate(case)
    assert trace_outcome(case, result, "o2").value == 2000
    assert len(trace_headline(case, result).ratio.parts[0].parts) == 1


@pytest.mark.parametrize("changes", [{"priced": False}, {"included": False}])
def test_an_outcome_outside_the_sum_has_no_figure(changes: dict[str, bool]) -> None:
    case = examples.case(outcome(), outcome("o2", **changes))
    result = calculate(case)
    assert result.outcomes[1].treatment is not Treatment.COUNTED
    step = trace_outcome(case, result, "o2")
    assert (step.value, step.parts, str(step.address)) == (None, (), "outcomes/o2")


def test_the_years_of_an_outcome_are_worked_out_once_for_the_whole_headline(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    case = large_case(60, 3)
    result, asked, years = calculate(case), [], OutcomeWorking.years

    def counted(self: OutcomeWorking) -> Iterator[OutcomeYear]:
        asked.append(self.outcome.id)
        return years(self)

    monkeypatch.setattr(OutcomeWorking, "years", counted)
    trace = trace_headline(case, result)
    assert trace.simple_payback
    assert sorted(asked) == sorted(one.id for one in case.outcomes)


def test_a_row_that_is_not_there_cannot_be_opened() -> None:
    case = examples.case()
    with pytest.raises(KeyError, match="o9"):
        trace_outcome(case, calculate(case), "o9")
    with pytest.raises(KeyError, match="i9"):
        trace_input(case, calculate(case), "i9")


# --- gaps

NEEDED = (
    "outcomes/o1/quantities/1/value",
    "outcomes/o1/amount/value",
    "outcomes/o1/proxy/value/value",
    "outcomes/o1/deadweight/value",
    "outcomes/o1/dropoff/value",
    "outcomes/o1/duration/value",
    "inputs/i1/amounts/1/value",
)


def gaps(step: Step) -> set[Address]:
    """Return the addresses of the steps without a value from which everything else waits."""
    return {
        below.address
        for below in step.walk()
        if below.value is None and not below.parts and below.address
    }


@pytest.mark.parametrize("address", NEEDED)
def test_a_gap_is_shown_in_its_place_and_everything_above_waits(address: str) -> None:
    case = set_at(examples.case(outcome(), outcome("o2")), address, None)
    trace = traced(case)
    assert trace.ratio.value is None
    assert gaps(trace.ratio) == {Address.parse(address)}
    assert trace.payback is None
    assert trace.simple_payback is None


@pytest.mark.parametrize(
    ("address", "value"),
    [
        ("scope/rate", Decimal(-1)),
        ("scope/delivery_years", 0),
        ("outcomes/o1/deadweight/value", Decimal(2)),
        ("outcomes/o1/duration/value", Decimal(-2)),
        ("outcomes/o1/proxy/price_year", "never"),
    ],
)
def test_a_number_that_cannot_be_is_shown_as_a_gap(address: str, value: object) -> None:
    case = set_at(examples.case(price_year="2024"), address, value)
    trace = traced(case)
    assert trace.ratio.value is None
    assert Address.parse(address) in gaps(trace.ratio)


def test_no_row_has_a_figure_under_a_rate_that_cannot_be() -> None:
    case = set_at(examples.case(outcome(health_rate=True)), "scope/rate", Decimal(-1))
    result = calculate(case)
    assert trace_input(case, result, "i1").value is None
    assert trace_outcome(case, result, "o1").value is None


def test_what_is_complete_keeps_its_figures_beside_a_gap() -> None:
    case = set_at(examples.case(outcome(), outcome("o2")), "outcomes/o1/duration/value", None)
    first, second = traced(case).ratio.parts[0].parts
    assert first.value is None
    assert find(first, "(impact)").value == 1000
    assert second.value == 2000


def test_an_empty_case_says_what_is_missing() -> None:
    value, inputs = traced(Case()).ratio.parts
    assert (value.value, str(value.address)) == (None, "outcomes")
    assert (inputs.value, str(inputs.address)) == (None, "inputs")


def test_inputs_of_nothing_are_missing_and_not_divided_by() -> None:
    case = set_at(examples.case(), "inputs/i1/amounts/1/value", Decimal(0))
    trace = traced(case)
    assert trace.ratio.value is None
    assert str(trace.ratio.parts[1].address) == "inputs"
