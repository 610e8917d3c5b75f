"""One figure opened up: what it is, how it was worked out, and from what."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sroi_app.calculation.expression import added, written
from sroi_app.model.address import Address


class Unit(StrEnum):
    """What a figure counts; how it is printed is decided where it is printed."""

    POUNDS = "pounds"
    PEOPLE = "people"
    SHARE = "share"
    YEARS = "years"
    MONTHS = "months"
    RATIO = "ratio"
    FACTOR = "factor"
    NUMBER = "number"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A figure with its working.

    `formula` is a function of `formulas` applied to the values of `parts` in their order. Without
    one, the figure is the sum of its parts; without parts it was given, at `address` where it is
    somebody's answer. A `value` of None is missing, or waits for one that is. `name` is the short
    name that stands in a written formula; the label does where it is blank.
    """

    label: str
    unit: Unit
    value: Decimal | None
    name: str = ""
    formula: Callable[..., Any] | None = None
    parts: tuple["Step", ...] = ()
    address: Address | None = None

    def in_names(self) -> str:
        """Return the working in words, "people × units each × ..."; nothing for a given figure."""
        return self._written(lambda part: part.name or part.label)

    def in_figures(self, write: Callable[["Step"], str]) -> str:
        """Return the working in figures, each as `write` prints it; nothing for a given figure."""
        return self._written(write)

    def walk(self) -> Iterator["Step"]:
        """Yield this step and every step below it, top down."""
        yield self
        for part in self.parts:
            yield from part.walk()

    def _written(self, write: Callable[["Step"], str]) -> str:
        if not self.parts:
            return ""
        texts = [write(part) for part in self.parts]
        return written(self.formula, *texts) if self.formula else added(*texts)


def worked(
    formula: Callable[..., Any], *parts: Step, label: str, unit: Unit, name: str = ""
) -> Step:
    """Return the step that applies `formula` to `parts`; its value waits for all of theirs."""
    values = [part.value for part in parts]
    value = None if None in values else Decimal(formula(*values))
    return Step(label=label, unit=unit, value=value, name=name, formula=formula, parts=parts)


def summed(parts: Iterable[Step], *, label: str, unit: Unit = Unit.POUNDS, name: str = "") -> Step:
    """Return the step that adds up `parts`; its value waits for all of theirs."""
    parts = tuple(parts)
    values = [part.value for part in parts if part.value is not None]
    value = sum(values, Decimal(0)) if len(values) == len(parts) else None
    return Step(label=label, unit=unit, value=value, name=name, parts=parts)
