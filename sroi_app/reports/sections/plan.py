"""The delivery plan: what happens when, drawn and listed, and who answers for it."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from sroi_app.evaluation import Evaluation
from sroi_app.guide.ledger import Ledger
from sroi_app.guide.names import group_name
from sroi_app.guide.withheld import LEFT_OUT
from sroi_app.model.case import Case
from sroi_app.model.stakeholders import Role
from sroi_app.reports.blocks import (
    Band,
    Block,
    Cells,
    Column,
    Fact,
    Figure,
    KeyFacts,
    Paragraph,
    Table,
)
from sroi_app.reports.charts.plan import Plan, Planned
from sroi_app.reports.sections.commitments import commitment_number
from sroi_app.reports.sections.phrases import day, given
from sroi_app.reports.sections.section import Section
from sroi_app.text import _

MOST_DRAWN = 24
"""Rows of the chart; the table has them all."""


class _Row(NamedTuple):
    """A commitment or a milestone, as the plan lists it."""

    number: str
    words: str
    starts: date | None
    ends: date | None
    owner: str


def plan(evaluation: Evaluation, _ledger: Ledger) -> Section:
    """Return the plan by month, with its table, and who does what."""
    case = evaluation.case
    rows = _rows(case)
    if not rows:
        nothing = Paragraph(_("No commitments and no milestones are given yet."))
        return Section(_("Delivery plan"), (nothing,))
    blocks = (*_drawn(rows), _table(case), KeyFacts(tuple(_facts(case, rows))))
    return Section(_("Delivery plan"), blocks)


def _rows(case: Case) -> tuple[_Row, ...]:
    """The commitments in their order, then the milestones in the order of their days."""
    promised = (
        _Row(commitment_number(n), given(one.promise), one.starts, one.ends, one.owner.strip())
        for n, one in enumerate(case.commitments, 1)
    )
    return (*promised, *_milestones(case))


def _milestones(case: Case) -> Iterator[_Row]:
    in_order = sorted(case.milestones, key=lambda one: one.due or date.max)
    for n, one in enumerate(in_order, 1):
        number = _("M{number}").format(number=n)
        yield _Row(number, given(one.description), None, one.due, one.owner.strip())


def _drawn(rows: tuple[_Row, ...]) -> Iterator[Block]:
    dated = [
        Planned(label=f"{row.number}  {row.words}", starts=row.starts, ends=row.ends)
        for row in rows
        if row.ends
    ]
    if dated:
        yield Figure(
            Plan(tuple(dated[:MOST_DRAWN])),
            _("A bar lasts as long as the commitment (C); a dot is the day of a milestone (M)."),
        )


def _table(case: Case) -> Table:
    return Table(
        caption=_("Milestones"),
        columns=(
            Column(_("No."), 0.3),
            Column(_("By"), 1),
            Column(_("What happens"), 3.4),
            Column(_("Who answers for it"), 1.4),
        ),
        rows=tuple(
            Band(LEFT_OUT, 2) if row.words == LEFT_OUT else _cells(row) for row in _milestones(case)
        ),
        dense=True,
        empty=_("No milestones are given yet."),
    )


def _cells(row: _Row) -> Cells:
    return (row.number, day(row.ends), row.words, given(row.owner))


def _facts(case: Case, rows: tuple[_Row, ...]) -> Iterator[Fact]:
    """Who does what, who helps, how it begins, and what happens if it goes wrong."""
    yield Fact(_("Who answers for what"), _roles(rows))
    partners = [group_name(case, one.id) for one in case.stakeholders if one.role is Role.PARTNER]
    yield Fact(_("Partners"), "; ".join(partners) or _("No partner is named."))
    yield Fact(_("How it begins"), _beginning(case))
    yield Fact(_("Reviews with the buyer"), "; ".join(_reviews(case)) or given(""))
    yield Fact(_("If a target is missed"), _remedy(case))


def _roles(rows: tuple[_Row, ...]) -> str:
    owners = dict.fromkeys(row.owner for row in rows if row.owner)
    told = [
        _("{owner}: {numbers}").format(
            owner=owner, numbers=", ".join(row.number for row in rows if row.owner == owner)
        )
        for owner in owners
    ]
    nobody = [row.number for row in rows if not row.owner and row.words != LEFT_OUT]
    if nobody:
        told.append(_("nobody yet: {numbers}").format(numbers=", ".join(nobody)))
    return "; ".join(told)


def _beginning(case: Case) -> str:
    """The first thing that happens, and how it lies to the start of the contract."""
    first = next((row for row in _milestones(case) if row.ends), None)
    if first is None or first.ends is None:
        return given("")
    return _("{what}, by {day} ({number})").format(
        what=first.words.rstrip("."), day=day(first.ends), number=first.number
    )


def _reviews(case: Case) -> dict[str, None]:
    return dict.fromkeys(one.reported.strip() for one in case.commitments if one.reported.strip())


def _remedy(case: Case) -> str:
    if case.risks:
        return _("What we will do stands beside each risk, under “Risks”.")
    return given("")
