"""Readiness checks of stages 5 and 6: the result and what is said of it (R22 to R33)."""

from collections.abc import Iterator
from decimal import Decimal

from sroi_app.calculation.result import Result
from sroi_app.calculation.terms import OUTCOMES
from sroi_app.guide import figures
from sroi_app.guide.checks.rows import among_limits, shown, year_words
from sroi_app.guide.checks.rule import blocks, hints, warns
from sroi_app.guide.findings import Finding
from sroi_app.guide.names import outcome_name
from sroi_app.library.benchmarks import benchmark
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import unreadable_text
from sroi_app.model.estimate import Grade
from sroi_app.model.outcomes import Direction, Standing
from sroi_app.model.statement import Assurance
from sroi_app.text import _

_WEAK = (Grade.JUDGEMENT, Grade.GUESS)
SMALL = Decimal("0.01")  # of the total, until the person sets a limit: method.md R22
UNLIKELY_LOW = Decimal("0.5")


def outcomes_are_filled(case: Case, result: Result) -> Iterator[Finding]:
    """R26: an outcome with a gap cannot be counted, so the ratio cannot be printed."""
    for row in result.outcomes:
        for address in row.missing:
            if _is_gap(address) and unreadable_text(case, address) is None:
                message = _NUMBERS[address.parts[2]].format(
                    name=outcome_name(row.outcome), year=year_words(address, case)
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


def small_outcomes(case: Case, result: Result) -> Iterator[Finding]:
    """R22: a row under the limit that the person set may not be material."""
    limit = case.sensitivity.materiality
    limit = SMALL if limit is None else limit
    total = sum((abs(r.stream.present_value) for r in result.counted if r.stream), Decimal(0))
    least, said = total * limit, figures.percent(limit)
    message = _("“{name}” is less than {limit} of the value.")
    advice = _("Ask whether it matters enough to the people concerned to stay.")
    for row in result.counted:
        outcome = row.outcome
        gain = outcome.direction is Direction.POSITIVE
        if row.stream and gain and abs(row.stream.present_value) < least:
            words = message.format(name=outcome_name(outcome), limit=said)
            yield hints("R22", Address(("outcomes", outcome.id, "included")), words, advice)


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
    limits = case.statement.limitations.strip()
    for outcome in shown(result):
        name = outcome_name(outcome)
        if outcome.evidence.grade in _WEAK and limits and not among_limits(case, name):
            message = _("“{name}” rests on judgement or a guess, and the limits do not name it.")
            advice = _("Add a sentence about it, and call it by the same name there.")
            address = Address.parse("statement/limitations")
            yield warns("R30", address, message.format(name=name), advice)


def learning_is_told(case: Case, _result: Result) -> Iterator[Finding]:
    """R31: something is decided because of what was found."""
    if not case.statement.recommendations.strip():
        message = _("Say what you will do differently because of what you found.")
        yield warns("R31", Address.parse("statement/recommendations"), message)


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
    outcomes_are_filled,
    outcomes_are_placed,
    track_record_is_apart,
    small_outcomes,
    materiality_is_logged,
    results_were_shown,
    limits_are_named,
    weak_evidence_is_named,
    learning_is_told,
    assurance_is_worded,
    ratio_is_plausible,
)
