"""From everything that was claimed to what is left: the steps of the waterfall chart."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import accumulate
from operator import mul

from sroi_app.calculation.formulas import impact
from sroi_app.calculation.streams import ZERO, OutcomeStream


class BridgeName(StrEnum):
    GROSS = "gross"
    DEADWEIGHT = "deadweight"
    DISPLACEMENT = "displacement"
    ATTRIBUTION = "attribution"
    DROPOFF = "drop-off"
    DISCOUNTING = "discounting"
    HARMS = "harms"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class BridgeStep:
    """One bar: GROSS and TOTAL stand on the axis, every other name is a change in pounds."""

    name: BridgeName
    pounds: Decimal


def build_bridge(streams: Iterable[OutcomeStream]) -> tuple[BridgeStep, ...]:
    """Return the gains step by step down to their present value, then the harms, then the sum.

    The steps re-add: gross plus all changes is the total present value.
    """
    all_streams = tuple(streams)
    gains = [_levels(stream) for stream in all_streams if stream.terms.sign > 0]
    harms = sum((s.present_value for s in all_streams if s.terms.sign < 0), ZERO)
    levels = [sum(column, ZERO) for column in zip(*gains, strict=True)] or [ZERO] * 6
    names = list(BridgeName)
    steps = [BridgeStep(BridgeName.GROSS, levels[0])]
    steps += [BridgeStep(names[n], levels[n] - levels[n - 1]) for n in range(1, len(levels))]
    steps.append(BridgeStep(BridgeName.HARMS, harms))
    steps.append(BridgeStep(BridgeName.TOTAL, levels[-1] + harms))
    return tuple(steps)


def bridge_share(stream: OutcomeStream, name: BridgeName) -> Decimal:
    """Return what one outcome adds to one step of the bridge; a harm is a step of its own."""
    if name is BridgeName.HARMS:
        return stream.present_value
    levels, place = _levels(stream), list(BridgeName).index(name)
    return levels[place] - levels[place - 1] if place else levels[0]


def _levels(stream: OutcomeStream) -> tuple[Decimal, ...]:
    """Pounds left after each of: nothing, the three deductions, drop-off, discounting."""
    t = stream.terms
    people = sum(t.quantities, ZERO)
    claimed = impact(people, t.amount, t.value, ZERO, ZERO, ZERO) * t.duration
    kept = (1 - t.deadweight, 1 - t.displacement, 1 - t.attribution)
    return (*accumulate(kept, mul, initial=claimed), stream.value, stream.present_value)
