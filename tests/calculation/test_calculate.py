"""The sum as a whole: what must hold for every case."""

from dataclasses import replace
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sroi_app.calculation.calculate import calculate
from sroi_app.calculation.result import Headline, Slice, Treatment
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import keep_unreadable
from sroi_app.model.estimate import Estimate
from sroi_app.model.inputs import Input, InputKind
from sroi_app.model.outcomes import Direction, Outcome, Standing, Starts
from sroi_app.model.scope import Timing
from sroi_app.model.stakeholders import Stakeholder
from tests.calculation import examples, strategies
from tests.calculation.examples import outcome, set_at
from tests.calculation.plain_sum import plain_sum

DEDUCTIONS = ("deadweight", "displacement", "attribution", "dropoff")
TINY = Decimal("1e-25")
few = settings(max_examples=40)


def headline(case: Case) -> Headline:
    found = calculate(case).headline
    assert found
    return found


def present_value(case: Case, id_: str) -> Decimal:
    row = next(row for row in calculate(case).outcomes if row.outcome.id == id_)
    assert row.stream
    return row.stream.present_value


def close(actual: Decimal, exact: Fraction | Decimal, size: Fraction | Decimal) -> bool:
    """Whether figures agree to eighteen figures of the largest thing that was added."""
    return abs(Fraction(actual) - Fraction(exact)) <= abs(Fraction(size)) / 10**18


def near(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) <= TINY * max(abs(one), abs(other), Decimal(1))


def with_outcomes(case: Case, change: Any) -> Case:
    return replace(case, outcomes=tuple(change(row) for row in case.outcomes))


def set_number(row: Outcome, name: str, value: Decimal) -> Outcome:
    changes: dict[str, Any] = {name: Estimate(value=value)}
    return replace(row, **changes)


# --- the same sum by another road


@given(strategies.cases())
def test_every_figure_is_the_plain_sums(case: Case) -> None:
    result, plain = calculate(case), plain_sum(case)
    found = headline(case)
    gross = sum((abs(pounds) for pounds in plain.present_values.values()), Fraction(0))
    assert close(found.total_present_value, plain.total, gross)
    assert close(found.present_value_inputs, plain.inputs, plain.inputs)
    assert close(found.total_inputs, plain.spent, plain.spent)
    assert close(found.ratio, plain.ratio, gross / plain.inputs)
    assert close(found.net_present_value, plain.net, gross + plain.inputs)
    for row in result.counted:
        assert row.stream
        exact = plain.present_values[row.outcome.id]
        assert close(row.stream.present_value, exact, exact)
        assert close(row.stream.impact, plain.impacts[row.outcome.id], row.stream.impact)


@given(strategies.cases())
def test_every_year_is_the_plain_sums(case: Case) -> None:
    plain = plain_sum(case)
    gross = sum((abs(pounds) for pounds in plain.impacts.values()), Fraction(1))
    for year in calculate(case).years:
        assert close(year.value, plain.values_by_year[year.year - 1], gross)
        assert close(year.present_value, plain.present_values_by_year[year.year - 1], gross)


@given(strategies.cases())
def test_the_answer_does_not_depend_on_the_precision_of_the_caller(case: Case) -> None:
    expected = calculate(case)
    with localcontext() as context:
        context.prec = 6
        assert calculate(case) == expected


# --- which way the figures move


@few
@given(strategies.cases(), st.sampled_from(DEDUCTIONS), strategies.numbers("0", "1", 3))
def test_deducting_more_never_makes_a_gain_or_a_harm_larger(
    case: Case, name: str, other: Decimal
) -> None:
    first = case.outcomes[0]
    low, high = sorted((getattr(first, name).value, other))
    rest = case.outcomes[1:]
    less, more = (
        abs(present_value(replace(case, outcomes=(set_number(first, name, value), *rest)), "o1"))
        for value in (low, high)
    )
    assert more <= less or near(more, less)


@few
@given(strategies.cases())
def test_a_harm_is_the_same_gain_with_a_minus(case: Case) -> None:
    first, *rest = case.outcomes
    gain, harm = (
        present_value(replace(case, outcomes=(replace(first, direction=way), *rest)), "o1")
        for way in (Direction.POSITIVE, Direction.NEGATIVE)
    )
    assert harm == gain.copy_negate()
    assert gain >= 0


@few
@given(strategies.cases(), st.sampled_from(["0.01", "3", "1000"]).map(Decimal))
def test_pounds_of_another_size_leave_the_ratio(case: Case, times: Decimal) -> None:
    def scaled(estimate: Estimate) -> Estimate:
        return Estimate(value=estimate.value * times if estimate.value is not None else None)

    larger = replace(
        with_outcomes(
            case, lambda row: replace(row, proxy=replace(row.proxy, value=scaled(row.proxy.value)))
        ),
        inputs=tuple(
            replace(item, amounts=tuple(map(scaled, item.amounts)), rate=scaled(item.rate))
            for item in case.inputs
        ),
    )
    assert near(headline(larger).ratio, headline(case).ratio)


@few
@given(strategies.cases(), st.data())
def test_the_order_of_rows_does_not_matter(case: Case, data: st.DataObject) -> None:
    shuffled = replace(
        case,
        outcomes=tuple(data.draw(st.permutations(case.outcomes))),
        inputs=tuple(data.draw(st.permutations(case.inputs))),
    )
    assert near(headline(shuffled).ratio, headline(case).ratio)
    gains = {row.key: row.gains for row in calculate(case).by_stakeholder}
    for row in calculate(shuffled).by_stakeholder:
        assert near(row.gains, gains[row.key])


# --- the ends of each scale


@few
@given(strategies.cases())
def test_when_all_of_it_fades_it_lasts_one_year(case: Case) -> None:
    longer = with_outcomes(
        case,
        lambda row: replace(
            row,
            dropoff=examples.given(1),
            duration=Estimate(value=max(row.duration.value, Decimal(1))),
        ),
    )
    one_year = with_outcomes(longer, lambda row: replace(row, duration=examples.given(1)))
    assert headline(longer).ratio == headline(one_year).ratio


@few
@given(strategies.cases(), st.sampled_from(DEDUCTIONS[:3]))
def test_when_all_of_it_is_deducted_nothing_is_left(case: Case, name: str) -> None:
    none = with_outcomes(case, lambda row: set_number(row, name, Decimal(1)))
    assert headline(none).total_present_value == 0


@few
@given(strategies.cases())
def test_without_a_rate_present_value_is_the_plain_sum(case: Case) -> None:
    flat = with_outcomes(case, lambda row: replace(row, health_rate=False))
    flat = replace(flat, scope=replace(flat.scope, rate=Decimal(0)))
    for row in calculate(flat).counted:
        assert row.stream
        assert row.stream.present_values == row.stream.values
    assert headline(flat).present_value_inputs == headline(flat).total_inputs


def test_part_of_a_year_counts_in_proportion() -> None:
    values = {
        duration: headline(examples.case(outcome(duration=examples.given(duration)))).ratio
        for duration in ("0.25", "0.5", "1", "2.5", "3")
    }
    assert values == {
        "0.25": Decimal("0.25"),
        "0.5": Decimal("0.5"),
        "1": Decimal(1),
        "2.5": Decimal("2.5"),
        "3": Decimal(3),
    }


def test_a_change_of_a_year_or_less_needs_no_drop_off() -> None:
    blank = outcome(duration=examples.given(1), dropoff=Estimate())
    assert headline(examples.case(blank)).ratio == 1


def test_what_starts_in_the_period_after_comes_a_year_later() -> None:
    late = examples.case(outcome(starts=Starts.AFTER), rate=Decimal("0.1"))
    assert [year.value for year in calculate(late).years] == [0, 1000, 1000]
    soon = examples.case(outcome(), rate=Decimal("0.1"))
    assert near(headline(late).ratio * Decimal("1.1"), headline(soon).ratio)


@pytest.mark.parametrize(
    ("timing", "expected"), [(Timing.YEAR_END, "1.1"), (Timing.YEAR_START, "1")]
)
def test_timing_says_how_long_the_first_year_waits(timing: Timing, expected: str) -> None:
    one = examples.case(outcome(duration=examples.given(1)), rate=Decimal("0.1"), timing=timing)
    assert near(headline(one).ratio * Decimal(expected), Decimal(1))


def test_a_rate_of_nothing_is_not_a_blank_rate() -> None:
    assert headline(examples.case(rate=Decimal(0))).ratio == 2
    assert headline(examples.case(rate=None)).ratio < 2


# --- inputs


def test_the_first_years_inputs_are_not_discounted_and_later_ones_are() -> None:
    case = examples.case(
        outcome(quantities=(examples.given(1), examples.given(1))),
        delivery_years=2,
        rate=Decimal("0.1"),
    )
    case = set_at(case, "inputs/i1/amounts", (examples.given(1000), examples.given(1100)))
    assert headline(case).present_value_inputs == 2000
    assert headline(case).total_inputs == 2100


def test_volunteer_time_is_hours_at_a_rate() -> None:
    time = Input(
        id="i2",
        kind=InputKind.VOLUNTEER_TIME,
        hours=(examples.given(100),),
        rate=examples.given("11.50"),
    )
    case = examples.case()
    assert headline(replace(case, inputs=(*case.inputs, time))).total_inputs == 2150


# --- what is counted, and what is not


def test_an_outcome_without_a_price_is_kept_and_not_counted() -> None:
    result = calculate(examples.case(outcome(), outcome("o2", priced=False)))
    assert [row.treatment for row in result.outcomes] == [Treatment.COUNTED, Treatment.UNPRICED]
    assert result.headline


def test_an_outcome_left_out_is_not_counted_even_with_gaps() -> None:
    result = calculate(examples.case(outcome(), Outcome(id="o2", included=False)))
    assert result.outcomes[1].treatment is Treatment.LEFT_OUT
    assert result.headline


def test_the_outcomes_of_a_group_left_out_are_not_counted() -> None:
    case = examples.case(outcome(), outcome("o2", stakeholder="s1"))
    left_out = replace(case, stakeholders=(Stakeholder(id="s1", included=False),))
    assert calculate(left_out).outcomes[1].treatment is Treatment.LEFT_OUT
    undecided = replace(case, stakeholders=(Stakeholder(id="s1"),))
    assert calculate(undecided).outcomes[1].treatment is Treatment.COUNTED


def test_what_was_done_elsewhere_stays_out_of_this_contracts_ratio() -> None:
    past = outcome("o2", standing=Standing.TRACK_RECORD)
    result = calculate(examples.case(outcome(), past))
    assert result.outcomes[1].treatment is Treatment.APART
    assert result.headline
    assert result.headline.ratio == 2
    assert not result.only_track_record
    assert {row.key: row.net for row in result.by_standing} == {"": 2000, "track record": 2000}


def test_a_gap_in_what_was_done_elsewhere_does_not_hold_up_this_contract() -> None:
    past = outcome("o2", standing=Standing.TRACK_RECORD, deadweight=Estimate())
    assert calculate(examples.case(outcome(), past)).headline


def test_a_case_about_past_work_alone_is_the_ratio_of_that_work() -> None:
    result = calculate(examples.case(outcome(standing=Standing.TRACK_RECORD)))
    assert result.only_track_record
    assert result.headline
    assert result.headline.ratio == 2


def test_one_unpriced_outcome_of_this_contract_keeps_past_work_out_of_the_ratio() -> None:
    past = outcome(standing=Standing.TRACK_RECORD)
    promised = outcome("o2", standing=Standing.ADDITIONAL, priced=False)
    result = calculate(examples.case(past, promised))
    assert result.outcomes[0].treatment is Treatment.APART
    assert not result.only_track_record
    assert result.headline is None


# --- figures re-add


@few
@given(strategies.cases())
def test_every_breakdown_adds_up_to_the_total(case: Case) -> None:
    result = calculate(case)
    gross = sum((row.gains - row.harms for row in result.by_stakeholder), Decimal(1))
    for slices in (result.by_stakeholder, result.by_money, result.by_grade, result.by_standing):
        assert abs(total(slices) - headline(case).total_present_value) <= TINY * gross
    years = sum((year.present_value for year in result.years), Decimal(0))
    assert abs(years - headline(case).total_present_value) <= TINY * gross


def total(slices: tuple[Slice, ...]) -> Decimal:
    return sum((row.net for row in slices), Decimal(0))


@few
@given(strategies.cases())
def test_ratio_net_ratio_and_net_present_value_agree(case: Case) -> None:
    found = headline(case)
    assert near(found.net_ratio, found.ratio - 1)
    assert near(found.net_present_value, found.net_ratio * found.present_value_inputs)


def test_the_convention_says_how_the_sum_was_done() -> None:
    case = examples.case(outcome(health_rate=True), timing=Timing.MID_YEAR, price_year="2024")
    convention = calculate(case).convention
    assert convention.timing is Timing.MID_YEAR
    assert convention.health_rate_used
    assert convention.price_year == "2024"
    assert [step.rate for step in convention.steps] == [0]


EDITS: dict[str, Any] = {
    "scope/rate": Decimal("0.06"),
    "scope/timing": Timing.MID_YEAR,
    "scope/price_year": "2019-20",
    "stakeholders/s1/included": False,
    "outcomes/o1/deadweight/value": Decimal("0.5"),
    "outcomes/o1/standing": Standing.TRACK_RECORD,
    "outcomes/o1/proxy/value/value": None,
    "inputs/i1/amounts/1/value": Decimal(5000),
}


@given(strategies.cases(), st.lists(st.sampled_from(list(EDITS)), min_size=1, max_size=3))
def test_what_was_worked_out_before_never_changes_the_result(case: Case, edited: list[str]) -> None:
    before = (case, calculate(case))
    for address in edited:
        if address.startswith("stakeholders") and not case.stakeholders:
            continue
        case = set_at(case, address, EDITS[address])
        result = calculate(case, before)
        assert result == calculate(case)
        before = (case, result)


def test_a_text_that_cannot_be_read_is_a_gap_though_its_row_was_worked_out_before() -> None:
    case = examples.case(outcome("o1"), outcome("o2"))
    before = (case, calculate(case))
    address = Address.parse("outcomes/o1/proxy/price_year")
    unread = keep_unreadable(case, address, "last year", "")
    assert calculate(unread, before) == calculate(unread)
    assert calculate(unread, before).missing == (address,)


def test_only_the_rows_that_an_edit_changes_are_worked_out_again() -> None:
    case = examples.case(outcome("o1"), outcome("o2"))
    result = calculate(case)
    edited = set_at(case, "outcomes/o1/deadweight/value", Decimal("0.5"))
    again = calculate(edited, (case, result))
    assert again.outcomes[0] != result.outcomes[0]
    assert again.outcomes[1] is result.outcomes[1]
    later = set_at(case, "scope/timing", Timing.MID_YEAR)
    assert calculate(later, (case, result)).outcomes[1] is not result.outcomes[1]
