"""Readiness checks of stage 2: everything that goes in, and nothing of it twice (R14, R15)."""

from collections.abc import Iterator
from decimal import Decimal

from sroi_app.calculation.calculate import IN_THE_SUM
from sroi_app.calculation.formulas import impact
from sroi_app.calculation.result import InputResult, Result
from sroi_app.calculation.terms import INPUTS, OutcomeTerms
from sroi_app.guide.checks.families import Family, told_families, value_families
from sroi_app.guide.checks.overlap import Overlap, overlap_finding
from sroi_app.guide.checks.rows import year_words
from sroi_app.guide.checks.rule import blocks, warns
from sroi_app.guide.findings import Finding
from sroi_app.guide.names import input_name, outcome_name
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import unreadable_text
from sroi_app.model.inputs import InputKind
from sroi_app.model.outcomes import Direction, Outcome
from sroi_app.model.stakeholders import Role
from sroi_app.text import _

NOTHING = Decimal(0)


def inputs_are_whole(case: Case, _result: Result) -> Iterator[Finding]:
    """R14: money, gifts in kind and volunteers' time, or a tick that there are none."""
    kinds = {item.kind for item in case.inputs}
    if InputKind.MONEY not in kinds:
        yield blocks("R14", INPUTS, _("No money is counted among what goes in."))
    if InputKind.VOLUNTEER_TIME not in kinds and not case.no_volunteers:
        message = _("No volunteers’ time is counted among what goes in.")
        advice = _("Add it, or tick that nobody gives their time.")
        yield blocks("R14", Address(("no_volunteers",)), message, advice)
    if InputKind.IN_KIND not in kinds and not case.no_gifts:
        message = _("No gift in kind is counted among what goes in.")
        advice = _("Add it, or tick that nothing is given.")
        yield blocks("R14", Address(("no_gifts",)), message, advice)


def ticks_are_true(case: Case, _result: Result) -> Iterator[Finding]:
    """R14: "nobody gives their time" cannot stand beside hours that somebody gives."""
    kinds = {item.kind for item in case.inputs}
    advice = _("Take the tick away, or remove the input.")
    if case.no_volunteers and InputKind.VOLUNTEER_TIME in kinds:
        message = _("It is ticked that nobody gives their time, but volunteers’ time is listed.")
        yield warns("R14", Address(("no_volunteers",)), message, advice)
    if case.no_gifts and InputKind.IN_KIND in kinds:
        message = _("It is ticked that nothing is given in kind, but a gift is listed.")
        yield warns("R14", Address(("no_gifts",)), message, advice)


def inputs_are_filled(case: Case, result: Result) -> Iterator[Finding]:
    """R14: an input without an amount leaves the ratio open."""
    for row in result.inputs:
        for address in row.missing:
            if address.within(INPUTS) and unreadable_text(case, address) is None:
                message = _input_gap(address).format(
                    name=input_name(row.item), year=year_words(address, case)
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


def nothing_given_is_claimed(case: Case, result: Result) -> Iterator[Finding]:
    """R15: volunteers' hours, or any other pounds that go in, counted again as what comes out."""
    timed = any(item.kind is InputKind.VOLUNTEER_TIME for item in case.inputs)
    helpers = {group.id for group in case.stakeholders if group.role is Role.VOLUNTEERS}
    given = {row.stream.total: row for row in reversed(result.inputs) if row.stream}
    for row in result.outcomes:
        outcome = row.outcome
        if outcome.direction is Direction.NEGATIVE or row.treatment not in IN_THE_SUM:
            continue
        if timed and _values_hours(outcome, by_a_helper=outcome.stakeholder in helpers):
            yield overlap_finding("R15", _hours_again(outcome))
        elif row.stream and (pounds := _gross(row.stream.terms)) and pounds in given:
            yield overlap_finding("R15", _pounds_again(outcome, given[pounds]))


def _values_hours(outcome: Outcome, *, by_a_helper: bool) -> bool:
    """Whether an outcome puts a price on volunteers' hours, not on what changes for anybody."""
    families = value_families(outcome)
    if Family.VOLUNTEER_TIME in families:
        return True
    paid = Family.PAY in told_families(outcome)  # "I have found paid work" is a change
    return by_a_helper and Family.HOURLY_PAY in families and not paid


def _hours_again(outcome: Outcome) -> Overlap:
    message = _("“{name}” puts a price on volunteers’ hours, which are already among what goes in.")
    return Overlap(
        at=outcome,
        message=message.format(name=outcome_name(outcome)),
        advice=_("Value what changes for people through those hours, or say why both count."),
    )


def _pounds_again(outcome: Outcome, same: InputResult) -> Overlap:
    message = _("“{name}” comes to exactly as much as “{input}”, which goes in.")
    return Overlap(
        at=outcome,
        message=message.format(name=outcome_name(outcome), input=input_name(same.item)),
        advice=_("The same pounds must not stand on both sides. If they differ, say why."),
    )


def _gross(terms: OutcomeTerms) -> Decimal:
    """The pounds of an outcome as they were priced, before anything is taken off."""
    people = sum(terms.quantities, NOTHING)
    return impact(people, terms.amount, terms.original_value, NOTHING, NOTHING, NOTHING)


CHECKS = (inputs_are_whole, ticks_are_true, inputs_are_filled, nothing_given_is_claimed)
