"""Each readiness check: what sets it off, where it points, and that it can be answered."""

from collections.abc import Callable
from dataclasses import replace
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
from sroi_app.model.edits import keep_unreadable
from sroi_app.model.estimate import Grade
from sroi_app.model.inputs import InputKind
from sroi_app.model.outcomes import Direction, Standing
from sroi_app.model.stakeholders import Role, WorseOff
from sroi_app.model.statement import Assurance
from tests.guide.ready import ready_case, ready_outcome, volunteer_time, with_answers
from tests.strategies import cases

BLOCKS, CHECK, HINT = Severity.BLOCKS, Severity.CHECK, Severity.HINT
NOTHING = Decimal(0)
Change = dict[str, Any] | Callable[[Case], Case]


def _unread(address: str) -> Change:
    return lambda case: keep_unreadable(case, Address.parse(address), "forty")


def _more_outcomes(**changes: Any) -> Change:
    added = tuple(ready_outcome(f"o{n}", **changes) for n in (2, 3))
    return lambda case: replace(case, outcomes=(*case.outcomes, *added))


def _with_time(case: Case) -> Case:
    return replace(case, no_volunteers=False, inputs=(*case.inputs, volunteer_time()))


def _without_deductions(case: Case) -> Case:
    names = ("deadweight", "displacement", "attribution", "dropoff")
    return with_answers(case, **{f"outcomes__o1__{name}__value": NOTHING for name in names})


# check, what is changed in a case with every answer, rule, severity, address
FIRES: tuple[tuple[Check, Change, str, Severity, str], ...] = (
    (answers.unreadable, _unread("stakeholders/s1/asked"), "", BLOCKS, "stakeholders/s1/asked"),
    (
        answers.impossible,
        {"outcomes__o1__deadweight__value": Decimal("1.5")},
        "",
        BLOCKS,
        "outcomes/o1/deadweight/value",
    ),
    (
        answers.impossible,
        {"outcomes__o1__duration__value": Decimal(101)},
        "",
        BLOCKS,
        "outcomes/o1/duration/value",
    ),
    (
        answers.impossible,
        {"outcomes__o1__quantities__1__value": Decimal(-1)},
        "",
        BLOCKS,
        "outcomes/o1/quantities/1/value",
    ),
    (
        answers.ranges,
        {"outcomes__o1__deadweight__low": Decimal("0.9")},
        "",
        BLOCKS,
        "outcomes/o1/deadweight/low",
    ),
    (
        answers.ranges,
        {"outcomes__o1__duration__high": Decimal("0.1")},
        "",
        BLOCKS,
        "outcomes/o1/duration/high",
    ),
    (
        outcomes.people_rest_on_the_sample,
        {"outcomes__o1__evidence__sample": Decimal(1)},
        "R09",
        CHECK,
        "outcomes/o1/evidence/sample",
    ),
    (
        report.inputs_are_filled,
        {"inputs__i1__amounts__1__value": NOTHING},
        "R14",
        BLOCKS,
        "inputs/i1/description",
    ),
    (
        report.weak_evidence_is_named,
        {"outcomes__o1__evidence__grade": Grade.GUESS},
        "R30",
        CHECK,
        "statement/limitations",
    ),
    (answers.impossible, {"scope__rate": Decimal(2)}, "", BLOCKS, "scope/rate"),
    (answers.impossible, {"scope__delivery_years": 0}, "", BLOCKS, "scope/delivery_years"),
    (
        answers.price_years,
        {"outcomes__o1__proxy__price_year": "1950"},
        "",
        BLOCKS,
        "outcomes/o1/proxy/price_year",
    ),
    (answers.price_years, {"scope__price_year": "1950"}, "", BLOCKS, "scope/price_year"),
    (scope.scope_is_stated, {"scope__purpose": ""}, "R01", BLOCKS, "scope/purpose"),
    (scope.scope_is_stated, {"organisation__name": ""}, "R01", BLOCKS, "organisation/name"),
    (
        scope.scope_is_stated,
        lambda case: with_answers(
            case, scope__starts=case.scope.ends, scope__ends=case.scope.starts
        ),
        "R01",
        BLOCKS,
        "scope/ends",
    ),
    (
        scope.groups_are_decided,
        {"stakeholders__s1__included": None},
        "R02",
        BLOCKS,
        "stakeholders/s1/included",
    ),
    (
        scope.groups_are_decided,
        {"stakeholders__s1__reason": " "},
        "R02",
        BLOCKS,
        "stakeholders/s1/reason",
    ),
    (
        scope.groups_were_asked,
        {"stakeholders__s1__asked_on": None},
        "R03",
        BLOCKS,
        "stakeholders/s1/asked_on",
    ),
    (
        scope.enough_were_asked,
        {"stakeholders__s1__asked": Decimal(4)},
        "R04",
        CHECK,
        "stakeholders/s1/asked",
    ),
    (
        scope.enough_were_asked,
        {"stakeholders__s1__size__value": Decimal(10**5)},
        "R04",
        CHECK,
        "stakeholders/s1/asked",
    ),
    (
        scope.somebody_is_helped,
        {"stakeholders__s1__role": Role.FUNDER},
        "R05",
        BLOCKS,
        "stakeholders",
    ),
    (
        outcomes.outcomes_have_a_chain,
        {"outcomes__o1__chain": ("visited",)},
        "R06",
        CHECK,
        "outcomes/o1/chain",
    ),
    (
        outcomes.harm_was_looked_for,
        {"stakeholders__s1__worse_off": None},
        "R07",
        BLOCKS,
        "stakeholders/s1/worse_off",
    ),
    (
        outcomes.harm_was_looked_for,
        {"stakeholders__s1__worse_off_notes": ""},
        "R07",
        BLOCKS,
        "stakeholders/s1/worse_off_notes",
    ),
    (
        outcomes.harm_was_looked_for,
        {"stakeholders__s1__worse_off": WorseOff.YES_COUNTED},
        "R07",
        BLOCKS,
        "stakeholders/s1/worse_off",
    ),
    (
        outcomes.outcomes_are_evidenced,
        {"outcomes__o1__evidence__source": ""},
        "R08",
        BLOCKS,
        "outcomes/o1/evidence/source",
    ),
    (
        outcomes.people_fit_the_group,
        {"stakeholders__s1__size__value": Decimal(11)},
        "R09",
        BLOCKS,
        "outcomes/o1/quantities/1/value",
    ),
    (
        outcomes.durations_have_a_reason,
        {"outcomes__o1__duration__basis": ""},
        "R10",
        CHECK,
        "outcomes/o1/duration/basis",
    ),
    (
        outcomes.durations_have_a_reason,
        {"outcomes__o1__duration__value": Decimal(6)},
        "R10",
        CHECK,
        "outcomes/o1/duration/value",
    ),
    (
        outcomes.values_have_a_source,
        {"outcomes__o1__proxy__licence": ""},
        "R11",
        BLOCKS,
        "outcomes/o1/proxy/licence",
    ),
    (
        outcomes.case_has_a_price_year,
        lambda case: with_answers(
            replace(case, outcomes=(*case.outcomes, ready_outcome("o2"))),
            scope__price_year="",
            outcomes__o2__proxy__price_year="2020-21",
        ),
        "R13",
        CHECK,
        "scope/price_year",
    ),
    (outcomes.inputs_are_whole, {"no_gifts": False}, "R14", BLOCKS, "no_gifts"),
    (outcomes.inputs_are_whole, {"no_volunteers": False}, "R14", BLOCKS, "no_volunteers"),
    (
        outcomes.inputs_are_whole,
        {"inputs__i1__kind": InputKind.IN_KIND},
        "R14",
        BLOCKS,
        "inputs",
    ),
    (
        impact.deductions_are_filled,
        {"outcomes__o1__dropoff__value": None},
        "R16",
        BLOCKS,
        "outcomes/o1/dropoff/value",
    ),
    (
        impact.deductions_are_filled,
        {"outcomes__o1__deadweight__basis": ""},
        "R16",
        BLOCKS,
        "outcomes/o1/deadweight/basis",
    ),
    (
        impact.deductions_are_filled,
        {"outcomes__o1__attribution__grade": None},
        "R16",
        BLOCKS,
        "outcomes/o1/attribution/grade",
    ),
    (
        impact.deductions_are_not_all_zero,
        _without_deductions,
        "R17",
        CHECK,
        "outcomes/o1/deadweight/value",
    ),
    (impact.deductions_differ, _more_outcomes(), "R17", CHECK, "outcomes"),
    (
        impact.long_outcomes_fade,
        {"outcomes__o1__dropoff__value": NOTHING},
        "R19",
        CHECK,
        "outcomes/o1/dropoff/value",
    ),
    (
        report.inputs_are_filled,
        {"inputs__i1__amounts__1__value": None},
        "R14",
        BLOCKS,
        "inputs/i1/amounts/1/value",
    ),
    (report.inputs_are_filled, _with_time, "R14", BLOCKS, "inputs/i2/rate/value"),
    (report.inputs_are_filled, lambda case: replace(case, inputs=()), "R14", BLOCKS, "inputs"),
    (
        report.inputs_are_filled,
        {"inputs__i1__amounts__1__value": NOTHING},
        "R14",
        BLOCKS,
        "inputs",
    ),
    (
        report.outcomes_are_filled,
        {"outcomes__o1__proxy__value__value": None},
        "R26",
        BLOCKS,
        "outcomes/o1/proxy/value/value",
    ),
    (
        report.outcomes_are_filled,
        {"scope__delivery_years": 2},
        "R26",
        BLOCKS,
        "outcomes/o1/quantities/2/value",
    ),
    (
        report.outcomes_are_filled,
        lambda case: replace(case, outcomes=()),
        "R26",
        BLOCKS,
        "outcomes",
    ),
    (report.outcomes_are_filled, {"outcomes__o1__priced": False}, "R26", CHECK, "outcomes"),
    (
        report.outcomes_are_placed,
        {"outcomes__o1__standing": None},
        "R28",
        CHECK,
        "outcomes/o1/standing",
    ),
    (report.outcomes_are_placed, {"outcomes__o1__money": None}, "R28", CHECK, "outcomes/o1/money"),
    (
        report.outcomes_are_placed,
        {"outcomes__o1__stakeholder": ""},
        "R02",
        BLOCKS,
        "outcomes/o1/stakeholder",
    ),
    (
        report.track_record_is_apart,
        _more_outcomes(standing=Standing.TRACK_RECORD),
        "R28",
        HINT,
        "outcomes/o2/standing",
    ),
    (
        report.small_outcomes,
        lambda case: with_answers(
            replace(case, outcomes=(*case.outcomes, ready_outcome("o2"))),
            outcomes__o2__proxy__value__value=Decimal(1),
        ),
        "R22",
        HINT,
        "outcomes/o2/included",
    ),
    (
        report.materiality_is_logged,
        {"sensitivity__materiality": None},
        "R23",
        BLOCKS,
        "sensitivity/materiality",
    ),
    (
        report.materiality_is_logged,
        {"outcomes__o1__included": False},
        "R23",
        BLOCKS,
        "outcomes/o1/exclusion_reason",
    ),
    (
        report.results_were_shown,
        {"verification__shown_to": ""},
        "R29",
        BLOCKS,
        "verification/shown_to",
    ),
    (
        report.limits_are_named,
        {"statement__limitations": " "},
        "R30",
        BLOCKS,
        "statement/limitations",
    ),
    (
        report.assurance_is_worded,
        {"statement__assurance": None},
        "R32",
        BLOCKS,
        "statement/assurance",
    ),
    (
        report.assurance_is_worded,
        {"statement__assurance": Assurance.ASSURED},
        "R32",
        BLOCKS,
        "statement/assurance_notes",
    ),
    (
        report.ratio_is_plausible,
        {"outcomes__o1__proxy__value__value": Decimal(10**6)},
        "R33",
        CHECK,
        "outcomes",
    ),
    (
        report.ratio_is_plausible,
        {"outcomes__o1__proxy__value__value": Decimal(1)},
        "R33",
        CHECK,
        "outcomes",
    ),
)


def _changed(case: Case, change: Change) -> Case:
    return with_answers(case, **change) if isinstance(change, dict) else change(case)


def _found(run: Check, case: Case) -> list[Finding]:
    return list(run(case, calculate(case)))


@pytest.mark.parametrize(
    ("run", "change", "rule", "severity", "address"),
    FIRES,
    ids=[f"{row[0].__name__}-{row[4]}" for row in FIRES],
)
def test_a_check_fires_where_it_should(
    run: Check, change: Change, rule: str, severity: Severity, address: str
) -> None:
    case = _changed(ready_case(), change)
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
    assert finding.severity is BLOCKS
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
