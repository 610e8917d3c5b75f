"""Readiness checks of stage 1: scope and stakeholders (R01 to R05)."""

from collections.abc import Iterator

from sroi_app.calculation.result import Result
from sroi_app.guide import figures
from sroi_app.guide.checks.rows import among_limits
from sroi_app.guide.checks.rule import blocks, hints, warns
from sroi_app.guide.findings import Finding
from sroi_app.guide.names import group_name
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.stakeholders import Role, Stakeholder
from sroi_app.text import _

STAKEHOLDERS = Address(("stakeholders",))
SMALLEST_SAMPLE = 5  # people, and per cent of the group: method.md R04


def scope_is_stated(case: Case, _result: Result) -> Iterator[Finding]:
    """R01: organisation, activity, period, purpose, audience, forecast or evaluation."""
    asked = (
        ("organisation/name", case.organisation.name, _("Say which organisation this is.")),
        ("activity/name", case.activity.name, _("Say which activity the case is about.")),
        ("scope/purpose", case.scope.purpose, _("Say what the case is for.")),
        ("scope/audience", case.scope.audience, _("Say who will read the case.")),
        ("scope/kind", case.scope.kind, _("Say whether it is a forecast or an evaluation.")),
        ("scope/starts", case.scope.starts, _("Say when the period starts.")),
        ("scope/ends", case.scope.ends, _("Say when the period ends.")),
    )
    for path, answer, message in asked:
        if not answer:
            yield blocks("R01", Address.parse(path), message)
    if case.scope.starts and case.scope.ends and case.scope.ends < case.scope.starts:
        message = _("The period ends before it starts.")
        yield blocks("R01", Address.parse("scope/ends"), message, _("Put one of the dates right."))


def years_are_all_counted(case: Case, _result: Result) -> Iterator[Finding]:
    """R01: answers for a year after the last one delivered are kept, and not counted."""
    rows = [year for outcome in case.outcomes for year in (outcome.quantities,)]
    rows += [years for item in case.inputs for years in (item.amounts, item.hours)]
    hidden = [row[case.scope.delivery_years :] for row in rows]
    if any(year.value is not None for row in hidden for year in row):
        message = _("Answers for later years are kept, but not counted.")
        advice = _("Raise the number of years to see and count them again.")
        yield hints("R01", Address.parse("scope/delivery_years"), message, advice)


def years_fit_the_period(case: Case, _result: Result) -> Iterator[Finding]:
    """R01: a period of one year does not hold two years of delivery."""
    scope = case.scope
    if scope.starts and scope.ends and scope.ends > scope.starts:
        length = (scope.ends - scope.starts).days / 365.25
        if abs(length - scope.delivery_years) >= 1:
            message = _("The period and the number of years do not fit each other.")
            address = Address.parse("scope/delivery_years")
            yield warns("R01", address, message, _("Put one of them right."))


def groups_are_decided(case: Case, _result: Result) -> Iterator[Finding]:
    """R02: every group in or out, with a reason."""
    for group in case.stakeholders:
        name, here = group_name(case, group.id), STAKEHOLDERS / group.id
        if group.included is None:
            message = _("Say whether “{name}” is in the case or left out.").format(name=name)
            yield blocks("R02", here / "included", message)
        if not group.reason.strip():
            message = _("Say why “{name}” is in the case, or left out.").format(name=name)
            yield blocks("R02", here / "reason", message)


def groups_were_asked(case: Case, _result: Result) -> Iterator[Finding]:
    """R03: size, number asked, method and date for each group in the case."""
    for group in _included(case):
        name, here = group_name(case, group.id), STAKEHOLDERS / group.id
        asked = (
            ("size/value", group.size.value, _("Say how many people are in “{name}”.")),
            ("involvement", group.involvement, _("Say how “{name}” were asked.")),
            ("asked", group.asked, _("Say how many of “{name}” were asked.")),
            ("asked_on", group.asked_on, _("Say when “{name}” were asked.")),
        )
        for path, answer, message in asked:
            if answer is None or answer == "":
                yield blocks("R03", here / path, message.format(name=name))


def enough_were_asked(case: Case, _result: Result) -> Iterator[Finding]:
    """R04: fewer than 5 people, or less than 5 % of a group, is thin, unless the limits say so."""
    for group in _included(case):
        size, asked, name = group.size.value, group.asked, group_name(case, group.id)
        if not size or asked is None or among_limits(case, group.name):
            continue
        few = asked < SMALLEST_SAMPLE and asked < size
        if few or asked * 100 < size * SMALLEST_SAMPLE:
            message = _("Only {asked} of {size} in “{name}” were asked ({share}).").format(
                asked=figures.number(asked),
                size=figures.number(size),
                name=name,
                share=figures.percent(asked / size),
            )
            advice = _("Ask more of them, or name this group among the limits.")
            yield warns("R04", STAKEHOLDERS / group.id / "asked", message, advice)


def asked_are_in_the_group(case: Case, _result: Result) -> Iterator[Finding]:
    """R03: no more people asked than there are."""
    for group in _included(case):
        size, asked = group.size.value, group.asked
        if size is not None and asked is not None and asked > size:
            message = _("More people were asked than “{name}” has.").format(
                name=group_name(case, group.id)
            )
            advice = _("Put one of the two numbers right.")
            yield warns("R03", STAKEHOLDERS / group.id / "asked", message, advice)


def somebody_is_helped(case: Case, _result: Result) -> Iterator[Finding]:
    """R05: at least one group besides funders and staff."""
    roles = {group.role for group in _included(case)}
    if roles - {Role.FUNDER, Role.STAFF, None}:
        return
    for group in _included(case):
        if group.role is None:
            message = _("Say what “{name}” are to the activity.")
            address = STAKEHOLDERS / group.id / "role"
            yield blocks("R05", address, message.format(name=group_name(case, group.id)))
    if None not in roles:
        yield blocks(
            "R05",
            STAKEHOLDERS,
            _("No group besides funders and staff is in the case."),
            _("Add the people whose lives change."),
        )


def _included(case: Case) -> tuple[Stakeholder, ...]:
    return tuple(group for group in case.stakeholders if group.included)


CHECKS = (
    scope_is_stated,
    years_are_all_counted,
    years_fit_the_period,
    groups_are_decided,
    groups_were_asked,
    enough_were_asked,
    asked_are_in_the_group,
    somebody_is_helped,
)
