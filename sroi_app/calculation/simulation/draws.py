"""Numbers drawn from their ranges, the same on every machine.

A range is taken as a triangle: likeliest at the best value, impossible beyond its ends. Each number
has a stretch of its own in the one sequence of random figures, found by its address: so it is drawn
the same whatever else has a range, and however the draws are cut into blocks.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from math import sqrt
from typing import Any

from sroi_app.calculation.assumptions import Assumption, with_range
from sroi_app.calculation.baseline import Baseline
from sroi_app.model.address import Address

MOST_ROWS = 5000
"""Draws in a block, which then stay in the processor's own memory while a row is worked out."""
MOST_CELLS = 6_000_000
"""Figures in a block: 48 MB."""

Figures = Any
"""An array with a figure for each draw of a block, or one float for all of them."""


@dataclass(frozen=True, slots=True)
class Ranged:
    """A number with the ends of its range, `low` below `high`, and the best value between."""

    at: Address
    low: float
    best: float
    high: float

    @property
    def mean(self) -> float:
        return (self.low + self.best + self.high) / 3

    @property
    def deviation(self) -> float:
        """The standard deviation of a triangle."""
        left, right = self.best - self.low, self.high - self.best
        return sqrt((left * left + left * right + right * right) / 18)


def ranged_numbers(base: Baseline) -> tuple[Ranged, ...]:
    """Return the numbers that were given a range of some width, in the order of the sum."""
    found = map(_ranged, with_range(base.case, base.result))
    return tuple(number for number in found if number.low < number.high)  # also as floats


def triangular(number: Ranged, uniform: Figures) -> Figures:
    """Return draws of a number from `uniform` ones between 0 and 1, which are used up.

    The inverse of the triangle's distribution, both of its sides in one expression: each adds
    nothing on the other's ground. Only square roots, which are the same on every machine.
    """
    import numpy as np

    width = number.high - number.low
    left, right = number.best - number.low, number.high - number.best
    at_best = left / width
    below = np.minimum(uniform, at_best)
    below *= width * left
    above = np.maximum(uniform, at_best, out=uniform)
    np.subtract(1, above, out=above)
    above *= width * right
    np.sqrt(below, out=below)
    np.sqrt(above, out=above)
    np.subtract(below, above, out=above)
    above += number.low + right
    return above


def blocks(numbers: Sequence[Ranged], draws: int, seed: int) -> Iterator[Figures]:
    """Yield the draws of all numbers, block by block: a row for each number, in one array that is
    filled anew each time."""
    import numpy as np

    source = np.random.PCG64(seed)
    start, generator = source.state, np.random.Generator(source)
    starts = [_stretch(number.at) for number in numbers]
    size = block_size(len(numbers))
    room = np.empty((len(numbers), min(size, draws)))
    for first in range(0, draws, size):
        block = room[:, : draws - first]
        for number, stretch, row in zip(numbers, starts, block, strict=True):
            source.state = start
            source.advance(stretch + first)
            triangular(number, generator.random(out=row))
        yield block


def block_size(numbers: int) -> int:
    """Return how many draws are worked out at a time, however many there are."""
    return max(1, min(MOST_ROWS, MOST_CELLS // numbers))


def _ranged(number: Assumption) -> Ranged:
    return Ranged(number.at, float(number.low), float(number.value), float(number.high))


def _stretch(at: Address) -> int:
    """Where a number's own stretch begins, far from all others in a sequence of 2^128."""
    return int.from_bytes(sha256(str(at).encode()).digest()[:16])
