"""A case in, its result out: the one door to the sum."""

from dataclasses import replace
from decimal import Decimal
from itertools import zip_longest

from sroi_app.calculation.breakdown import slices
from sroi_app.calculation.bridge import build_bridge
from sroi_app.calculation.formulas import net_present_value, net_ratio, ratio
from sroi_app.calculation.payback import discounted_payback, guide_payback
from sroi_app.calculation.precision import exact
from sroi_app.calculation.result import (
    Convention,
    Headline,
    InputResult,
    OutcomeResult,
    Result,
    Treatment,
    YearResult,
)
from sroi_app.calculation.streams import ZERO, by_year, input_stream, outcome_stream
from sroi_app.calculation.terms import INPUTS, OUTCOMES, Missing, outcome_terms
from sroi_app.library.discount_rates import steps_for
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.inputs import Input, InputKind
from sroi_app.model.outcomes import Outcome, Standing
from sroi_app.model.scope import Scope

IN_THE_SUM = (Treatment.COUNTED, Treatment.INCOMPLETE)


Before = tuple[Case, Result]
"""A case that was worked out earlier, and what came of it."""


@exact
def calculate(case: Case, before: Before | None = None) -> Result:
    """Return the result of a case; gaps stay gaps and are named by address.

    `before` is taken for what it still holds: the result is the same without it.
    """
    unread = frozenset(kept.address for kept in case.unreadable)
    known = _still_known(case, before)
    worked = tuple(known.get(id(one)) or _outcome(case, one, unread) for one in case.outcomes)
    rows = _set_track_record_apart(worked)
    inputs = tuple(_input(item, case.scope, unread) for item in case.inputs)
    counted = tuple(row for row in rows if row.treatment is Treatment.COUNTED)
    streams = tuple(row.stream for row in counted if row.stream)
    value = sum((stream.present_value for stream in streams), ZERO)
    cost = sum((row.stream.present_value for row in inputs if row.stream), ZERO)
    spent = sum((row.stream.total for row in inputs if row.stream), ZERO)
    years = _years(counted, inputs)
    missing = _missing(rows, inputs)
    return Result(
        outcomes=rows,
        in_the_case=tuple(r.outcome for r in rows if r.treatment is not Treatment.LEFT_OUT),
        inputs=inputs,
        years=years,
        missing=missing,
        value_so_far=value,
        inputs_so_far=cost,
        headline=None if missing else _headline(value, cost, spent, years),
        by_stakeholder=slices(counted, lambda row: row.outcome.stakeholder),
        by_money=slices(counted, lambda row: row.outcome.money),
        by_standing=slices(rows, lambda row: row.outcome.standing),
        by_grade=slices(counted, lambda row: row.outcome.evidence.grade),
        bridge=build_bridge(streams),
        convention=_convention(case, counted, inputs),
        only_track_record=bool(counted) and all(_is_track_record(row) for row in counted),
    )


def _still_known(case: Case, before: Before | None) -> dict[int, OutcomeResult]:
    """The rows worked out before, by the identity of their outcomes, which they keep alive.

    An edit shares all it does not change. A row hangs on its outcome, and on these three besides.
    """
    if before is None:
        return {}
    last, result = before
    if case.scope is not last.scope or case.stakeholders is not last.stakeholders:
        return {}
    if case.unreadable != last.unreadable:
        return {}
    apart = Treatment.APART  # decided by all rows together
    return {id(row.outcome): row for row in result.outcomes if row.treatment is not apart}


def _outcome(case: Case, outcome: Outcome, unread: frozenset[Address]) -> OutcomeResult:
    if not outcome.included or _group_left_out(case, outcome.stakeholder):
        return OutcomeResult(outcome=outcome, treatment=Treatment.LEFT_OUT)
    if not outcome.priced:
        return OutcomeResult(outcome=outcome, treatment=Treatment.UNPRICED)
    terms = outcome_terms(outcome, case.scope, unread)
    if isinstance(terms, Missing):
        return OutcomeResult(
            outcome=outcome, treatment=Treatment.INCOMPLETE, missing=terms.addresses
        )
    stream = outcome_stream(terms, case.scope.timing)
    return OutcomeResult(outcome=outcome, treatment=Treatment.COUNTED, stream=stream)


def _input(item: Input, scope: Scope, unread: frozenset[Address]) -> InputResult:
    stream = input_stream(item, scope, unread)
    if isinstance(stream, Missing):
        return InputResult(item=item, missing=stream.addresses)
    return InputResult(item=item, stream=stream)


def _group_left_out(case: Case, id_: str) -> bool:
    return any(group.id == id_ and group.included is False for group in case.stakeholders)


def _is_track_record(row: OutcomeResult) -> bool:
    return row.outcome.standing is Standing.TRACK_RECORD


def _set_track_record_apart(rows: tuple[OutcomeResult, ...]) -> tuple[OutcomeResult, ...]:
    """Keep what was done elsewhere out of this contract's ratio.

    A case about past work alone, without a single outcome of this contract even unpriced, is
    then the ratio of that work.
    """
    if all(_is_track_record(row) for row in rows if row.treatment is not Treatment.LEFT_OUT):
        return rows
    return tuple(_apart(row) if _is_track_record(row) else row for row in rows)


def _apart(row: OutcomeResult) -> OutcomeResult:
    return replace(row, treatment=Treatment.APART) if row.treatment in IN_THE_SUM else row


def _missing(
    rows: tuple[OutcomeResult, ...], inputs: tuple[InputResult, ...]
) -> tuple[Address, ...]:
    wanted = [row for row in rows if row.treatment in IN_THE_SUM]
    addresses = [address for item in inputs for address in item.missing]
    addresses += [address for row in wanted for address in row.missing]
    if not wanted:
        addresses.append(OUTCOMES)
    if not any(row.missing or (row.stream and row.stream.total) for row in inputs):
        addresses.append(INPUTS)
    return tuple(dict.fromkeys(addresses))  # a gap of the scope stands in the way of every row


def _years(
    counted: tuple[OutcomeResult, ...], inputs: tuple[InputResult, ...]
) -> tuple[YearResult, ...]:
    outcomes = [row.stream for row in counted if row.stream]
    costs = [row.stream for row in inputs if row.stream]
    columns = zip_longest(
        by_year(stream.values for stream in outcomes),
        by_year(stream.present_values for stream in outcomes),
        by_year(stream.amounts for stream in costs),
        by_year(stream.present_values for stream in costs),
        fillvalue=ZERO,
    )
    return tuple(YearResult(year, *pounds) for year, pounds in enumerate(columns, 1))


def _headline(
    value: Decimal, inputs: Decimal, spent: Decimal, years: tuple[YearResult, ...]
) -> Headline:
    return Headline(
        total_present_value=value,
        total_inputs=spent,
        present_value_inputs=inputs,
        net_present_value=net_present_value(value, inputs),
        ratio=ratio(value, inputs),
        net_ratio=net_ratio(value, inputs),
        payback_months=discounted_payback([year.present_value for year in years], inputs),
        simple_payback_months=guide_payback(spent, years[0].value),
    )


def _convention(
    case: Case, counted: tuple[OutcomeResult, ...], inputs: tuple[InputResult, ...]
) -> Convention:
    spent = {row.item.kind for row in inputs if row.stream and row.stream.total}
    return Convention(
        timing=case.scope.timing,
        steps=steps_for(case.scope.rate),
        price_year=case.scope.price_year,
        price_years=tuple(sorted({row.outcome.proxy.price_year for row in counted})),
        health_rate_used=any(row.outcome.health_rate for row in counted),
        delivery_years=case.scope.delivery_years,
        input_kinds=tuple(kind for kind in InputKind if kind in spent),
    )
