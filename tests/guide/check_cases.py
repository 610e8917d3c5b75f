"""What sets each readiness check off, as a table."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from sroi_app.guide.checks import answers, impact, outcomes, report, scope, values
from sroi_app.guide.checks.all import Check
from sroi_app.guide.findings import Severity
from sroi_app.library.unit_values import EDITION, find
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import keep_unreadable, put
from sroi_app.model.estimate import Grade
from sroi_app.model.inputs import InputKind
from sroi_app.model.outcomes import Standing
from sroi_app.model.scope import CaseKind
from sroi_app.model.stakeholders import Role, WorseOff
from sroi_app.model.statement import Assurance
from sroi_app.model.tender import Commitment
from sroi_app.workspace.taking import take_value
from tests.guide.ready import ready_outcome, volunteer_time, with_answers

BLOCKS, CHECK, HINT = Severity.BLOCKS, Severity.CHECK, Severity.HINT
NOTHING = Decimal(0)


@dataclass(frozen=True)
class Here:
    """Another answer at the very address of the finding."""

    answer: Any


Change = dict[str, Any] | Callable[[Case], Case] | Here


def unread(address: str) -> Change:
    """Type something there that cannot be read."""
    return lambda case: keep_unreadable(case, Address.parse(address), "forty")


def more_outcomes(**changes: Any) -> Change:
    """Add two outcomes like the one that is there, but for these changes."""
    added = tuple(ready_outcome(f"o{n}", **changes) for n in (2, 3))
    return lambda case: replace(case, outcomes=(*case.outcomes, *added))


def _with_time(case: Case) -> Case:
    return replace(case, no_volunteers=False, inputs=(*case.inputs, volunteer_time()))


def _ticked_beside_time(case: Case) -> Case:
    return replace(case, inputs=(*case.inputs, volunteer_time()))


def _promise_backwards(case: Case) -> Case:
    promise = Commitment(id="k1", starts=date(2026, 4, 1), ends=date(2020, 3, 31))
    return replace(case, commitments=(promise,))


def _from_the_library(id_: str, edition: str = EDITION) -> Change:
    value = find(id_)
    assert value is not None
    today = date(2026, 11, 30)
    return lambda case: take_value(case, Address.parse("outcomes/o1"), value, today, edition)


def _changed_by_hand(case: Case) -> Case:
    taken = changed(case, _from_the_library("gmca14-cr7-0-f"))
    return with_answers(taken, outcomes__o1__proxy__value__value=Decimal(600))


def _without_deductions(case: Case) -> Case:
    names = ("deadweight", "displacement", "attribution", "dropoff")
    return with_answers(case, **{f"outcomes__o1__{name}__value": NOTHING for name in names})


# check, rule, severity, address, and what is changed in a case with every answer
FIRES: tuple[tuple[Check, str, Severity, str, Change], ...] = (
    (answers.unreadable, "", BLOCKS, "stakeholders/s1/asked", unread("stakeholders/s1/asked")),
    (answers.impossible, "", BLOCKS, "outcomes/o1/deadweight/value", Here(Decimal("1.5"))),
    (answers.impossible, "", BLOCKS, "outcomes/o1/duration/value", Here(Decimal(101))),
    (answers.impossible, "", BLOCKS, "outcomes/o1/quantities/1/value", Here(Decimal(-1))),
    (answers.ranges, "", BLOCKS, "outcomes/o1/deadweight/low", Here(Decimal("0.9"))),
    (answers.ranges, "", BLOCKS, "outcomes/o1/duration/high", Here(Decimal("0.1"))),
    (
        outcomes.people_rest_on_the_sample,
        "R09",
        CHECK,
        "outcomes/o1/evidence/sample",
        {"scope__kind": CaseKind.EVALUATIVE, "outcomes__o1__evidence__sample": Decimal(1)},
    ),
    (
        report.inputs_are_filled,
        "R14",
        BLOCKS,
        "inputs/i1/description",
        {"inputs__i1__amounts__1__value": NOTHING},
    ),
    (
        report.weak_evidence_is_named,
        "R30",
        CHECK,
        "statement/limitations",
        {"outcomes__o1__evidence__grade": Grade.GUESS},
    ),
    (
        values.prices_are_the_librarys,
        "R11",
        HINT,
        "outcomes/o1/proxy/value/value",
        _changed_by_hand,
    ),
    (
        values.transfers_are_not_value,
        "R11",
        CHECK,
        "outcomes/o1/money",
        _from_the_library("ben2526-uc-25"),
    ),
    (answers.impossible, "", BLOCKS, "scope/rate", Here(Decimal(2))),
    (answers.impossible, "", BLOCKS, "scope/delivery_years", Here(0)),
    (answers.price_years, "", BLOCKS, "outcomes/o1/proxy/price_year", Here("1950")),
    (answers.price_years, "", BLOCKS, "scope/price_year", Here("1950")),
    (scope.scope_is_stated, "R01", BLOCKS, "scope/purpose", Here("")),
    (scope.scope_is_stated, "R01", BLOCKS, "organisation/name", Here("")),
    (
        scope.scope_is_stated,
        "R01",
        BLOCKS,
        "scope/ends",
        lambda case: with_answers(
            case, scope__starts=case.scope.ends, scope__ends=case.scope.starts
        ),
    ),
    (scope.groups_are_decided, "R02", BLOCKS, "stakeholders/s1/included", Here(None)),
    (scope.groups_are_decided, "R02", BLOCKS, "stakeholders/s1/reason", Here(" ")),
    (scope.groups_were_asked, "R03", BLOCKS, "stakeholders/s1/asked_on", Here(None)),
    (scope.enough_were_asked, "R04", CHECK, "stakeholders/s1/asked", Here(Decimal(4))),
    (
        scope.enough_were_asked,
        "R04",
        CHECK,
        "stakeholders/s1/asked",
        {"stakeholders__s1__size__value": Decimal(10**5)},
    ),
    (
        scope.somebody_is_helped,
        "R05",
        BLOCKS,
        "stakeholders",
        {"stakeholders__s1__role": Role.FUNDER},
    ),
    (scope.somebody_is_helped, "R05", BLOCKS, "stakeholders/s1/role", Here(None)),
    (outcomes.outcomes_have_a_chain, "R06", CHECK, "outcomes/o1/chain", Here(("visited",))),
    (outcomes.harm_was_looked_for, "R07", BLOCKS, "stakeholders/s1/worse_off", Here(None)),
    (outcomes.harm_was_looked_for, "R07", BLOCKS, "stakeholders/s1/worse_off_notes", Here("")),
    (
        outcomes.harm_was_looked_for,
        "R07",
        BLOCKS,
        "stakeholders/s1/worse_off",
        Here(WorseOff.YES_COUNTED),
    ),
    (outcomes.outcomes_are_evidenced, "R08", BLOCKS, "outcomes/o1/evidence/source", Here("")),
    (
        outcomes.people_fit_the_group,
        "R09",
        BLOCKS,
        "outcomes/o1/quantities/1/value",
        {"stakeholders__s1__size__value": Decimal(11)},
    ),
    (outcomes.durations_have_a_reason, "R10", CHECK, "outcomes/o1/duration/basis", Here("")),
    (
        outcomes.durations_have_a_reason,
        "R10",
        CHECK,
        "outcomes/o1/duration/value",
        Here(Decimal(6)),
    ),
    (outcomes.values_have_a_source, "R11", BLOCKS, "outcomes/o1/proxy/licence", Here("")),
    (
        outcomes.case_has_a_price_year,
        "R13",
        CHECK,
        "scope/price_year",
        lambda case: with_answers(
            replace(case, outcomes=(*case.outcomes, ready_outcome("o2"))),
            scope__price_year="",
            outcomes__o2__proxy__price_year="2020-21",
        ),
    ),
    (outcomes.inputs_are_whole, "R14", BLOCKS, "no_gifts", Here(False)),
    (outcomes.inputs_are_whole, "R14", BLOCKS, "no_volunteers", Here(False)),
    (outcomes.inputs_are_whole, "R14", BLOCKS, "inputs", {"inputs__i1__kind": InputKind.IN_KIND}),
    (impact.deductions_are_filled, "R16", BLOCKS, "outcomes/o1/dropoff/value", Here(None)),
    (impact.deductions_are_filled, "R16", BLOCKS, "outcomes/o1/deadweight/basis", Here("")),
    (impact.deductions_are_filled, "R16", BLOCKS, "outcomes/o1/attribution/grade", Here(None)),
    (
        impact.deductions_are_not_all_zero,
        "R17",
        CHECK,
        "outcomes/o1/deadweight/value",
        _without_deductions,
    ),
    (impact.deductions_differ, "R17", CHECK, "outcomes", more_outcomes()),
    (impact.long_outcomes_fade, "R19", CHECK, "outcomes/o1/dropoff/value", Here(NOTHING)),
    (outcomes.ticks_are_true, "R14", CHECK, "no_volunteers", _ticked_beside_time),
    (
        outcomes.promises_end_after_they_start,
        "R01",
        CHECK,
        "commitments/k1/ends",
        _promise_backwards,
    ),
    (
        scope.years_are_all_counted,
        "R01",
        HINT,
        "scope/delivery_years",
        {"outcomes__o1__quantities__2__value": Decimal(5)},
    ),
    (
        scope.years_fit_the_period,
        "R01",
        CHECK,
        "scope/delivery_years",
        {"scope__delivery_years": 3},
    ),
    (report.inputs_are_filled, "R14", BLOCKS, "inputs/i1/amounts/1/value", Here(None)),
    (report.inputs_are_filled, "R14", BLOCKS, "inputs/i2/rate/value", _with_time),
    (report.inputs_are_filled, "R14", BLOCKS, "inputs", lambda case: replace(case, inputs=())),
    (report.inputs_are_filled, "R14", BLOCKS, "inputs", {"inputs__i1__amounts__1__value": NOTHING}),
    (report.outcomes_are_filled, "R26", BLOCKS, "outcomes/o1/proxy/value/value", Here(None)),
    (
        report.outcomes_are_filled,
        "R26",
        BLOCKS,
        "outcomes/o1/quantities/2/value",
        {"scope__delivery_years": 2},
    ),
    (
        report.outcomes_are_filled,
        "R26",
        BLOCKS,
        "outcomes",
        lambda case: replace(case, outcomes=()),
    ),
    (report.outcomes_are_filled, "R26", CHECK, "outcomes", {"outcomes__o1__priced": False}),
    (report.outcomes_are_placed, "R28", CHECK, "outcomes/o1/standing", Here(None)),
    (report.outcomes_are_placed, "R28", CHECK, "outcomes/o1/money", Here(None)),
    (report.outcomes_are_placed, "R02", BLOCKS, "outcomes/o1/stakeholder", Here("")),
    (
        report.track_record_is_apart,
        "R28",
        HINT,
        "outcomes/o2/standing",
        more_outcomes(standing=Standing.TRACK_RECORD),
    ),
    (
        report.small_outcomes,
        "R22",
        HINT,
        "outcomes/o2/included",
        lambda case: with_answers(
            replace(case, outcomes=(*case.outcomes, ready_outcome("o2"))),
            outcomes__o2__proxy__value__value=Decimal(1),
        ),
    ),
    (report.materiality_is_logged, "R23", BLOCKS, "sensitivity/materiality", Here(None)),
    (
        report.materiality_is_logged,
        "R23",
        BLOCKS,
        "outcomes/o1/exclusion_reason",
        {"outcomes__o1__included": False},
    ),
    (report.results_were_shown, "R29", BLOCKS, "verification/shown_to", Here("")),
    (report.limits_are_named, "R30", BLOCKS, "statement/limitations", Here(" ")),
    (report.assurance_is_worded, "R32", BLOCKS, "statement/assurance", Here(None)),
    (
        report.assurance_is_worded,
        "R32",
        BLOCKS,
        "statement/assurance_notes",
        {"statement__assurance": Assurance.ASSURED},
    ),
    (
        report.ratio_is_plausible,
        "R33",
        CHECK,
        "outcomes",
        {"outcomes__o1__proxy__value__value": Decimal(10**6)},
    ),
    (
        report.ratio_is_plausible,
        "R33",
        CHECK,
        "outcomes",
        {"outcomes__o1__proxy__value__value": Decimal(1)},
    ),
)


def changed(case: Case, change: Change, address: str = "") -> Case:
    """Return the case with the change made to it."""
    if isinstance(change, Here):
        return put(case, Address.parse(address), change.answer)
    return with_answers(case, **change) if isinstance(change, dict) else change(case)
