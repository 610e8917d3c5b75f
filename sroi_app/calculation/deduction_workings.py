"""The arithmetic of working out a deduction from figures a group has, each formula once.

Plain arithmetic on anything number-like, as in `formulas`. Shares run from 0 to 1. Source: A guide
to Social Return on Investment (2012), stage 4, which asks for deadweight from comparison groups or
benchmarks, for attribution and displacement as percentages, and for drop-off as a yearly one.
"""

from collections.abc import Sequence
from typing import TypeVar, cast

from sroi_app.calculation.formulas import Arithmetic

N = TypeVar("N", bound=Arithmetic)


def part_of(some: N, whole: N) -> N:
    """Return the share that some are of a whole: 18 of 40 is 0.45."""
    return some / whole


def change(before: N, after: N) -> N:
    """Return how far a figure moved: from 4.1 to 6.6 is 2.5."""
    return after - before


def happened_anyway(others: N, ours: N) -> N:
    """Return deadweight: the change of people like ours, as a share of the change of our own.

    Both are rates, or both are movements of an average or a count: 0.18 beside 0.45 is 0.4.
    """
    return others / ours


def not_caused(caused: N) -> N:
    """Return what is left of a change when the share that a trial found to be caused is taken off.

    A trial that found 0.22 leaves 0.78.
    """
    return 1 - caused


def together(shares: Sequence[N]) -> N:
    """Return what several sources of help are owed in all: 0.15 and 0.1 are 0.25."""
    return cast(N, sum(shares))


def faded_each_year(kept: N, years: N) -> N:
    """Return drop-off: the yearly loss that leaves a share `kept` after some years.

    It is `formulas.remaining` the other way round: 0.64 kept after 2 years is 0.2 a year.
    """
    return 1 - kept**years**-1
