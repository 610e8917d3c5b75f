"""Complete cases whose numbers have ranges."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from sroi_app.calculation.assumptions import assumptions
from sroi_app.calculation.calculate import calculate
from sroi_app.model.case import Case
from sroi_app.model.edits import get, put
from sroi_app.model.estimate import Estimate
from tests.calculation.strategies import cases, numbers


@st.composite
def ranged_cases(draw: DrawFn) -> Case:
    """Draw a case in which about every second number has a range that makes sense."""
    case = draw(cases())
    for number in list(assumptions(case, calculate(case))):
        if draw(st.booleans()):
            down, up = draw(numbers("0", "0.9")), draw(numbers("0", "1"))
            most = number.most if number.most is not None else number.value * 2 + 1
            estimate = get(case, number.at)
            assert isinstance(estimate, Estimate)
            low = number.value * (1 - down)
            high = number.value + (most - number.value) * up
            case = put(case, number.at, replace(estimate, low=low, high=high))
    return case


def ranging(value: str, low: str | None = None, high: str | None = None) -> Estimate:
    """Return an estimate with the ends of its range."""
    return Estimate(
        value=Decimal(value),
        low=None if low is None else Decimal(low),
        high=None if high is None else Decimal(high),
    )
