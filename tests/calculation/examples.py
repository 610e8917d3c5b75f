"""Small complete cases to change one thing in."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import put
from sroi_app.model.estimate import Estimate
from sroi_app.model.inputs import Input
from sroi_app.model.outcomes import Outcome, Proxy
from sroi_app.model.scope import Scope


def given(value: str | int | Decimal) -> Estimate:
    """Return an estimate with just its best value."""
    return Estimate(value=Decimal(value))


def decimals(*figures: str | int) -> tuple[Decimal, ...]:
    """Return these figures as decimals."""
    return tuple(Decimal(figure) for figure in figures)


def outcome(id_: str = "o1", **changes: Any) -> Outcome:
    """Return an outcome worth 10 people x 100 pounds, for two years, with nothing deducted."""
    nothing = given(0)
    plain = Outcome(
        id=id_,
        quantities=(given(10),),
        proxy=Proxy(value=given(100)),
        deadweight=nothing,
        displacement=nothing,
        attribution=nothing,
        dropoff=nothing,
        duration=given(2),
    )
    return replace(plain, **changes)


def case(*outcomes: Outcome, **scope: Any) -> Case:
    """Return a case of these outcomes with 1,000 pounds put in and, unless said, no discount."""
    return Case(
        scope=Scope(**({"rate": Decimal(0)} | scope)),
        inputs=(Input(id="i1", amounts=(given(1000),)),),
        outcomes=outcomes or (outcome(),),
    )


def set_at(case: Case, address: str, value: object) -> Case:
    """Return the case with `value` at an address written as text."""
    return put(case, Address.parse(address), value)
