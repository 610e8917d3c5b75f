"""A formula written out, by calling it with pieces of text in place of numbers."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How the signs of arithmetic are written."""

    plus: str
    minus: str
    times: str
    divide: str
    power: str
    negative: str
    absolute: tuple[str, str]


PRINTED = Style(
    plus=" + ",
    minus=" − ",
    times=" × ",
    divide=" ÷ ",
    power="^",
    negative="−",
    absolute=("|", "|"),
)
WORKBOOK = Style(
    plus="+",
    minus="-",
    times="*",
    divide="/",
    power="^",
    negative="-",
    absolute=("ABS(", ")"),
)


class Binding(IntEnum):
    """How tightly a piece of text holds together when a sign is put beside it."""

    SUM = 1  # also a minus in front: a workbook reads -2^2 as 4, so it is always bracketed
    PRODUCT = 2
    POWER = 3
    WHOLE = 4


@dataclass(frozen=True, slots=True)
class Symbol:
    """A piece of a formula that writes down what is done to it instead of doing it."""

    text: str
    binding: Binding = Binding.WHOLE
    style: Style = PRINTED

    def __add__(self, other: "Symbol | int") -> "Symbol":
        return self._joined(self, self.style.plus, other, Binding.SUM)

    def __radd__(self, other: int) -> "Symbol":
        return self._joined(other, self.style.plus, self, Binding.SUM)

    def __sub__(self, other: "Symbol | int") -> "Symbol":
        return self._joined(self, self.style.minus, other, Binding.SUM)

    def __rsub__(self, other: int) -> "Symbol":
        return self._joined(other, self.style.minus, self, Binding.SUM)

    def __mul__(self, other: "Symbol | int") -> "Symbol":
        return self._joined(self, self.style.times, other, Binding.PRODUCT)

    def __rmul__(self, other: int) -> "Symbol":
        return self._joined(other, self.style.times, self, Binding.PRODUCT)

    def __truediv__(self, other: "Symbol | int") -> "Symbol":
        return self._joined(self, self.style.divide, other, Binding.PRODUCT)

    def __rtruediv__(self, other: int) -> "Symbol":
        return self._joined(other, self.style.divide, self, Binding.PRODUCT)

    def __pow__(self, other: "Symbol | int") -> "Symbol":
        # People and workbooks disagree about which of two powers comes first: always bracketed.
        base, exponent = self.within(Binding.WHOLE), self._other(other).within(Binding.WHOLE)
        return Symbol(f"{base}{self.style.power}{exponent}", Binding.POWER, self.style)

    def __rpow__(self, other: int) -> "Symbol":
        return self._other(other) ** self

    def __neg__(self) -> "Symbol":
        text = f"{self.style.negative}{self.within(Binding.WHOLE)}"
        return Symbol(text, Binding.SUM, self.style)

    def __abs__(self) -> "Symbol":
        before, after = self.style.absolute
        return Symbol(f"{before}{self.text}{after}", Binding.WHOLE, self.style)

    def _joined(
        self, left: "Symbol | int", sign: str, right: "Symbol | int", binding: Binding
    ) -> "Symbol":
        """Write left to right: what stands on the right is bracketed unless it binds tighter."""
        before = self._other(left).within(binding)
        after = self._other(right).within(Binding(binding + 1))
        return Symbol(f"{before}{sign}{after}", binding, self.style)

    def _other(self, other: "Symbol | int") -> "Symbol":
        return other if isinstance(other, Symbol) else Symbol(str(other), style=self.style)

    def within(self, binding: Binding) -> str:
        """Return the text, bracketed where it would fall apart beside a sign of `binding`."""
        return self.text if self.binding >= binding else f"({self.text})"


def written(formula: Callable[..., Any], *parts: str | Symbol, style: Style = PRINTED) -> str:
    """Return `formula` with these texts in the place of its parameters.

    >>> from sroi_app.calculation.formulas import growth
    >>> written(growth, "rate", "years")
    '(1 + rate)^years'
    """
    return str(formula(*(symbol(part, style) for part in parts)).text)


def added(*parts: str | Symbol, style: Style = PRINTED) -> str:
    """Return the sum of these texts.

    >>> added("£20", "−£5")
    '£20 + (−£5)'
    """
    first, *rest = (symbol(part, style) for part in parts)
    return sum(rest, first).text


def symbol(part: str | Symbol, style: Style = PRINTED) -> Symbol:
    """Return a text as a symbol of `style`; one that begins with a minus will be bracketed."""
    if isinstance(part, Symbol):
        return Symbol(part.text, part.binding, style)
    signed = part.startswith(("-", "−"))
    return Symbol(part, Binding.SUM if signed else Binding.WHOLE, style)
