"""The numbers of a result to choose one from, under the outcome or input that each belongs to."""

from collections.abc import Iterator
from dataclasses import dataclass

from sroi_app.calculation.assumptions import Assumption, number_at, of_input, of_outcome
from sroi_app.calculation.result import Result
from sroi_app.calculation.terms import OUTCOMES
from sroi_app.calculation.two_way import ALL_INPUTS, ALL_VALUE
from sroi_app.guide.assumption_words import assumption_words, figure, what_words
from sroi_app.guide.figures import percent
from sroi_app.guide.names import input_name, outcome_name, shortened
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.text import _

_Found = tuple[Address, str]
"""The address of an estimate, and its value in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberChoice:
    """One number: `at` is the address of its estimate, `figure` its value in words ("" for none).

    `words` stand under the title of its group, `told` alone.
    """

    at: Address
    words: str
    told: str
    figure: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberGroup:
    """An outcome or an input, and its numbers."""

    title: str
    numbers: tuple[NumberChoice, ...]


def numbers_to_change(case: Case, result: Result) -> tuple[NumberGroup, ...]:
    """Return what a scenario can change: every number of what is counted, and how fast a change
    fades also where it does not last long enough to."""
    return tuple(
        NumberGroup(title=title, numbers=tuple(_choice(case, title, *found) for found in places))
        for title, places in _rows(case, result, fading=True)
    )


def numbers_to_move(case: Case, result: Result) -> tuple[NumberGroup, ...]:
    """Return what can be moved in a grid of two: everything together, then every number."""
    together = tuple(
        NumberChoice(at=one.at, words=words, told=words)
        for one in (ALL_VALUE, ALL_INPUTS)
        for words in [assumption_words(case, one.at)]
    )
    rows = (
        NumberGroup(title=title, numbers=tuple(_choice(case, title, *found) for found in places))
        for title, places in _rows(case, result, fading=False)
    )
    return (NumberGroup(title=_("Everything together"), numbers=together), *rows)


def movable(case: Case, result: Result, at: Address) -> Assumption | None:
    """Return the number at an address with its ends; None where it is not in the result."""
    for whole in (ALL_VALUE, ALL_INPUTS):
        if whole.at == at:
            return whole
    return number_at(case, result, at)


def _rows(case: Case, result: Result, *, fading: bool) -> Iterator[tuple[str, tuple[_Found, ...]]]:
    for row in result.counted:
        found = tuple(map(_found, of_outcome(case, row.outcome)))
        dropoff = OUTCOMES / row.outcome.id / "dropoff"
        if fading and dropoff not in [at for at, _figure in found]:
            value = row.outcome.dropoff.value
            found = (*found, (dropoff, _("not given") if value is None else percent(value)))
        yield outcome_name(row.outcome), found
    for item in result.inputs:
        if item.stream:
            yield input_name(item.item), tuple(map(_found, of_input(case, item.item)))


def _found(number: Assumption) -> _Found:
    return number.at, figure(number, number.value)


def _choice(case: Case, row: str, at: Address, shown: str) -> NumberChoice:
    words = what_words(case, at)
    return NumberChoice(
        at=at,
        words=words,
        # The row is known here: looking for its name would take long among many rows.
        told=_("{what}, for “{name}”").format(what=words, name=shortened(row)),
        figure=shown,
    )
