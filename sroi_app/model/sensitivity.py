"""What the person chose to test, kept with the case."""

from dataclasses import dataclass
from decimal import Decimal

from sroi_app.model.address import Address


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One number set to another value within a scenario: `address` is that of the value itself,
    ``outcomes/o1/deadweight/value``."""

    address: Address
    value: Decimal

    @property
    def id(self) -> str:
        """What it is called among the changes of its scenario: ``outcomes.o1.deadweight.value``."""
        return change_id(self.address)


def change_id(number: Address) -> str:
    """Return the id of the change to the number at an address, within any scenario."""
    return ".".join(number.parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    id: str
    name: str = ""
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sensitivity:
    """`step` moves a number that has no range; `discount` cuts weakly evidenced ones (shares)."""

    step: Decimal = Decimal("0.2")
    discount: Decimal = Decimal("0.3")
    scenarios: tuple[Scenario, ...] = ()
    materiality: Decimal | None = None  # share of total value under which an outcome is left out
    materiality_notes: str = ""
