"""How the ratio spreads when numbers are drawn from their ranges."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given as drawn_from
from hypothesis import settings

from sroi_app.calculation.simulation.narrowing import narrowings
from sroi_app.calculation.simulation.simulate import simulate
from sroi_app.calculation.simulation.simulated import NothingPutIn, Simulation
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.inputs import Input
from sroi_app.model.outcomes import Direction, Outcome, Proxy
from tests.calculation.examples import case, decimals, given, outcome
from tests.calculation.simulation.ranges import ranged_cases, ranging
from tests.calculation.strategies import cases
from tests.calculation.test_baseline import based

KNOWN = decimals("2.03943529481", "1.19372763737", "2.00039839666", "3.00371692301")
"""Mean, 5th, 50th and 95th of `two_ranges`, with 1,000 draws of the first seed."""


def spread(case: Case, draws: int = 10_000, seed: int = 1) -> Simulation:
    """Return the simulation of a case that something is put into."""
    found = simulate(based(case), draws, seed)
    assert isinstance(found, Simulation)
    return found


def two_ranges() -> Case:
    """A case with 5 to 20 people and a deadweight of 0 to 30 %: most of the spread is in people."""
    return case(
        outcome(quantities=(ranging("10", "5", "20"),), deadweight=ranging("0.1", "0", "0.3"))
    )


@drawn_from(cases())
def test_without_a_range_every_draw_is_the_result_to_the_last_digit(case: Case) -> None:
    base = based(case)
    found = simulate(base)
    assert isinstance(found, Simulation)
    assert (found.mean, found.p5, found.p50, found.p95) == (base.ratio,) * 4
    assert found.probability_above_1 == (1 if base.ratio > 1 else 0)
    assert (found.ranged, found.shares, found.bins) == (0, (), ())
    assert (found.value_p5, found.value_p95) == (base.totals.value,) * 2


def test_a_range_of_no_width_is_none() -> None:
    narrow = case(outcome(quantities=(ranging("10", "10", "10"),)))
    assert spread(narrow).ranged == 0
    assert spread(narrow).p5 == based(narrow).ratio


@pytest.mark.parametrize("ends", [{"low": "5"}, {"high": "12"}, {"low": "11", "high": "12"}])
def test_half_a_range_is_held_still_so_that_the_result_stays_in_its_range(
    ends: dict[str, str],
) -> None:
    one_sided = case(outcome(quantities=(ranging("10", **ends),)))
    found = spread(one_sided)
    assert found.ranged == 0
    assert found.p5 == found.p95 == based(one_sided).ratio


def test_the_mean_is_that_of_the_triangle() -> None:
    found = spread(case(outcome(quantities=(ranging("10", "5", "21"),))), draws=100_000)
    assert abs(found.mean - Decimal("2.4")) < Decimal("0.01")


def test_the_mean_of_independent_numbers_is_the_product_of_their_means() -> None:
    drawn = case(
        outcome(
            quantities=(ranging("10", "5", "21"),),
            proxy=Proxy(value=ranging("100", "40", "130")),
            deadweight=ranging("0.2", "0.1", "0.6"),
            attribution=ranging("0.25", "0", "0.5"),
        )
    )
    product = Decimal(12) * 90 * 2 * Decimal("0.7") * Decimal("0.75") / 1000
    found = spread(drawn, draws=400_000)
    assert abs(found.mean / product - 1) < Decimal("0.003")


def test_the_same_seed_gives_the_same_answer_and_another_seed_another() -> None:
    assert spread(two_ranges()) == spread(two_ranges())
    assert spread(two_ranges(), seed=2).mean != spread(two_ranges()).mean


def test_the_value_spreads_as_the_ratio_does_where_what_goes_in_is_certain() -> None:
    found, inputs = spread(two_ranges()), based(two_ranges()).totals.inputs
    assert float(found.value_p5) == pytest.approx(float(found.p5 * inputs))
    assert float(found.value_p95) == pytest.approx(float(found.p95 * inputs))
    paid = replace(two_ranges(), inputs=(Input(id="i1", amounts=(ranging("900", "1", "9000"),)),))
    assert spread(paid).value_p5 == found.value_p5
    assert spread(paid).p5 != found.p5


def test_the_answer_of_the_first_seed_is_known() -> None:
    found = spread(two_ranges(), draws=1000)
    assert (found.mean, found.p5, found.p50, found.p95) == KNOWN


def test_another_range_leaves_the_draws_of_a_number_as_they_were() -> None:
    alone = spread(case(outcome(quantities=(ranging("10", "5", "20"),))))
    beside = case(
        outcome(quantities=(ranging("10", "5", "20"),)),
        outcome("o2", proxy=Proxy(value=ranging("0.000001", "0", "0.000002"))),
    )
    assert abs(spread(beside).p5 - alone.p5) < Decimal("0.00001")


def test_draws_are_the_same_however_they_are_cut_into_blocks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = spread(two_ranges(), draws=999)
    monkeypatch.setattr("sroi_app.calculation.simulation.draws.MOST_ROWS", 10)
    assert spread(two_ranges(), draws=999) == whole


def test_the_number_that_spreads_most_comes_first_and_shares_are_of_the_whole() -> None:
    shares = spread(two_ranges()).shares
    assert [one.at.name for one in shares] == ["1", "deadweight"]
    assert Decimal("0.9") < sum(one.share for one in shares) <= 1


def test_bins_hold_nearly_every_draw() -> None:
    bins = spread(two_ranges()).bins
    assert len(bins) == 30
    assert 9_900 <= sum(one.draws for one in bins) <= 10_000
    assert all(one.high == other.low for one, other in pairwise(bins))


def test_a_range_that_changes_nothing_spreads_nothing() -> None:
    nobody = outcome("o2", quantities=(given(0),), proxy=Proxy(value=ranging("10", "1", "20")))
    found = spread(case(outcome(), nobody))
    assert (found.ranged, found.shares, len(found.bins)) == (1, (), 1)
    assert found.p5 == found.p95 == found.mean == 2


def test_just_paying_back_is_not_above_one() -> None:
    nobody = outcome("o2", quantities=(given(0),), proxy=Proxy(value=ranging("10", "1", "20")))
    level = outcome(quantities=(given(5),))
    assert spread(case(level, nobody)).probability_above_1 == 0


def test_inputs_that_could_all_be_nothing_have_no_spread() -> None:
    free = replace(case(), inputs=(Input(id="i1", amounts=(ranging("1000", "0", "2000"),)),))
    found = simulate(based(free))
    assert found == NothingPutIn((Address.parse("inputs/i1/amounts/1"),))
    assert narrowings(based(free), NothingPutIn(())) == ()
    grant = Input(id="i2", amounts=(given(1),))
    assert isinstance(simulate(based(replace(free, inputs=(*free.inputs, grant)))), Simulation)


def test_harms_alone_never_pay_back() -> None:
    harm = outcome(direction=Direction.NEGATIVE, quantities=(ranging("10", "0", "20"),))
    found = spread(case(harm))
    assert found.p95 < 0
    assert found.probability_above_1 == 0


@pytest.mark.parametrize(
    "hostile",
    [
        outcome(deadweight=ranging("1", "0", "1"), attribution=given(1)),
        outcome(quantities=(ranging("0", "0", "1000000000000"),), dropoff=given(1)),
        outcome(quantities=(given(0),), duration=ranging("0.1", "0", "100")),
        outcome(duration=ranging("100", "0", "100"), dropoff=ranging("1", "0", "1")),
        outcome(proxy=Proxy(value=ranging("1e12", "0", "1e12")), amount=ranging("1e12", "1e-40")),
    ],
)
def test_nothing_that_ranges_allow_is_not_a_number(hostile: Outcome) -> None:
    base = based(
        replace(
            case(outcome("o2"), hostile),
            inputs=(Input(id="i1", amounts=(ranging("1000", "1e-40", "1e12"),)),),
        )
    )
    found = simulate(base, 2000)
    assert isinstance(found, Simulation)
    figures = (found.mean, found.p5, found.p50, found.p95, found.probability_above_1)
    assert all(figure.is_finite() for figure in figures)
    assert found.p5 <= found.p50 <= found.p95
    assert all(0 <= one.share <= 1 for one in found.shares)
    assert all(one.least.is_finite() for one in narrowings(base, found))


def test_what_nobody_wants_any_more_is_stopped_between_blocks() -> None:
    asked = iter((False, True))
    assert simulate(based(two_ranges()), stopped=lambda: next(asked)) is None


@pytest.mark.parametrize("draws", [0, -1, 1_000_001])
def test_so_many_draws_are_not_made(draws: int) -> None:
    with pytest.raises(ValueError):
        simulate(based(two_ranges()), draws)


@settings(deadline=None)
@drawn_from(ranged_cases())
def test_every_figure_is_a_number_and_in_order(case: Case) -> None:
    base = based(case)
    found = simulate(base, 200)
    assert isinstance(found, Simulation)
    assert all(one.is_finite() for one in (found.mean, found.p5, found.p50, found.p95))
    assert found.p5 <= found.p50 <= found.p95
    assert 0 <= found.probability_above_1 <= 1
    assert sum(one.share for one in found.shares) <= Decimal("1.000001")
    for narrowing in narrowings(base, found):
        assert narrowing.least <= narrowing.most
        assert 0 < narrowing.most <= found.p95 - found.p5


def test_knowing_the_only_number_for_certain_closes_the_range() -> None:
    base = based(case(outcome(quantities=(ranging("10", "5", "20"),))))
    found = simulate(base)
    assert isinstance(found, Simulation)
    (only,) = narrowings(base, found)
    assert only.least == only.most == found.p95 - found.p5


def test_a_number_that_could_turn_out_to_widen_the_range_is_said_to() -> None:
    people, left = ranging("10", "1", "40"), ranging("0.1", "0", "0.9")
    base = based(case(outcome(quantities=(people,), deadweight=left)))
    found = simulate(base)
    assert isinstance(found, Simulation)
    known = spread(case(outcome(quantities=(given("40"),), deadweight=left)))
    first = narrowings(base, found)[0]
    assert first.at == Address.parse("outcomes/o1/quantities/1")
    assert first.least < 0 < first.most
    wider = (known.p95 - known.p5) - (found.p95 - found.p5)
    assert abs(first.least + wider) < Decimal("1e-9")


def test_a_narrower_range_is_what_the_simulation_with_the_number_known_gives() -> None:
    base = based(two_ranges())
    found = simulate(base)
    assert isinstance(found, Simulation)
    widths = []
    for end in ("5", "10", "20"):
        known = spread(case(replace(two_ranges().outcomes[0], quantities=(given(end),))))
        widths.append(found.p95 - found.p5 - (known.p95 - known.p5))
    first = narrowings(base, found)[0]
    assert first.at == Address.parse("outcomes/o1/quantities/1")
    assert abs(first.least - min(widths)) < Decimal("1e-9")
    assert abs(first.most - max(widths)) < Decimal("1e-9")
