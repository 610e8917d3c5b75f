"""Readiness check R20: nothing is counted twice. Every look for it, and what is said.

A pair of outcomes is named once, by the surest look. What a person has explained stays in sight
as something to know; what no explanation can put right is refused.
"""

from collections.abc import Iterator

from sroi_app.calculation.result import Result
from sroi_app.guide.checks import double_money, double_people, double_values, surveys
from sroi_app.guide.checks.counted import Counted, Look, counted
from sroi_app.guide.checks.overlap import overlap_finding
from sroi_app.guide.findings import Finding
from sroi_app.model.case import Case

LOOKS = (
    *double_values.LOOKS,
    *double_money.LOOKS,
    *double_people.LOOKS,
    Look(surveys.one_question),
)


def nothing_is_counted_twice(case: Case, result: Result) -> Iterator[Finding]:
    """R20: the same people, pounds or shares in two outcomes."""
    side_by_side = counted(case, result)
    yield from _pairs(side_by_side)
    yield from double_people.rows_fit_the_group(side_by_side)
    yield from double_people.shares_fit_the_change(side_by_side)


def _pairs(side_by_side: Counted) -> Iterator[Finding]:
    named = set()
    for look in LOOKS:
        if not look.needs <= side_by_side.families:
            continue
        for overlap in look.through(side_by_side):
            pair = overlap.pair
            if pair not in named:
                named.add(pair)
                yield overlap_finding("R20", overlap)


CHECKS = (nothing_is_counted_twice, double_people.groups_are_told_apart)
