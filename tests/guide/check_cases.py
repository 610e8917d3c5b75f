"""What sets each readiness check off, as a table."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from sroi_app.guide.checks import (
    answers,
    careful,
    claims,
    double_counts,
    double_people,
    evidence,
    impact,
    inputs,
    outcomes,
    outputs,
    report,
    scope,
    sensitivity,
    surveys,
    values,
)
from sroi_app.guide.checks.all import Check
from sroi_app.guide.findings import Severity
from sroi_app.guide.invented import invented_survey
from sroi_app.library.unit_values import EDITION, find
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import keep_unreadable, put
from sroi_app.model.estimate import Estimate, Grade
from sroi_app.model.inputs import InputKind
from sroi_app.model.outcomes import Direction, MoneyKind, Standing, Starts
from sroi_app.model.scope import CaseKind
from sroi_app.model.stakeholders import Role, WorseOff
from sroi_app.model.statement import Assurance, Passage
from sroi_app.model.survey import Scaling, Survey
from sroi_app.model.tender import Commitment
from sroi_app.workspace.taking import take_value
from tests.guide import bid_cases, wording_cases
from tests.guide.ready import ready_outcome, volunteer_time, with_answers

BLOCKS, CHECK, HINT = Severity.BLOCKS, Severity.CHECK, Severity.HINT
NOTHING, FEW, MANY = Decimal(0), Decimal("0.04"), Decimal("0.6")
INVENTED = hashlib.sha256(invented_survey().read_bytes()).hexdigest()
LOOKED_BACK = {"scope__kind": CaseKind.EVALUATIVE}  # on one year, and the change lasts three


@dataclass(frozen=True)
class Here:
    """Another answer at the very address of the finding."""

    answer: Any


Change = dict[str, Any] | Callable[[Case], Case] | Here


def unread(address: str) -> Change:
    """Type something there that cannot be read."""
    return lambda case: keep_unreadable(case, Address.parse(address), "forty")


def share(value: str | int, basis: str = "We asked") -> Estimate:
    """Return a deduction with its reason."""
    return Estimate(value=Decimal(value), basis=basis, grade=Grade.MEASURED)


def more_outcomes(**changes: Any) -> Callable[[Case], Case]:
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


def _same_group_again(case: Case) -> Case:
    (group,) = case.stakeholders
    return replace(case, stakeholders=(group, replace(group, id="s2")))


def _without_deductions(case: Case) -> Case:
    names = ("deadweight", "displacement", "attribution", "dropoff")
    return with_answers(case, **{f"outcomes__o1__{name}__value": NOTHING for name in names})


ENDS = ("low", "high")


def without_ranges(case: Case, *names: str) -> Case:
    """Return the case without the ranges of some numbers of its first outcome."""
    return with_answers(
        case, **{f"outcomes__o1__{name}__{end}": None for name in names for end in ENDS}
    )


def _untested(case: Case, **changes: Any) -> Case:
    return with_answers(without_ranges(case, "deadweight", "attribution", "dropoff"), **changes)


def _one_in(count: int) -> Callable[[Case], Case]:
    """The case with so many outcomes alike, of which the first has no range."""
    return lambda case: replace(
        _untested(case),
        outcomes=(
            *_untested(case).outcomes,
            *(ready_outcome(f"o{n}") for n in range(2, count + 1)),
        ),
    )


def _rate_backwards(case: Case) -> Case:
    return with_answers(
        _with_time(case), inputs__i2__rate__value=Decimal(12), inputs__i2__rate__low=Decimal(13)
    )


def _ends_crossed(case: Case) -> Case:
    """A lowest above the highest, and no number between them to tell which is wrong."""
    size = "stakeholders__s1__size__"
    ends = {f"{size}value": None, f"{size}low": Decimal(13), f"{size}high": Decimal(12)}
    return with_answers(case, **ends)


CLOSE_TO_ONE = {"inputs__i1__amounts__1__value": Decimal(3340)}


# check, rule, severity, address, and what is changed in a case with every answer
FIRES: tuple[tuple[Check, str, Severity, str, Change], ...] = (
    (answers.unreadable, "", BLOCKS, "stakeholders/s1/asked", unread("stakeholders/s1/asked")),
    (answers.impossible, "", BLOCKS, "outcomes/o1/deadweight/value", Here(Decimal("1.5"))),
    (answers.impossible, "", BLOCKS, "outcomes/o1/duration/value", Here(Decimal(101))),
    (answers.impossible, "", BLOCKS, "outcomes/o1/quantities/1/value", Here(Decimal(-1))),
    (answers.ranges, "", BLOCKS, "outcomes/o1/deadweight/low", Here(Decimal("0.9"))),
    (answers.ranges, "", BLOCKS, "outcomes/o1/duration/high", Here(Decimal("0.1"))),
    (answers.ranges, "", BLOCKS, "outcomes/o1/quantities/1/low", Here(Decimal(13))),
    (answers.ranges, "", BLOCKS, "inputs/i1/amounts/1/high", Here(Decimal(999))),
    (answers.ranges, "", BLOCKS, "outcomes/o1/deadweight/high", Here(Decimal("1.5"))),
    (answers.ranges, "", BLOCKS, "outcomes/o1/proxy/value/low", Here(Decimal(-1))),
    (answers.ranges, "", BLOCKS, "outcomes/o1/duration/high", Here(Decimal(101))),
    (answers.ranges, "", BLOCKS, "inputs/i2/rate/low", _rate_backwards),
    (answers.ranges, "", BLOCKS, "stakeholders/s1/size/low", _ends_crossed),
    (answers.ranges, "", BLOCKS, "stakeholders/s1/size/high", _ends_crossed),
    (sensitivity.result_is_tested, "R24", BLOCKS, "outcomes/o1/attribution/low", Here(None)),
    (sensitivity.result_is_tested, "R24", BLOCKS, "outcomes/o1/deadweight/high", Here(None)),
    (
        sensitivity.large_outcomes_have_ranges,
        "R21",
        CHECK,
        "outcomes/o1/attribution/low",
        _untested,
    ),
    (
        sensitivity.large_outcomes_have_ranges,
        "R24",
        CHECK,
        "outcomes/o1/attribution/low",
        _one_in(4),
    ),
    (sensitivity.something_goes_in, "R24", BLOCKS, "inputs/i1/amounts/1/low", Here(NOTHING)),
    (careful.careful_case_pays_back, "R25", CHECK, "outcomes/o1/attribution/high", CLOSE_TO_ONE),
    (
        careful.careful_case_pays_back,
        "R25",
        HINT,
        "statement/limitations",
        {"inputs__i1__amounts__1__value": Decimal(2600)},
    ),
    (
        careful.careful_case_pays_back,
        "R25",
        HINT,
        "outcomes/o1/attribution/high",
        lambda case: _untested(case, **CLOSE_TO_ONE),
    ),
    (
        surveys.surveys_are_real,
        "R08",
        BLOCKS,
        "outcomes/o1/evidence/source",
        {"surveys": (Survey(id="v1", outcome="o1", sha256=INVENTED),)},
    ),
    (
        evidence.people_rest_on_the_sample,
        "R09",
        CHECK,
        "outcomes/o1/evidence/sample",
        {
            "scope__kind": CaseKind.EVALUATIVE,
            "outcomes__o1__evidence__sample": Decimal(1),
            "outcomes__o1__quantities__1__basis": " ",
        },
    ),
    (
        inputs.inputs_are_filled,
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
        double_counts.nothing_is_counted_twice,
        "R20",
        CHECK,
        "outcomes/o1/overlap",
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
    (evidence.outcomes_are_evidenced, "R08", BLOCKS, "outcomes/o1/evidence/source", Here("")),
    (
        evidence.people_fit_the_group,
        "R09",
        BLOCKS,
        "outcomes/o1/quantities/1/value",
        {"stakeholders__s1__size__value": Decimal(11)},
    ),
    (evidence.durations_have_a_reason, "R10", CHECK, "outcomes/o1/duration/basis", Here("")),
    (
        evidence.durations_have_a_reason,
        "R10",
        CHECK,
        "outcomes/o1/duration/value",
        Here(Decimal(6)),
    ),
    (values.values_have_a_source, "R11", BLOCKS, "outcomes/o1/proxy/licence", Here("")),
    (
        values.case_has_a_price_year,
        "R13",
        CHECK,
        "scope/price_year",
        lambda case: with_answers(
            replace(case, outcomes=(*case.outcomes, ready_outcome("o2"))),
            scope__price_year="",
            outcomes__o2__proxy__price_year="2020-21",
        ),
    ),
    (inputs.inputs_are_whole, "R14", BLOCKS, "no_gifts", Here(False)),
    (inputs.inputs_are_whole, "R14", BLOCKS, "no_volunteers", Here(False)),
    (inputs.inputs_are_whole, "R14", BLOCKS, "inputs", {"inputs__i1__kind": InputKind.IN_KIND}),
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
    (impact.deductions_differ, "R17", CHECK, "outcomes/o1/deadweight/value", more_outcomes()),
    (
        impact.deductions_differ,
        "R17",
        CHECK,
        "outcomes/o1/attribution/value",
        more_outcomes(deadweight=share("0.3"), dropoff=share("0.2")),
    ),
    (
        impact.long_outcomes_fade,
        "R19",
        CHECK,
        "outcomes/o1/dropoff/value",
        {"outcomes__o1__dropoff": share(0, "")},
    ),
    (impact.long_outcomes_fade, "R19", HINT, "outcomes/o1/dropoff/value", Here(NOTHING)),
    (
        impact.short_outcomes_do_not_fade,
        "R19",
        HINT,
        "outcomes/o1/dropoff/value",
        {"outcomes__o1__duration__value": Decimal(1)},
    ),
    (impact.deductions_are_usual, "R18", HINT, "outcomes/o1/deadweight/value", Here(FEW)),
    (impact.deductions_are_usual, "R18", HINT, "outcomes/o1/attribution/value", Here(MANY)),
    (impact.deductions_are_usual, "R18", HINT, "outcomes/o1/dropoff/value", Here(MANY)),
    (
        impact.something_is_left_to_claim,
        "R18",
        CHECK,
        "outcomes/o1/attribution/value",
        {"outcomes__o1__deadweight__value": Decimal("0.8")},
    ),
    (
        impact.compared_once,
        "R16",
        CHECK,
        "outcomes/o1/deadweight/value",
        {"outcomes__o1__evidence__compared": True},
    ),
    (
        double_counts.nothing_is_counted_twice,
        "R20",
        CHECK,
        "outcomes/o2/overlap",
        more_outcomes(description="More confident"),
    ),
    (
        double_people.groups_are_told_apart,
        "R02",
        CHECK,
        "stakeholders/s2/name",
        _same_group_again,
    ),
    (
        inputs.nothing_given_is_claimed,
        "R15",
        CHECK,
        "outcomes/o1/overlap",
        {"inputs__i1__amounts__1__value": Decimal(3600)},
    ),
    (outputs.outcomes_are_changes, "R06", CHECK, "outcomes/o1/description", Here("Ran 3 events")),
    (evidence.durations_were_followed, "R10", CHECK, "outcomes/o1/duration/value", LOOKED_BACK),
    (
        evidence.durations_were_followed,
        "R10",
        CHECK,
        "outcomes/o1/duration/value",
        LOOKED_BACK | {"outcomes__o1__starts": Starts.AFTER},
    ),
    (values.values_have_a_source, "R11", BLOCKS, "outcomes/o1/proxy/description", Here("")),
    (values.values_were_tested, "R12", CHECK, "outcomes/o1/proxy/tested", Here(None)),
    (values.values_were_tested, "R12", HINT, "outcomes/o1/proxy/tested", Here(False)),
    (scope.asked_are_in_the_group, "R03", CHECK, "stakeholders/s1/asked", Here(Decimal(61))),
    (report.learning_is_told, "R31", CHECK, "statement/recommendations", Here(" ")),
    (
        claims.claims_are_bounded,
        "R27",
        CHECK,
        "statement/summary",
        Here("Every visit saves the council £40."),
    ),
    (
        claims.claims_are_bounded,
        "R27",
        CHECK,
        "statement/summary",
        Here("Our ratio is better than the average."),
    ),
    (
        claims.claims_are_bounded,
        "R27",
        CHECK,
        "passages/t1/text",
        lambda case: replace(case, passages=(Passage(id="t1", text="It saves taxpayers £9."),)),
    ),
    (inputs.ticks_are_true, "R14", CHECK, "no_volunteers", _ticked_beside_time),
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
    (inputs.inputs_are_filled, "R14", BLOCKS, "inputs/i1/amounts/1/value", Here(None)),
    (inputs.inputs_are_filled, "R14", BLOCKS, "inputs/i2/rate/value", _with_time),
    (inputs.inputs_are_filled, "R14", BLOCKS, "inputs", lambda case: replace(case, inputs=())),
    (inputs.inputs_are_filled, "R14", BLOCKS, "inputs", {"inputs__i1__amounts__1__value": NOTHING}),
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
            sensitivity__materiality=Decimal("0.6"),
            outcomes__o1__proxy__value__value=Decimal(700),
        ),
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
    *bid_cases.FIRES,
    *wording_cases.FIRES,
)


# check, and what only comes close to setting it off
QUIET: tuple[tuple[Check, str, Change], ...] = (
    (
        answers.ranges,
        "known for certain",
        {f"outcomes__o1__deadweight__{end}": Decimal("0.2") for end in ENDS},
    ),
    (
        sensitivity.result_is_tested,
        "known for certain",
        {f"outcomes__o1__attribution__{end}": Decimal("0.25") for end in ENDS},
    ),
    (
        sensitivity.result_is_tested,
        "no ratio to test",
        lambda case: _untested(case, outcomes__o1__priced=False),
    ),
    (
        sensitivity.result_is_tested,
        "an end that cannot be read",
        lambda case: keep_unreadable(case, Address.parse("outcomes/o1/attribution/low"), "few"),
    ),
    (sensitivity.large_outcomes_have_ranges, "a fifth of the value", _one_in(5)),
    (
        sensitivity.something_goes_in,
        "another input is sure",
        lambda case: with_answers(
            replace(case, inputs=(*case.inputs, replace(case.inputs[0], id="i2"))),
            inputs__i1__amounts__1__low=NOTHING,
        ),
    ),
    (
        careful.careful_case_pays_back,
        "owned up to",
        CLOSE_TO_ONE
        | {"statement__limitations": "At the cautious end the project does not pay back."},
    ),
    (
        careful.careful_case_pays_back,
        "a result that is below 1 as it stands",
        {"inputs__i1__amounts__1__value": Decimal(5000)},
    ),
    (scope.enough_were_asked, "five of a hundred", {"stakeholders__s1__asked": Decimal(5)}),
    (
        scope.enough_were_asked,
        "a council of one",
        {"stakeholders__s1__asked": Decimal(1), "stakeholders__s1__size__value": Decimal(1)},
    ),
    (
        scope.enough_were_asked,
        "named among the limits",
        {
            "stakeholders__s1__asked": Decimal(2),
            "statement__limitations": "Of older people, only two were asked.",
        },
    ),
    (scope.asked_are_in_the_group, "all of them", {"stakeholders__s1__asked": Decimal(60)}),
    (
        outputs.outcomes_are_changes,
        "a change with a doing in it",
        {"outcomes__o1__description": "I attended hospital less often"},
    ),
    (
        evidence.people_rest_on_the_sample,
        "scaled up, with a basis",
        LOOKED_BACK | {"outcomes__o1__evidence__sample": Decimal(1)},
    ),
    (
        evidence.people_rest_on_the_sample,
        "scaled up by a survey",
        lambda case: replace(
            _without_a_basis(case),
            surveys=(Survey(id="v1", outcome="o1", scaling=Scaling.SAME_SHARE),),
        ),
    ),
    (
        evidence.people_rest_on_the_sample,
        "named among the limits",
        lambda case: with_answers(
            _without_a_basis(case), statement__limitations="“Less lonely” was scaled up."
        ),
    ),
    (
        evidence.durations_have_a_reason,
        "named among the limits",
        {
            "outcomes__o1__duration__value": Decimal(6),
            "statement__limitations": "Nobody knows that “less lonely” lasts six years.",
        },
    ),
    (evidence.durations_have_a_reason, "five years", {"outcomes__o1__duration__value": Decimal(5)}),
    (
        evidence.durations_were_followed,
        "a year",
        LOOKED_BACK | {"outcomes__o1__duration__value": Decimal(1)},
    ),
    (
        evidence.durations_were_followed,
        "looked at again",
        LOOKED_BACK | {"outcomes__o1__evidence__collected": date(2028, 4, 1)},
    ),
    (
        evidence.durations_were_followed,
        "named among the limits",
        LOOKED_BACK | {"statement__limitations": "How long “less lonely” lasts is not known."},
    ),
    (
        values.case_has_a_price_year,
        "a year apart",
        lambda case: with_answers(
            replace(case, outcomes=(*case.outcomes, ready_outcome("o2"))),
            scope__price_year="",
            outcomes__o2__proxy__price_year="2024",
        ),
    ),
    (
        inputs.nothing_given_is_claimed,
        "nearly the same pounds",
        {"inputs__i1__amounts__1__value": Decimal(3601)},
    ),
    (
        impact.deductions_are_not_all_zero,
        "compared with others",
        lambda case: with_answers(_without_deductions(case), outcomes__o1__evidence__compared=True),
    ),
    (
        impact.deductions_differ,
        "no displacement anywhere",
        lambda case: with_answers(
            more_outcomes(
                deadweight=share("0.3"),
                displacement=share(0),
                attribution=share("0.1"),
                dropoff=share("0.2"),
            )(case),
            outcomes__o1__displacement__value=NOTHING,
        ),
    ),
    (
        impact.deductions_are_usual,
        "the ends of what is usual",
        {
            "outcomes__o1__deadweight__value": Decimal("0.05"),
            "outcomes__o1__attribution__value": Decimal("0.53"),
            "outcomes__o1__dropoff__value": Decimal("0.5"),
        },
    ),
    (impact.deductions_are_usual, "none at all", {"outcomes__o1__deadweight__value": NOTHING}),
    (
        impact.deductions_are_usual,
        "a harm owned up to",
        {
            "outcomes__o1__direction": Direction.NEGATIVE,
            "outcomes__o1__deadweight__value": Decimal("0.01"),
        },
    ),
    (
        impact.something_is_left_to_claim,
        "all of it",
        {"outcomes__o1__deadweight__value": Decimal("0.75")},
    ),
    (
        impact.short_outcomes_do_not_fade,
        "no drop-off",
        {"outcomes__o1__duration__value": Decimal(1), "outcomes__o1__dropoff__value": NOTHING},
    ),
    (
        impact.compared_once,
        "nothing more taken off",
        {
            "outcomes__o1__evidence__compared": True,
            "outcomes__o1__deadweight__value": NOTHING,
        },
    ),
    (
        report.small_outcomes,
        "a limit of nothing",
        lambda case: with_answers(
            replace(case, outcomes=(*case.outcomes, ready_outcome("o2"))),
            outcomes__o2__proxy__value__value=Decimal(1),
            sensitivity__materiality=NOTHING,
        ),
    ),
    (
        report.weak_evidence_is_named,
        "named in other letters",
        {
            "outcomes__o1__evidence__grade": Grade.GUESS,
            "statement__limitations": "“LESS  lonely” is a guess for now.",
        },
    ),
    (
        claims.claims_are_bounded,
        "a saving that is counted",
        {
            "statement__summary": "We save the NHS £900 a year.",
            "outcomes__o1__money": MoneyKind.FISCAL,
        },
    ),
    (
        claims.claims_are_bounded,
        "a comparison that is warned against",
        {"statement__summary": "The ratio cannot be compared with that of others."},
    ),
    *bid_cases.QUIET,
    *wording_cases.QUIET,
)


def _without_a_basis(case: Case) -> Case:
    return with_answers(
        case,
        scope__kind=CaseKind.EVALUATIVE,
        outcomes__o1__evidence__sample=Decimal(1),
        outcomes__o1__quantities__1__basis="",
    )


def changed(case: Case, change: Change, address: str = "") -> Case:
    """Return the case with the change made to it."""
    if isinstance(change, Here):
        return put(case, Address.parse(address), change.answer)
    return with_answers(case, **change) if isinstance(change, dict) else change(case)
