"""What is promised and when, as tables to hand in: a row a promise, and a row a step."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sroi_app.guide import choices
from sroi_app.guide.dates import format_date
from sroi_app.guide.names import criterion_name, outcome_name
from sroi_app.model.case import Case
from sroi_app.model.tender import Commitment
from sroi_app.text import _

Cell = str | Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalTable:
    """`widths` are in letters; a blank cell stays blank."""

    name: str
    title: str
    header: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]


def commitment_table(case: Case) -> PortalTable:
    """Return the promises with what they are measured by, in the order they are made."""
    columns = (
        (_("Number"), 8),
        (_("What we promise"), 44),
        (_("Target"), 10),
        (_("Unit"), 16),
        (_("Counted"), 20),
        (_("Now (baseline)"), 24),
        (_("Answers"), 28),
        (_("Brings about"), 28),
        (_("From"), 18),
        (_("Until"), 18),
        (_("Where"), 22),
        (_("What counts as local"), 22),
        (_("Who answers for it"), 22),
        (_("How it will be shown"), 28),
        (_("Reported to the buyer"), 20),
    )
    return PortalTable(
        name=_("Commitments and KPIs"),
        title=_("Our commitments, and what they are measured by (KPIs)"),
        header=tuple(heading for heading, _width in columns),
        widths=tuple(width for _heading, width in columns),
        rows=tuple(_commitments(case)),
    )


def plan_table(case: Case) -> PortalTable:
    """Return the steps of the delivery plan, in the order they are listed."""
    return PortalTable(
        name=_("Delivery plan"),
        title=_("What happens when"),
        header=(_("Step"), _("By when"), _("Who answers for it")),
        widths=(60, 20, 30),
        rows=tuple(
            (one.description.strip(), _day(one.due), one.owner.strip()) for one in case.milestones
        ),
    )


def _commitments(case: Case) -> Iterator[tuple[Cell, ...]]:
    for number, one in enumerate(case.commitments, 1):
        yield (
            _("C{number}").format(number=number),
            one.promise.strip(),
            one.quantity,
            one.unit.strip(),
            choices.BASIS.format(one.basis),
            one.baseline.strip(),
            _answered(case, one),
            _brings(case, one),
            _day(one.starts),
            _day(one.ends),
            one.place.strip(),
            one.local.strip(),
            one.owner.strip(),
            one.evidence.strip(),
            one.reported.strip(),
        )


def _answered(case: Case, one: Commitment) -> str:
    rows = (row for row in case.tender.criteria if row.id in one.criteria)
    return "; ".join(criterion_name(row) for row in rows)


def _brings(case: Case, one: Commitment) -> str:
    return "; ".join(outcome_name(row) for row in case.outcomes if row.id in one.outcomes)


def _day(day: date | None) -> str:
    return "" if day is None else format_date(day)
