"""What a simulation found: how the ratio spreads, and which numbers spread it."""

from dataclasses import dataclass
from decimal import Decimal

from sroi_app.model.address import Address

DRAWS = 10_000
SEED = 1
"""The same numbers are drawn every time and everywhere, so that the answer is the same too."""


@dataclass(frozen=True, slots=True)
class SpreadShare:
    """The share (0 to 1) of the ratio's variance that one number brings, by its address."""

    at: Address
    share: Decimal


@dataclass(frozen=True, slots=True)
class Bin:
    """How many draws gave a ratio from `low` up to `high`."""

    low: Decimal
    high: Decimal
    draws: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Simulation:
    """Ratios over all draws: their mean, and the 5th, 50th and 95th of each hundred, in order.

    `probability_above_1` is the share of draws that pay back. `ranged` counts the numbers with a
    range: without one, every draw is the result itself, exactly. `shares` has the largest first;
    what they leave of 1 is brought by numbers together. `value_p5` and `value_p95` are the same of
    the present value of what changes, in pounds.
    """

    draws: int
    seed: int
    ranged: int
    mean: Decimal
    p5: Decimal
    p50: Decimal
    p95: Decimal
    probability_above_1: Decimal
    value_p5: Decimal
    value_p95: Decimal
    shares: tuple[SpreadShare, ...] = ()
    bins: tuple[Bin, ...] = ()


@dataclass(frozen=True, slots=True)
class NothingPutIn:
    """Why there is no simulation: by their ranges, these inputs could all be nothing."""

    inputs: tuple[Address, ...]


@dataclass(frozen=True, slots=True)
class Narrowing:
    """By how much the range from the 5th to the 95th would shrink, in pounds for each pound, if a
    number were known for certain: from `least` to `most`, depending on what it turned out to be.

    A `least` below 0 is by how much it would widen: where many are reached, all else spreads it
    further.
    """

    at: Address
    least: Decimal
    most: Decimal
