"""The same people counted twice: in two groups, in two rows, or for more than all of a change."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from decimal import Decimal
from itertools import zip_longest

from sroi_app.calculation.result import Result
from sroi_app.calculation.terms import OUTCOMES
from sroi_app.guide import figures
from sroi_app.guide.checks.counted import Counted, Look, Priced, alike_in
from sroi_app.guide.checks.overlap import Overlap
from sroi_app.guide.checks.rows import by_id
from sroi_app.guide.checks.rule import blocks, warns
from sroi_app.guide.checks.scope import STAKEHOLDERS
from sroi_app.guide.findings import Finding
from sroi_app.guide.folding import alike
from sroi_app.guide.names import name_of_group, outcome_name
from sroi_app.model.case import Case
from sroi_app.text import _

ALL, NOBODY = Decimal(1), Decimal(0)


def two_groups(counted: Counted) -> Iterator[Overlap]:
    """One change, the same number of people and the same price, for two groups."""
    for same in _by_name_and(counted.rows, _people_and_price):
        for row in same[1:]:
            group, first = (counted.groups.get(r.outcome.stakeholder) for r in (row, same[0]))
            if group is None or first is None or group is first:
                continue
            message = _(
                "“{name}” counts as many people, at the same price, in “{group}” and “{other}”."
            )
            yield Overlap(
                at=row.outcome,
                other=same[0].outcome,
                message=message.format(
                    name=outcome_name(row.outcome),
                    group=name_of_group(first),
                    other=name_of_group(group),
                ),
                advice=_("If they are the same people, keep one; otherwise say why both count."),
            )


def rows_fit_the_group(counted: Counted) -> Iterator[Finding]:
    """R09: one change in several rows, which together count more people than the group has."""
    for same in _by_name_and(counted.rows, _group):
        group = counted.groups.get(same[0].outcome.stakeholder)
        size = group.size.value if group else None
        if size is None or len({row.people for row in same}) == 1:
            continue  # the very same people are shared out among partners: see the shares
        for year, people in enumerate(zip_longest(*(row.people for row in same)), 1):
            total = sum(filter(None, people), NOBODY)  # one row too large is named by itself
            if total > size and max(filter(None, people), default=NOBODY) <= size:
                yield _too_many(same, year, total, size)


def shares_fit_the_change(counted: Counted) -> Iterator[Finding]:
    """R20: the same change of the same people, claimed in several rows for more than all of it."""
    for same in _by_name_and(counted.rows, _group_and_people):
        shares = [row.outcome.attribution.value for row in same]
        claimed = sum((ALL - share for share in shares if share is not None), NOBODY)
        if claimed > ALL:
            last = same[-1].outcome
            message = _("“{name}” is claimed in {count} rows: {share} of it altogether.")
            yield warns(
                "R20",
                OUTCOMES / last.id / "attribution" / "value",
                message.format(
                    name=outcome_name(last), count=len(same), share=figures.percent(claimed)
                ),
                _("Nobody can claim more than all of a change: raise what is owed to others."),
                elsewhere=True,
            )


def groups_are_told_apart(case: Case, _result: Result) -> Iterator[Finding]:
    """R02: two groups of one name may be the same people, counted twice."""
    for same in alike_in(case.stakeholders, lambda group: alike(group.name) or None):
        for group in sorted(same, key=by_id)[1:]:
            message = _("Two groups are called “{name}”.").format(name=group.name.strip())
            advice = _("If they are the same people, keep one; otherwise say how they differ.")
            yield warns("R02", STAKEHOLDERS / group.id / "name", message, advice)


def _too_many(same: Sequence[Priced], year: int, total: Decimal, size: Decimal) -> Finding:
    last = same[-1].outcome
    message = _("“{name}” stands in {count} rows, which count {total} people of {size}.")
    return blocks(
        "R09",
        OUTCOMES / last.id / "quantities" / year / "value",
        message.format(
            name=outcome_name(last),
            count=len(same),
            total=figures.number(total),
            size=figures.number(size),
        ),
        _("Put one of the numbers right, or make one row of them."),
        elsewhere=True,
    )


def _by_name_and(
    rows: Sequence[Priced], key: Callable[[Priced], Hashable | None]
) -> Iterator[tuple[Priced, ...]]:
    """The rows that bear one name and share a key besides. Few share a name, so it comes first."""
    for same in alike_in(rows, lambda row: row.name or None):
        yield from alike_in(same, key)


def _group(row: Priced) -> Hashable | None:
    outcome = row.outcome
    return (outcome.stakeholder, outcome.direction) if outcome.stakeholder else None


def _group_and_people(row: Priced) -> Hashable | None:
    return (_group(row), row.people) if row.outcome.stakeholder and any(row.people) else None


def _people_and_price(row: Priced) -> Hashable | None:
    price = row.outcome.proxy.value.value
    if price is None or max(filter(None, row.people), default=NOBODY) <= 1:
        return None  # one council and one surgery are not the same one
    return row.outcome.direction, price, row.people


LOOKS = (Look(two_groups),)
