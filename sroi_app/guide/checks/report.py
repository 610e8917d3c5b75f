"""Readiness checks of stages 5 and 6: the result and what is said of it (R22 to R33)."""

from collections.abc import Iterator
from decimal import Decimal

from sroi_app.calculation.result import Result
from sroi_app.calculation.terms import INPUTS, OUTCOMES
from sroi_app.guide.checks.outcomes import shown
from sroi_app.guide.checks.rule import blocks, hints, warns
from sroi_app.guide.findings import Finding
from sroi_app.guide.names import input_name, outcome_name
from sroi_app.library.benchmarks import benchmark
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import unreadable_text
from sroi_app.model.estimate import Grade
from sroi_app.model.outcomes import Direction, Standing
from sroi_app.model.statement import Assurance
from sroi_app.text import _

_WEAK = (Grade.JUDGEMENT, Grade.GUESS)
SMALL = Decimal("0.01")  # of the total: method.md R22
UNLIKELY_LOW = Decimal("0.5")


def inputs_are_filled(case: Case, result: Result) -> Iterator[Finding]:
    """R14: an input without an amount leaves the ratio open."""
    for row in result.inputs:
        for address in row.missing:
            if address.within(INPUTS) and unreadable_text(case, address) is None:
                message = _input_gap(address).format(
                    name=input_name(row.item), year=_year(address, case)
                )
                yield blocks("R14", address, message)
        if row.stream and not row.stream.total:
            message = _("“{name}” is counted as nothing.").format(name=input_name(row.item))
            advice = _("Say what it is worth, or remove it.")
            yield blocks("R14", INPUTS / row.item.id / "description", message, advice)
    if INPUTS in result.missing:
        message = _("Nothing goes into the case yet.")
        yield blocks("R14", INPUTS, message, _("Add what the activity costs."))


def _input_gap(address: Address) -> str:
    return {
        "hours": _("Say how many hours “{name}” comes to{year}."),
        "rate": _("Say what an hour of “{name}” is worth."),
    }.get(address.parts[2], _("Say how much “{name}” is worth{year}."))


def _year(address: Address, case: Case) -> str:
    """Which delivery year a gap is in, where there is more than one."""
    several = case.scope.delivery_years > 1 and len(address.parts) > 4
    return " " + _("in year {year}").format(year=address.parts[3]) if several else ""


def outcomes_are_filled(case: Case, result: Result) -> Iterator[Finding]:
    """R26: an outcome with a gap cannot be counted, so the ratio cannot be printed."""
    for row in result.outcomes:
        for address in row.missing:
            if _is_gap(address) and unreadable_text(case, address) is None:
                message = _NUMBERS[address.parts[2]].format(
                    name=outcome_name(row.outcome), year=_year(address, case)
                )
                yield blocks("R26", address, message)
    if not shown(result):
        message = _("The case has no outcomes yet.")
        yield blocks("R26", OUTCOMES, message, _("Add what changes for people."))
    elif OUTCOMES in result.missing:
        message = _("No outcome has a value in pounds, so there is no ratio.")
        yield warns("R26", OUTCOMES, message, _("That is no fault, if none can be priced."))


def outcomes_are_placed(_case: Case, result: Result) -> Iterator[Finding]:
    """Core, additional and track record are kept apart, and so are the kinds of money."""
    for outcome in shown(result):
        name, here = outcome_name(outcome), OUTCOMES / outcome.id
        if outcome.standing is None:
            message = _("Say whether “{name}” is core, additional or track record.")
            yield warns("R28", here / "standing", message.format(name=name))
        if outcome.priced and outcome.money is None:
            message = _("Say which kind of money “{name}” is.").format(name=name)
            yield warns("R28", here / "money", message)
        if not outcome.stakeholder:
            message = _("Say for which group “{name}” is a change.").format(name=name)
            yield blocks("R02", here / "stakeholder", message)


def track_record_is_apart(_case: Case, result: Result) -> Iterator[Finding]:
    """Track record is shown beside the ratio of this contract, never in it."""
    if result.only_track_record:
        return
    for row in result.outcomes:
        if row.outcome.standing is Standing.TRACK_RECORD and row.stream:
            message = _("“{name}” is track record, so it is shown but not in the ratio.").format(
                name=outcome_name(row.outcome)
            )
            yield hints("R28", OUTCOMES / row.outcome.id / "standing", message)


def small_outcomes(_case: Case, result: Result) -> Iterator[Finding]:
    """R22: a row under 1 % of the value may not be material."""
    total = sum((abs(r.stream.present_value) for r in result.counted if r.stream), Decimal(0))
    for row in result.counted:
        gain = row.outcome.direction is Direction.POSITIVE
        if row.stream and gain and abs(row.stream.present_value) < total * SMALL:
            message = _("“{name}” is less than 1% of the value.").format(
                name=outcome_name(row.outcome)
            )
            advice = _("Ask whether it matters enough to the people concerned to stay.")
            yield hints("R22", OUTCOMES / row.outcome.id / "included", message, advice)


def materiality_is_logged(case: Case, _result: Result) -> Iterator[Finding]:
    """R23: the limit is stated, and everything left out is named with its reason."""
    here = Address(("sensitivity",))
    if case.sensitivity.materiality is None:
        message = _("Say below which share of the total an outcome is left out.")
        yield blocks("R23", here / "materiality", message)
    if not case.sensitivity.materiality_notes.strip():
        message = _("Say which outcomes were left out, or that none were.")
        yield blocks("R23", here / "materiality_notes", message)
    for outcome in case.outcomes:
        if not outcome.included and not outcome.exclusion_reason.strip():
            message = _("Say why “{name}” is left out.").format(name=outcome_name(outcome))
            yield blocks("R23", OUTCOMES / outcome.id / "exclusion_reason", message)


def sensitivity_is_tested(_case: Case, _result: Result) -> Iterator[Finding]:
    """R24: until the result has been tested, the report says so.

    It asks and does not block while the program offers no test (docs/decisions.md).
    """
    yield warns(
        "R24",
        Address(("sensitivity",)),
        _("How sure the result is has not yet been tested."),
        _("Until it is, the report says “not yet tested”."),
    )


def results_were_shown(case: Case, _result: Result) -> Iterator[Finding]:
    """R29: shown to the people concerned before it is issued: when, to whom, what changed."""
    asked = (
        ("shown_on", case.verification.shown_on, _("Say when you showed them the results.")),
        ("shown_to", case.verification.shown_to, _("Say whom you showed the results to.")),
        ("changed", case.verification.changed, _("Say what changed because of what they said.")),
    )
    for path, answer, message in asked:
        if not answer:
            yield blocks("R29", Address(("verification", path)), message)


def limits_are_named(case: Case, _result: Result) -> Iterator[Finding]:
    """R30: a limitations section."""
    if not case.statement.limitations.strip():
        message = _("Say what the case does not show.")
        yield blocks("R30", Address.parse("statement/limitations"), message)


def weak_evidence_is_named(case: Case, result: Result) -> Iterator[Finding]:
    """R30: an outcome that rests on judgement or a guess is named among the limitations."""
    limits = case.statement.limitations.casefold()
    for outcome in shown(result):
        name = outcome_name(outcome)
        if outcome.evidence.grade in _WEAK and limits and name.casefold() not in limits:
            message = _("“{name}” rests on judgement or a guess, and the limits do not name it.")
            advice = _("Add a sentence about it, and call it by the same name there.")
            address = Address.parse("statement/limitations")
            yield warns("R30", address, message.format(name=name), advice)


def assurance_is_worded(case: Case, _result: Result) -> Iterator[Finding]:
    """R32: who, if anyone, assured the report."""
    if case.statement.assurance is None:
        message = _("Say whether anyone has assured this report.")
        yield blocks("R32", Address.parse("statement/assurance"), message)
    claimed = case.statement.assurance is Assurance.ASSURED
    if claimed and not case.statement.assurance_notes.strip():
        message = _("Say who assured the report, when, and what they looked at.")
        yield blocks("R32", Address.parse("statement/assurance_notes"), message)


def ratio_is_plausible(_case: Case, result: Result) -> Iterator[Finding]:
    """R33: a ratio outside what nearly all reports show is worth a second look."""
    known = benchmark("ratio")
    if result.headline is None or known is None or known.p90 is None:
        return
    ratio = result.headline.ratio
    if ratio > known.p90 or ratio < UNLIKELY_LOW:
        message = _("The ratio is far from what most published reports show.")
        advice = _("Go through the largest numbers once more before somebody else does.")
        yield warns("R33", OUTCOMES, message, advice)


def _is_gap(address: Address) -> bool:
    """Whether a number of an outcome is missing here, and no other check says so."""
    return address.within(OUTCOMES) and address.name == "value" and address.parts[2] in _NUMBERS


_NUMBERS = {
    "quantities": _("Say how many people experience “{name}”{year}."),
    "amount": _("Say how many times the price counts for each person, for “{name}”."),
    "proxy": _("Say how much “{name}” is worth for each person."),
    "duration": _("Say how long “{name}” lasts."),
}
"""Deductions have their own check (R16)."""

CHECKS = (
    inputs_are_filled,
    outcomes_are_filled,
    outcomes_are_placed,
    track_record_is_apart,
    small_outcomes,
    materiality_is_logged,
    sensitivity_is_tested,
    results_were_shown,
    limits_are_named,
    weak_evidence_is_named,
    assurance_is_worded,
    ratio_is_plausible,
)
