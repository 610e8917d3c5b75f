"""One figure of the result opened by one step, so that it is quick in a case of any size.

`trace` opens a figure all the way down at once. Here a sum of many rows stops at its rows, and
each of them says what to open next.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from sroi_app.calculation.bridge import BridgeName, bridge_share
from sroi_app.calculation.calculate import IN_THE_SUM
from sroi_app.calculation.formulas import net_present_value, net_ratio, ratio
from sroi_app.calculation.input_working import InputWorking
from sroi_app.calculation.outcome_working import OutcomeWorking
from sroi_app.calculation.precision import exact
from sroi_app.calculation.result import OutcomeResult, Result
from sroi_app.calculation.step import Step, Unit, summed, worked
from sroi_app.calculation.subject import Subject, Topic
from sroi_app.calculation.terms import INPUTS, OUTCOMES
from sroi_app.calculation.trace import trace_headline, trace_input, trace_outcome
from sroi_app.model.case import Case
from sroi_app.text import _


@dataclass(frozen=True, slots=True)
class Opened:
    """A figure with its parts, and for each part what opens it, None where nothing lies below."""

    step: Step
    ways: tuple[Subject | None, ...] = ()


@exact
def open_figure(case: Case, result: Result, subject: Subject) -> Opened | None:
    """Return the working of a figure one step down; None where it is no longer there."""
    found = _OPEN[subject.topic](case, result, subject.key)
    if found is None or not subject.steps:
        return found if found is None or found.ways else _by_place(found.step, subject)
    step: Step | None = found.step
    for place in subject.steps:
        step = step.parts[place] if step and place < len(step.parts) else None
    return None if step is None else _by_place(step, subject)


def _by_place(step: Step, subject: Subject) -> Opened:
    """A working that is traced to the bottom: every part of it can be opened."""
    return Opened(step, tuple(subject.below(place) for place in range(len(step.parts))))


def _row(label: str, value: Decimal | None) -> Step:
    return Step(label=label, unit=Unit.POUNDS, value=value)


# The headline


def _value_step(result: Result) -> Step:
    label = _("What all outcomes are worth now (total present value)")
    return Step(label=label, name=_("value"), unit=Unit.POUNDS, value=_total_value(result))


def _inputs_step(result: Result) -> Step:
    label = _("What was put in, in today’s terms (present value of inputs)")
    known = not any(row.missing for row in result.inputs) and INPUTS not in result.missing
    value = result.inputs_so_far if known else None
    return Step(label=label, name=_("what was put in"), unit=Unit.POUNDS, value=value)


def _total_value(result: Result) -> Decimal | None:
    waits = any(row.missing for row in _in_the_sum(result)) or OUTCOMES in result.missing
    return None if waits else result.value_so_far


def _headline(
    formula: Callable[[Decimal, Decimal], Decimal], label: str, unit: Unit
) -> Callable[[Case, Result, str], Opened]:
    def open_it(_case: Case, result: Result, _key: str) -> Opened:
        parts = _value_step(result), _inputs_step(result)
        if parts[1].value == 0:
            parts = parts[0], replace(parts[1], value=None)
        step = worked(formula, *parts, label=label, unit=unit)
        return Opened(step, (Subject(Topic.VALUE), Subject(Topic.INPUTS)))

    return open_it


def _payback(case: Case, result: Result, _key: str) -> Opened | None:
    step = trace_headline(case, result).payback
    return None if step is None else Opened(step)


def _simple_payback(case: Case, result: Result, _key: str) -> Opened | None:
    step = trace_headline(case, result).simple_payback
    return None if step is None else Opened(step)


# Sums over rows


def _in_the_sum(result: Result) -> tuple[OutcomeResult, ...]:
    return tuple(row for row in result.outcomes if row.treatment in IN_THE_SUM)


def _rows(rows: Iterable[OutcomeResult], whole: Step, case: Case) -> Opened:
    """Every outcome of a sum, down to where each can be opened by itself."""
    rows = tuple(rows)
    parts = tuple(
        _row(OutcomeWorking(row, case).label, row.stream.present_value if row.stream else None)
        for row in rows
    )
    ways = tuple(Subject(Topic.OUTCOME, row.outcome.id) for row in rows)
    return Opened(replace(whole, parts=parts), ways)


def _value(case: Case, result: Result, _key: str) -> Opened:
    opened = _rows(_in_the_sum(result), _value_step(result), case)
    return opened if opened.ways else Opened(replace(opened.step, address=OUTCOMES))


def _group(case: Case, result: Result, id_: str) -> Opened | None:
    rows = [row for row in result.counted if row.outcome.stakeholder == id_]
    if not rows:
        return None
    whole = Step(
        label=_("What the outcomes of this group are worth now (present value)"),
        unit=Unit.POUNDS,
        value=sum((row.stream.present_value for row in rows if row.stream), Decimal(0)),
    )
    return _rows(rows, whole, case)


def _inputs(case: Case, result: Result, _key: str) -> Opened:
    parts = tuple(
        _row(InputWorking(row, case).label, row.stream.present_value if row.stream else None)
        for row in result.inputs
    )
    ways = tuple(Subject(Topic.INPUT, row.item.id) for row in result.inputs)
    step = replace(_inputs_step(result), parts=parts)
    return Opened(step, ways) if ways else Opened(replace(step, address=INPUTS))


def _year(case: Case, result: Result, key: str) -> Opened | None:
    year = int(key)
    if not 1 <= year <= len(result.years):
        return None
    rows = [r for r in result.counted if r.stream and year <= len(r.stream.present_values)]
    rows = [r for r in rows if r.stream and r.stream.present_values[year - 1]]
    parts = [
        _row(OutcomeWorking(row, case).label, row.stream.present_values[year - 1])
        for row in rows
        if row.stream
    ]
    label = _("Year {year}, in today’s terms (present value)").format(year=year)
    ways = tuple(Subject(Topic.OUTCOME_YEAR, f"{row.outcome.id}/{year}") for row in rows)
    return Opened(summed(parts, label=label), ways)


def _bridge(case: Case, result: Result, key: str) -> Opened | None:
    name = BridgeName(key)
    harms = name is BridgeName.HARMS
    rows = [r for r in result.counted if r.stream and (r.stream.terms.sign < 0) is harms]
    parts = [
        _row(OutcomeWorking(row, case).label, bridge_share(row.stream, name))
        for row in rows
        if row.stream
    ]
    label = _bridge_labels()[name]
    ways = tuple(Subject(Topic.OUTCOME, row.outcome.id) for row in rows)
    return Opened(summed(parts, label=label), ways) if rows else None


def _bridge_labels() -> dict[BridgeName, str]:
    return {
        BridgeName.GROSS: _("All the change there was, before anything is taken off"),
        BridgeName.DEADWEIGHT: _("Taken off: would have happened anyway (deadweight)"),
        BridgeName.DISPLACEMENT: _("Taken off: was only moved from elsewhere (displacement)"),
        BridgeName.ATTRIBUTION: _("Taken off: was caused by others (attribution)"),
        BridgeName.DROPOFF: _("Taken off: fades with the years (drop-off)"),
        BridgeName.DISCOUNTING: _("Taken off: later value counts less (discounting)"),
        BridgeName.HARMS: _("Harms, with a minus"),
    }


# Single rows


def _outcome(case: Case, result: Result, id_: str) -> Opened | None:
    if not any(row.outcome.id == id_ for row in result.outcomes):
        return None
    return Opened(trace_outcome(case, result, id_))


def _outcome_year(case: Case, result: Result, key: str) -> Opened | None:
    id_, _slash, year = key.partition("/")
    for row in result.outcomes:
        if row.outcome.id == id_ and row.stream:
            for at in OutcomeWorking(row, case).years():
                if at.year == int(year):
                    return Opened(at.present_value)
    return None


def _input(case: Case, result: Result, id_: str) -> Opened | None:
    if not any(row.item.id == id_ for row in result.inputs):
        return None
    return Opened(trace_input(case, result, id_))


def _bridge_or_value(case: Case, result: Result, key: str) -> Opened | None:
    if key == BridgeName.TOTAL:
        return _value(case, result, key)
    return _bridge(case, result, key)


_OPEN: dict[Topic, Callable[[Case, Result, str], Opened | None]] = {
    Topic.RATIO: _headline(ratio, _("Value for each pound put in (SROI ratio)"), Unit.RATIO),
    Topic.NET: _headline(
        net_present_value, _("Value less what was put in (net present value)"), Unit.POUNDS
    ),
    Topic.NET_RATIO: _headline(
        net_ratio,
        _("Value less what was put in, for each pound put in (net ratio)"),
        Unit.RATIO,
    ),
    Topic.PAYBACK: _payback,
    Topic.SIMPLE_PAYBACK: _simple_payback,
    Topic.VALUE: _value,
    Topic.INPUTS: _inputs,
    Topic.GROUP: _group,
    Topic.YEAR: _year,
    Topic.BRIDGE: _bridge_or_value,
    Topic.OUTCOME: _outcome,
    Topic.OUTCOME_YEAR: _outcome_year,
    Topic.INPUT: _input,
}
