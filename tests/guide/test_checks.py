"""Each readiness check: what sets it off, where it points, and that it can be answered."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given

from sroi_app.calculation.calculate import calculate
from sroi_app.evaluation import evaluate
from sroi_app.guide.checks import answers, impact, outcomes, report, scope
from sroi_app.guide.checks.all import CHECKS, Check, check
from sroi_app.guide.findings import Finding, Severity
from sroi_app.guide.registry import find_question, find_section
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import keep_unreadable, put
from sroi_app.model.estimate import Grade
from sroi_app.model.inputs import InputKind
from sroi_app.model.outcomes import Direction, Standing
from sroi_app.model.scope import CaseKind
from sroi_app.model.stakeholders import Role, WorseOff
from sroi_app.model.statement import Assurance
from sroi_app.model.tender import Commitment
from tests.guide.ready import ready_case, ready_outcome, volunteer_time, with_answers
from tests.strategies import cases

BLOCKS, CHECK, HINT = Severity.BLOCKS, Severity.CHECK, Severity.HINT
NOTHING = Decimal(0)


@dataclass(frozen=True)
class Here:
    """Another answer at the very address of the finding."""

    answer: Any


Change = dict[str, Any] | Callable[[Case], Case] | Here


def _unread(address: str) -> Change:
    return lambda case: keep_unreadable(case, Address.parse(address), "forty")


def _more_outcomes(**changes: Any) -> Change:
    added = tuple(ready_outcome(f"o{n}", **changes) for n in (2, 3))
    return lambda case: replace(case, outcomes=(*case.outcomes, *added))


def _with_time(case: Case) -> Case:
    return replace(case, no_volunteers=False, inputs=(*case.inputs, volunteer_time()))


def _ticked_beside_time(case: Case) -> Case:
    return replace(case, inputs=(*case.inputs, volunteer_time()))


def _promise_backwards(case: Case) -> Case:
    promise = Commitment(id="k1", starts=date(2026, 4, 1), ends=date(2020, 3, 31))
    return replace(case, commitments=(promise,))


def _without_deductions(case: Case) -> Case:
    names = ("deadweight", "displacement", "attribution", "dropoff")
    return with_answers(case, **{f"outcomes__o1__{name}__value": NOTHING for name in names})


# check, rule, severity, address, and what is changed in a case with every answer
FIRES: tuple[tuple[Check, str, Severity, str, Change], ...] = (
    (answers.unreadable, "", BLOCKS, "stakeholders/s1/asked", _unread("stakeholders/s1/asked")),
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
    (impact.deductions_differ, "R17", CHECK, "outcomes", _more_outcomes()),
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
        _more_outcomes(standing=Standing.TRACK_RECORD),
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


def _changed(case: Case, change: Change, address: str = "") -> Case:
    if isinstance(change, Here):
        return put(case, Address.parse(address), change.answer)
    return with_answers(case, **change) if isinstance(change, dict) else change(case)


def _found(run: Check, case: Case) -> list[Finding]:
    return list(run(case, calculate(case)))


@pytest.mark.parametrize(
    ("run", "rule", "severity", "address", "change"),
    FIRES,
    ids=[f"{row[0].__name__}-{row[3]}" for row in FIRES],
)
def test_a_check_fires_where_it_should(
    run: Check, rule: str, severity: Severity, address: str, change: Change
) -> None:
    case = _changed(ready_case(), change, address)
    here = [f for f in _found(run, case) if str(f.address) == address]
    assert [(f.rule, f.severity) for f in here] == [(rule, severity)]
    assert here[0].message.endswith(".")
    assert _leads_somewhere(case, here[0])


@pytest.mark.parametrize("run", CHECKS, ids=lambda run: run.__name__)
def test_every_check_is_quiet_on_a_case_with_every_answer(run: Check) -> None:
    quiet = run is not report.sensitivity_is_tested  # there is no such test to do yet
    assert (_found(run, ready_case()) == []) is quiet


def test_every_check_is_tried() -> None:
    tried = {row[0] for row in FIRES} | {report.sensitivity_is_tested}
    assert tried == set(CHECKS)


def test_that_the_result_was_not_tested_is_always_said() -> None:
    (finding,) = _found(report.sensitivity_is_tested, ready_case())
    assert finding.rule == "R24"
    assert finding.severity is CHECK
    assert "not yet tested" in finding.sentence


def test_text_that_cannot_be_read_is_named_once_and_not_called_missing() -> None:
    case = _changed(ready_case(), _unread("inputs/i1/amounts/1/value"))
    here = [f for f in check(case, calculate(case)) if str(f.address).startswith("inputs/i1")]
    assert len(here) == 1
    assert "kept, but not counted" in here[0].sentence


def test_text_left_where_nothing_is_asked_now_does_not_stand_in_the_way() -> None:
    case = _changed(ready_case(), _unread("outcomes/o1/deadweight/value"))
    assert _found(answers.unreadable, case)
    assert not _found(answers.unreadable, with_answers(case, outcomes__o1__priced=False))


def test_an_outcome_that_is_left_out_needs_nothing_but_a_reason() -> None:
    case = with_answers(
        ready_case(),
        outcomes__o1__deadweight__value=Decimal(5),
        outcomes__o1__proxy__price_year="1950",
        outcomes__o1__included=False,
    )
    here = [f for f in check(case, calculate(case)) if str(f.address).startswith("outcomes/o1")]
    assert [str(f.address) for f in here] == ["outcomes/o1/exclusion_reason"]


def test_a_harm_is_owned_up_to_where_an_outcome_shows_it() -> None:
    case = with_answers(
        ready_case(),
        stakeholders__s1__worse_off=WorseOff.YES_COUNTED,
        outcomes__o1__direction=Direction.NEGATIVE,
    )
    assert _found(outcomes.harm_was_looked_for, case) == []


def test_small_harms_are_never_suggested_for_removal() -> None:
    small = _more_outcomes(direction=Direction.NEGATIVE)
    case = _changed(ready_case(), small)
    case = with_answers(case, outcomes__o2__proxy__value__value=Decimal(1))
    assert _found(report.small_outcomes, case) == []


def test_all_three_rows_alike_are_named_but_two_are_not() -> None:
    case = replace(ready_case(), outcomes=(ready_outcome("o1"), ready_outcome("o2")))
    assert _found(impact.deductions_differ, case) == []


def test_an_unknown_case_year_is_named_once_and_not_for_every_outcome() -> None:
    case = _changed(ready_case(), _more_outcomes())
    case = with_answers(case, scope__price_year="1950")
    assert len(_found(answers.price_years, case)) == 1
    assert evaluate(case).result.headline is None


@given(cases())
def test_every_finding_of_any_case_can_be_gone_to(case: Case) -> None:
    evaluation = evaluate(case)
    for finding in evaluation.findings:
        assert _leads_somewhere(case, finding), finding
        assert finding.message
        assert finding.sentence.endswith(".")


@given(cases())
def test_everything_that_is_missing_is_said_in_a_sentence_of_its_own(case: Case) -> None:
    evaluation = evaluate(case)
    said = {finding.address for finding in evaluation.findings}
    assert set(evaluation.result.missing) <= said


def _leads_somewhere(case: Case, finding: Finding) -> bool:
    """Whether a question, a list or a thing of the interview stands at the address."""
    if find_question(case, finding.address):
        return True
    found = find_section(finding.address)
    return found is not None and found[1].address == finding.address


def test_an_outcome_of_a_group_that_is_left_out_is_asked_nothing_more() -> None:
    left_out = with_answers(
        ready_case(), stakeholders__s1__included=False, outcomes__o1__indicator=""
    )
    assert not _found(outcomes.outcomes_are_evidenced, left_out)
