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
    value, inputs = _total_value(case, result), _total_inputs(case, result)
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
        payback=_payback(case, result, inputs),
        simple_payback=_simple_payback(case, result),
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
    parts = [
        replace(at.present_value, label=row.label, name="") for row, at in _in(year, case, result)
    ]
    label = _("Year {year}, in today’s terms (present value)").format(year=year)
    return summed(parts, label=label)


def _in_the_sum(case: Case, result: Result) -> list[OutcomeWorking]:
    rows = (row for row in result.outcomes if row.treatment in IN_THE_SUM)
    return [OutcomeWorking(row, case) for row in rows]


def _in(year: int, case: Case, result: Result) -> Iterator[tuple[OutcomeWorking, OutcomeYear]]:
    for row in _in_the_sum(case, result):
        yield from ((row, at) for at in row.years() if at.year == year)


def _total_value(case: Case, result: Result) -> Step:
    rows = [row.present_value() for row in _in_the_sum(case, result)]
    label = _("What all outcomes are worth now (total present value)")
    return _unless_missing(result, OUTCOMES, summed(rows, label=label))


def _total_inputs(case: Case, result: Result) -> Step:
    rows = [InputWorking(row, case).present_value() for row in result.inputs]
    label = _("What was put in, in today’s terms (present value of inputs)")
    return _unless_missing(result, INPUTS, summed(rows, label=label))


def _unless_missing(result: Result, address: Address, step: Step) -> Step:
    if address not in result.missing:
        return step
    return replace(step, value=None, address=address)


def _payback(case: Case, result: Result, inputs: Step) -> Step | None:
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
    before = [trace_year(case, result, year + 1) for year in range(at.year)]
    return worked(
        payback,
        whole_years,
        inputs,
        summed(before, label=_("Covered by then")),
        trace_year(case, result, at.year + 1),
        label=_("Months until the value covers what was put in (payback)"),
        unit=Unit.MONTHS,
    )


def _simple_payback(case: Case, result: Result) -> Step | None:
    if result.headline is None or result.headline.simple_payback_months is None:
        return None
    spent = [InputWorking(row, case).spent() for row in result.inputs]
    first = [replace(at.value, label=row.label, name="") for row, at in _in(1, case, result)]
    return worked(
        simple_payback,
        summed(spent, label=_("What was put in (total inputs)")),
        summed(first, label=_("Value in year {year}").format(year=1)),
        label=_("Months of the first year’s value that make up the inputs (simple payback)"),
        unit=Unit.MONTHS,
    )
