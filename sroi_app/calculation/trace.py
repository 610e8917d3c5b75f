"""Any figure of the result opened into its working, down to the answers it comes from.

Built when somebody asks, not at every evaluation, and worked out afresh by the same formulas.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from sroi_app.calculation.calculate import IN_THE_SUM
from sroi_app.calculation.formulas import (
    net_present_value,
    net_ratio,
    payback,
    ratio,
    simple_payback,
)
from sroi_app.calculation.input_working import InputWorking
from sroi_app.calculation.outcome_working import OutcomeWorking, OutcomeYear
from sroi_app.calculation.payback import crossing
from sroi_app.calculation.precision import exact
from sroi_app.calculation.result import Result
from sroi_app.calculation.step import Step, Unit, summed, worked
from sroi_app.calculation.terms import INPUTS, OUTCOMES
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.text import _


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadlineTrace:
    """The working of the figures that may be quoted; the paybacks where there are any."""

    ratio: Step
    net_present_value: Step
    net_ratio: Step
    payback: Step | None
    simple_payback: Step | None


@exact
def trace_headline(case: Case, result: Result) -> HeadlineTrace:
    """Return the working of the headline; where something is missing, what there is of it."""
    rows = _in_the_sum(case, result)
    value, inputs = _total_value(result, rows), _total_inputs(case, result)
    return HeadlineTrace(
        ratio=worked(
            ratio,
            value,
            inputs,
            label=_("Value for each pound put in (SROI ratio)"),
            unit=Unit.RATIO,
        ),
        net_present_value=worked(
            net_present_value,
            value,
            inputs,
            label=_("Value less what was put in (net present value)"),
            unit=Unit.POUNDS,
        ),
        net_ratio=worked(
            net_ratio,
            value,
            inputs,
            label=_("Value less what was put in, for each pound put in (net ratio)"),
            unit=Unit.RATIO,
        ),
        payback=_payback(result, rows, inputs),
        simple_payback=_simple_payback(case, result, rows),
    )


@exact
def trace_outcome(case: Case, result: Result, id_: str) -> Step:
    """Return the working of an outcome's present value; KeyError where there is no such row."""
    for row in result.outcomes:
        if row.outcome.id == id_:
            return OutcomeWorking(row, case).present_value()
    raise KeyError(id_)


@exact
def trace_input(case: Case, result: Result, id_: str) -> Step:
    """Return the working of an input's present value; KeyError where there is no such row."""
    for row in result.inputs:
        if row.item.id == id_:
            return InputWorking(row, case).present_value()
    raise KeyError(id_)


@exact
def trace_year(case: Case, result: Result, year: int) -> Step:
    """Return the working of what all outcomes in the sum are worth now in one year from 1."""
    return _year(_in_the_sum(case, result), year)


Rows = list[tuple[OutcomeWorking, tuple[OutcomeYear, ...]]]
"""The outcomes in the sum with their years, worked out once for all that is made of them."""


def _in_the_sum(case: Case, result: Result) -> Rows:
    rows = (row for row in result.outcomes if row.treatment in IN_THE_SUM)
    workings = (OutcomeWorking(row, case) for row in rows)
    return [(one, tuple(one.years())) for one in workings]


def _year(rows: Rows, year: int) -> Step:
    parts = [replace(at.present_value, label=row.label, name="") for row, at in _in(year, rows)]
    label = _("Year {year}, in today’s terms (present value)").format(year=year)
    return summed(parts, label=label)


def _in(year: int, rows: Rows) -> Iterator[tuple[OutcomeWorking, OutcomeYear]]:
    for row, years in rows:
        yield from ((row, at) for at in years if at.year == year)


def _total_value(result: Result, rows: Rows) -> Step:
    parts = [row.present_value(years) for row, years in rows]
    label = _("What all outcomes are worth now (total present value)")
    return _unless_missing(result, OUTCOMES, summed(parts, label=label))


def _total_inputs(case: Case, result: Result) -> Step:
    rows = [InputWorking(row, case).present_value() for row in result.inputs]
    label = _("What was put in, in today’s terms (present value of inputs)")
    return _unless_missing(result, INPUTS, summed(rows, label=label))


def _unless_missing(result: Result, address: Address, step: Step) -> Step:
    if address not in result.missing:
        return step
    return replace(step, value=None, address=address)


def _payback(result: Result, rows: Rows, inputs: Step) -> Step | None:
    if result.headline is None:
        return None
    present_values = [year.present_value for year in result.years]
    at = crossing(present_values, result.headline.present_value_inputs)
    if at is None:
        return None
    whole_years = Step(
        label=_("Whole years before the inputs are covered"),
        name=_("whole years"),
        unit=Unit.YEARS,
        value=Decimal(at.year),
    )
    before = [_year(rows, year + 1) for year in range(at.year)]
    return worked(
        payback,
        whole_years,
        inputs,
        summed(before, label=_("Covered by then")),
        _year(rows, at.year + 1),
        label=_("Months until the value covers what was put in (payback)"),
        unit=Unit.MONTHS,
    )


def _simple_payback(case: Case, result: Result, rows: Rows) -> Step | None:
    if result.headline is None or result.headline.simple_payback_months is None:
        return None
    spent = [InputWorking(row, case).spent() for row in result.inputs]
    first = [replace(at.value, label=row.label, name="") for row, at in _in(1, rows)]
    return worked(
        simple_payback,
        summed(spent, label=_("What was put in (total inputs)")),
        summed(first, label=_("Value in year {year}").format(year=1)),
        label=_("Months of the first year’s value that make up the inputs (simple payback)"),
        unit=Unit.MONTHS,
    )
