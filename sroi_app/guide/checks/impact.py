"""Readiness checks of stage 4: the deductions (R16 to R19)."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from sroi_app.calculation.result import Result
from sroi_app.calculation.terms import DEDUCTIONS, OUTCOMES
from sroi_app.guide import figures
from sroi_app.guide.checks.rows import by_id, said_why, valued
from sroi_app.guide.checks.rule import blocks, hints, warns
from sroi_app.guide.compare import FACTORS
from sroi_app.guide.findings import Finding
from sroi_app.guide.names import outcome_name
from sroi_app.library.benchmarks import Benchmark, benchmark
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Direction, Outcome
from sroi_app.text import _


def deductions_are_filled(_case: Case, result: Result) -> Iterator[Finding]:
    """R16: all four, 0 allowed, each with a reason and a grade."""
    words = _what()
    for outcome in valued(result):
        name, here = outcome_name(outcome), OUTCOMES / outcome.id
        for field in DEDUCTIONS:
            estimate, what = getattr(outcome, field), words[field]
            if estimate.value is None:
                message = _("For “{name}”, say {what}; 0 is an answer.")
                yield blocks("R16", here / field / "value", message.format(name=name, what=what))
            if not estimate.basis.strip():
                message = _("For “{name}”, give a reason for {what}.")
                yield blocks("R16", here / field / "basis", message.format(name=name, what=what))
            if estimate.grade is None:
                message = _("For “{name}”, say how firm the evidence is for {what}.")
                yield blocks("R16", here / field / "grade", message.format(name=name, what=what))


def deductions_are_not_all_zero(_case: Case, result: Result) -> Iterator[Finding]:
    """R17: a row that deducts nothing claims all of the change."""
    for outcome in valued(result):
        values = [getattr(outcome, field).value for field in DEDUCTIONS]
        # A harm owned up to whole is no fault; a comparison has taken off what happens anyway.
        claims_all = _is_gain(outcome) and not outcome.evidence.compared
        if claims_all and all(value == 0 for value in values):
            message = _("“{name}” takes nothing off at all.").format(name=outcome_name(outcome))
            advice = _("Expect to be asked how all of it can be yours.")
            yield warns("R17", OUTCOMES / outcome.id / "deadweight" / "value", message, advice)


def deductions_differ(_case: Case, result: Result) -> Iterator[Finding]:
    """R17: the same share on every row looks like a guess made once."""
    rows = sorted(valued(result), key=by_id)
    alike = [field for field in DEDUCTIONS if len(rows) > 2 and _one_share(rows, field)]
    if not alike:
        return
    here = OUTCOMES / rows[0].id / alike[0] / "value"
    advice = _("Look at each outcome on its own.")
    if len(alike) == len(DEDUCTIONS):
        message = _("Every outcome takes off exactly the same shares.")
        yield warns("R17", here, message, advice)
        return
    for field in alike:
        share: Decimal = getattr(rows[0], field).value
        if share:  # nothing taken off anywhere is asked about row by row
            message = _("Every outcome has {share} for {what}.")
            words = message.format(share=figures.percent(share), what=_what()[field])
            yield warns("R17", OUTCOMES / rows[0].id / field / "value", words, advice)


def deductions_are_usual(_case: Case, result: Result) -> Iterator[Finding]:
    """R18: a share that nine reports in ten do not reach, or go beyond."""
    found = {field: benchmark(FACTORS[field]) for field in DEDUCTIONS}
    reports = {field: known for field, known in found.items() if known is not None}
    for outcome in valued(result):
        for field, known in reports.items():
            share = getattr(outcome, field).value
            if not share or share > 1 or (field == "dropoff" and not _lasts(outcome)):
                continue  # nothing taken off is no share those reports used
            if (words := _unusual(outcome, share, known)) is not None:
                message = words.format(
                    share=figures.percent(share), what=_what()[field], name=outcome_name(outcome)
                )
                advice = _("Say why, for a reader will ask.")
                yield hints("R18", OUTCOMES / outcome.id / field / "value", message, advice)


def something_is_left_to_claim(_case: Case, result: Result) -> Iterator[Finding]:
    """R18: what happens anyway and what others caused are more than all of it."""
    for outcome in valued(result):
        anyway, others = outcome.deadweight.value, outcome.attribution.value
        if anyway is None or others is None or max(anyway, others) > 1:
            continue
        if anyway + others > 1:
            message = _(
                "For “{name}”, {anyway} happens anyway and {others} is owed to others: "
                "together more than all of it."
            )
            words = message.format(
                name=outcome_name(outcome),
                anyway=figures.percent(anyway),
                others=figures.percent(others),
            )
            advice = _("Ask for what is owed to others only of the change that is left.")
            yield warns("R18", OUTCOMES / outcome.id / "attribution" / "value", words, advice)


def long_outcomes_fade(_case: Case, result: Result) -> Iterator[Finding]:
    """R19: a change of several years that never fades needs explaining."""
    for outcome in valued(result):
        if not (_lasts(outcome) and outcome.dropoff.value == 0):
            continue
        name, here = outcome_name(outcome), OUTCOMES / outcome.id / "dropoff" / "value"
        message = _("“{name}” lasts more than a year and never fades.").format(name=name)
        if reason := outcome.dropoff.basis.strip():
            yield hints("R19", here, message, said_why(reason))
        else:
            advice = _("Explain why, or say how much of it fades each year.")
            yield warns("R19", here, message, advice)


def short_outcomes_do_not_fade(_case: Case, result: Result) -> Iterator[Finding]:
    """R19: a change of a year or less has no later year in which to fade."""
    for outcome in valued(result):
        duration, dropoff = outcome.duration.value, outcome.dropoff.value
        if duration is not None and duration <= 1 and dropoff:
            message = _("“{name}” lasts a year or less, so that its drop-off takes nothing off.")
            advice = _("Answer 0, or say that it lasts longer.")
            yield hints(
                "R19",
                OUTCOMES / outcome.id / "dropoff" / "value",
                message.format(name=outcome_name(outcome)),
                advice,
            )


def compared_once(_case: Case, result: Result) -> Iterator[Finding]:
    """R16: a number that is already compared with others holds nothing that happens anyway."""
    for outcome in valued(result):
        if outcome.evidence.compared and outcome.deadweight.value:
            message = _(
                "“{name}” counts only what changed beyond a comparison group, and then takes off "
                "{share} for what happens anyway: the same twice."
            )
            words = message.format(
                name=outcome_name(outcome), share=figures.percent(outcome.deadweight.value)
            )
            advice = _("Answer 0 here, and give the comparison as the reason.")
            yield warns("R16", OUTCOMES / outcome.id / "deadweight" / "value", words, advice)


def _what() -> dict[str, str]:
    """Each deduction as it is called in a sentence."""
    return {
        "deadweight": _("what would have happened anyway (deadweight)"),
        "displacement": _("what was moved from elsewhere (displacement)"),
        "attribution": _("what others caused (attribution)"),
        "dropoff": _("how fast it fades (drop-off)"),
    }


def _one_share(rows: Sequence[Outcome], field: str) -> bool:
    """Whether all rows give one deduction the same share."""
    shares = {getattr(outcome, field).value for outcome in rows}
    return len(shares) == 1 and None not in shares


def _unusual(outcome: Outcome, share: Decimal, known: Benchmark) -> str | None:
    """What to say of a share outside what nearly all reports used. A harm may take off little."""
    if known.p10 is not None and share < known.p10 and _is_gain(outcome):
        return _("For “{name}”, {share} for {what} is less than nine reports in ten used.")
    if known.p90 is not None and share > known.p90:
        return _("For “{name}”, {share} for {what} is more than nine reports in ten used.")
    return None


def _lasts(outcome: Outcome) -> bool:
    """Whether a change goes on beyond its first year."""
    return outcome.duration.value is not None and outcome.duration.value > 1


def _is_gain(outcome: Outcome) -> bool:
    return outcome.direction is Direction.POSITIVE


CHECKS = (
    deductions_are_filled,
    deductions_are_not_all_zero,
    deductions_differ,
    deductions_are_usual,
    something_is_left_to_claim,
    long_outcomes_fade,
    short_outcomes_do_not_fade,
    compared_once,
)
