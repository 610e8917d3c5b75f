"""Rivals that are measured against find the same; cost and memory stay in bounds."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from sroi_app.calculation.simulation.draws import MOST_CELLS, block_size
from sroi_app.calculation.simulation.simulate import simulate
from tests.calculation.simulation import speed
from tests.memory import megabytes
from tests.needs import need

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("name", ["squigglepy", "mcerp"])
def test_a_rival_that_is_measured_against_finds_the_same_range(name: str) -> None:
    pytest.importorskip(name)
    base = speed.ranged_base(30)
    rival = speed.rivals(base)[name]
    assert rival
    assert list(rival()) == pytest.approx(speed.ours(base), rel=0.01)


def test_a_block_never_holds_more_than_it_may_however_many_numbers_there_are() -> None:
    for numbers in (1, 150, 1_000, 17_000):
        assert block_size(numbers) * numbers <= MOST_CELLS
        assert block_size(numbers) >= 300


def test_four_times_the_draws_take_about_four_times_as_long() -> None:
    base = speed.ranged_base(40)
    few = _seconds(lambda: simulate(base, 10_000))
    many = _seconds(lambda: simulate(base, 40_000))
    assert many < 6 * few


def test_years_cost_next_to_nothing() -> None:
    short, long = (speed.ranged_base(40, years, speed.LASTING) for years in (10, 60))
    assert _seconds(lambda: simulate(long)) < 2 * _seconds(lambda: simulate(short))


def test_draws_do_not_fill_the_memory() -> None:
    need(megabytes() > 0, "PROC", "memory is read from /proc")
    few, many = (_peak(outcomes=30, draws=draws) for draws in (10_000, 200_000))
    assert many - few < 30


def _peak(outcomes: int, draws: int) -> int:
    script = speed.PEAK.format(outcomes=outcomes, draws=draws)
    command = [sys.executable, "-c", script]
    found = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return int(found.stdout)


def _seconds(work: Callable[[], object]) -> float:
    """The least processor time of several turns: other programs hardly show in it."""
    times = []
    for _turn in range(4):
        start = time.thread_time()
        work()
        times.append(time.thread_time() - start)
    return min(times)
