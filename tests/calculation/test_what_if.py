"""The tests of a whole case, against whole calculations."""

from dataclasses import replace
from decimal import Decimal
from itertools import product

from hypothesis import given as drawn
from hypothesis import strategies as st

from sroi_app.calculation.assumptions import assumptions, with_range
from sroi_app.calculation.baseline import changed
from sroi_app.calculation.calculate import calculate
from sroi_app.calculation.scenarios import with_changes
from sroi_app.calculation.terms import INPUTS
from sroi_app.calculation.what_if import RATES, Variation, all_at_one_end, more_is_better, what_ifs
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import put, remove
from sroi_app.model.estimate import Estimate, Grade
from sroi_app.model.outcomes import Direction
from sroi_app.model.scope import Timing
from sroi_app.model.sensitivity import Change, Scenario
from tests.calculation.examples import case, given, outcome, set_at
from tests.calculation.strategies import cases, numbers
from tests.calculation.test_baseline import based

CLOSE = Decimal("1e-20")


def found(case: Case) -> dict[tuple[Variation, str], Decimal | None]:
    return {(one.variation, one.subject): one.ratio for one in what_ifs(based(case))}


def same(ratio: Decimal | None, case: Case) -> bool:
    """Whether a ratio is that of a case, an empty one being worth nothing."""
    result = calculate(case)
    return ratio is not None and abs(ratio - result.value_so_far / result.inputs_so_far) < CLOSE


@drawn(cases())
def test_a_case_without_an_outcome_is_the_case_with_it_removed(case: Case) -> None:
    ratios = found(case)
    for one in case.outcomes:
        assert same(ratios[Variation.WITHOUT, one.id], remove(case, Address(("outcomes", one.id))))


@drawn(cases())
def test_rates_and_timings_are_whole_calculations(case: Case) -> None:
    ratios = found(case)
    for rate in RATES:
        other = replace(case, scope=replace(case.scope, rate=rate))
        assert same(ratios[Variation.RATE, str(rate)], other)
    for timing in Timing:
        other = replace(case, scope=replace(case.scope, timing=timing))
        assert same(ratios[Variation.TIMING, str(timing)], other)


@drawn(cases())
def test_rates_and_timings_are_left_out_where_they_are_not_wanted(case: Case) -> None:
    every = what_ifs(based(case))
    others = what_ifs(based(case), conventions=False)
    by_convention = [one for one in every if one not in others]
    assert {one.variation for one in by_convention} == {Variation.RATE, Variation.TIMING}
    assert others == tuple(one for one in every if one not in by_convention)


def test_more_put_in_lowers_the_ratio_by_as_much() -> None:
    ratios = found(case(outcome()))
    more = ratios[Variation.INPUTS_MORE, "0.2"]
    assert more is not None
    assert abs(more - Decimal(2) / Decimal("1.2")) < CLOSE
    assert ratios[Variation.INPUTS_LESS, "0.2"] == Decimal("2.5")


def test_one_year_at_most_counts_the_first_year_alone() -> None:
    assert found(case(outcome()))[Variation.ONE_YEAR, ""] == Decimal(1)
    assert (Variation.ONE_YEAR, "") not in found(case(outcome(duration=given("0.5"))))


def test_ranges_that_were_given_go_to_their_cautious_and_their_hopeful_ends() -> None:
    half = Estimate(value=Decimal("0.5"), low=Decimal("0.4"), high=Decimal("0.75"))
    ratios = found(case(outcome(deadweight=half, amount=given(2))))
    assert ratios[Variation.CAUTIOUS, ""] == Decimal(1)
    assert ratios[Variation.HOPEFUL, ""] == Decimal("2.4")


def test_without_a_range_nothing_goes_to_an_end() -> None:
    assert not {v for v, _ in found(case(outcome()))} & {Variation.CAUTIOUS, Variation.HOPEFUL}


def test_a_harm_is_cautious_where_it_is_larger() -> None:
    more = Estimate(value=Decimal(10), low=Decimal(5), high=Decimal(20))
    harm = outcome("o2", direction=Direction.NEGATIVE, quantities=(more,))
    ratios = found(case(outcome(amount=given(5)), harm))
    assert ratios[Variation.CAUTIOUS, ""] == Decimal(6)
    assert ratios[Variation.HOPEFUL, ""] == Decimal(9)


def test_weak_evidence_is_cut_by_what_is_left_of_it() -> None:
    guess = Estimate(value=Decimal("0.5"), grade=Grade.GUESS)
    judged = Estimate(value=Decimal(10), grade=Grade.JUDGEMENT)
    ratios = found(case(outcome(deadweight=guess, quantities=(judged,))))
    # 7 people instead of 10, and 35 % of the change instead of 50 %.
    assert ratios[Variation.WEAK_CUT, "0.3"] == Decimal("0.49")


def test_harms_are_never_cut_since_less_of_them_would_flatter() -> None:
    guess = Estimate(value=Decimal(10), grade=Grade.GUESS)
    harm = outcome("o2", direction=Direction.NEGATIVE, quantities=(guess,))
    assert Variation.WEAK_CUT not in {v for v, _ in found(case(outcome(), harm))}


def test_a_scenario_is_the_case_with_its_numbers_and_skips_what_is_gone() -> None:
    changes = (
        Change(address=Address.parse("outcomes/o1/duration/value"), value=Decimal(1)),
        Change(address=Address.parse("outcomes/o9/duration/value"), value=Decimal(1)),
    )
    changed = with_changes(case(), Scenario(id="n1", changes=changes))
    assert calculate(changed).headline.ratio == Decimal(1)  # type: ignore[union-attr]


@drawn(cases())
def test_each_number_moves_the_result_the_way_that_is_said(case: Case) -> None:
    base = based(case)
    for number in assumptions(case, base.result):
        low, high = (changed(base, {number.at: end}).ratio for end in (number.low, number.high))
        if low is not None and high is not None:
            better = high >= low if more_is_better(base, number) else low >= high
            assert better or abs(high - low) < CLOSE * max(abs(high), Decimal(1)), number.at


@drawn(cases(), numbers("0", "1"), st.booleans())
def test_the_numbers_with_a_range_are_those_of_which_both_ends_were_given(
    case: Case, share: Decimal, high: bool
) -> None:
    every = list(assumptions(case, based(case).result))
    picked = every[int(share * (len(every) - 1))]
    half = put(case, picked.at / ("high" if high else "low"), picked.high if high else picked.low)
    assert not list(with_range(half, calculate(half)))
    assert all_at_one_end(based(half), cautious=True) is None
    whole = put_range(case, picked.at, picked.low, picked.high)
    ranged = with_range(whole, calculate(whole))
    assert [one.at for one in ranged] == ([picked.at] if picked.low < picked.high else [])


@drawn(cases(), st.data())
def test_all_ranges_at_one_end_are_the_least_and_the_most_of_all_their_corners(
    case: Case, data: st.DataObject
) -> None:
    every = list(assumptions(case, based(case).result))
    inputs = [number for number in every if number.at.within(INPUTS)]
    picked = (*data.draw(st.permutations(every))[:2], data.draw(st.sampled_from(inputs)))
    for number in picked:
        case = put_range(case, number.at, number.low, number.high)
    base = based(case)
    numbers = list(with_range(case, base.result))
    corners = [
        changed(base, dict(zip([number.at for number in numbers], ends, strict=True))).ratio
        for ends in product(*((number.low, number.high) for number in numbers))
    ]
    ratios = [ratio for ratio in corners if ratio is not None]
    cautious, hopeful = (all_at_one_end(base, cautious=end) for end in (True, False))
    if not numbers or len(ratios) < len(corners):
        return
    assert cautious is not None
    assert hopeful is not None
    for one, expected in ((cautious, min(ratios)), (hopeful, max(ratios))):
        assert one.ratio is not None
        assert abs(one.ratio - expected) <= CLOSE * max(abs(expected), Decimal(1))


def test_where_harms_outweigh_gains_less_put_in_is_worse() -> None:
    more = Estimate(value=Decimal(10), low=Decimal(5), high=Decimal(40))
    harm = outcome("o2", direction=Direction.NEGATIVE, quantities=(more,))
    grant = Estimate(value=Decimal(100), low=Decimal(50), high=Decimal(200))
    one = set_at(case(outcome(), harm), "inputs/i1/amounts", (grant,))
    # The gain of £2,000 less a harm of £8,000: over £50, not over £200.
    assert found(one)[Variation.CAUTIOUS, ""] == Decimal(-120)
    assert found(one)[Variation.HOPEFUL, ""] == Decimal(20)


def put_range(case: Case, at: Address, low: Decimal, high: Decimal) -> Case:
    return put(put(case, at / "low", low), at / "high", high)
