"""What goes in and what is done: inputs in pounds, outputs counted and never valued."""

from decimal import Decimal

from sroi_app.calculation.result import InputResult
from sroi_app.evaluation import Evaluation
from sroi_app.guide import choices, figures
from sroi_app.guide.names import group_name, input_name
from sroi_app.model.case import Case
from sroi_app.model.inputs import InputKind
from sroi_app.reports.blocks import (
    GAP,
    Align,
    Block,
    Bullets,
    Cells,
    Column,
    Heading,
    Paragraph,
    Table,
)
from sroi_app.reports.ledger import Ledger
from sroi_app.reports.sections.phrases import NONE, shown
from sroi_app.reports.sections.section import Section
from sroi_app.text import _

MOST_YEARS = 4  # columns of years that fit a page; the year by year table has them all


def inputs(evaluation: Evaluation, ledger: Ledger) -> Section:
    """Return everything that makes the activity possible, whoever gives it."""
    case = evaluation.case
    blocks: tuple[Block, ...] = (
        Paragraph(
            _(
                "Everything that makes the activity possible is counted (the inputs), "
                "whoever gives it: money, gifts in kind and volunteers’ time."
            )
        ),
        _table(evaluation, ledger),
        *_none_given(case),
        *_outputs(case),
    )
    return Section(_("What goes in, and what is done"), blocks)


def _table(evaluation: Evaluation, ledger: Ledger) -> Table:
    years = evaluation.case.scope.delivery_years
    apart = 1 < years <= MOST_YEARS
    heads = [_("Year {year}").format(year=n) for n in range(1, years + 1)] if apart else []
    return Table(
        caption=_("What goes in"),
        columns=(
            Column(_("Input"), 2),
            Column(_("From"), 1.3),
            Column(_("Kind"), 1.2),
            *(Column(head, 0.75, Align.RIGHT) for head in heads),
            Column(_("Total"), 0.85, Align.RIGHT),
        ),
        rows=tuple(
            _row(evaluation.case, row, ledger, len(heads)) for row in evaluation.result.inputs
        ),
        totals=_totals(ledger, len(heads)),
        note=_("The ratio divides by the present value: inputs of later years, discounted."),
        empty=_("No inputs are given yet."),
    )


def _row(case: Case, row: InputResult, ledger: Ledger, years: int) -> Cells:
    item, cells = row.item, ledger.inputs.get(row.item.id)
    first = (
        _name(row),
        group_name(case, item.stakeholder) if item.stakeholder else GAP,
        _kind(item.kind),
    )
    if cells is None:
        return (*first, *("" for _year in range(years)), GAP)
    apart = (figures.pounds(cell) for cell in cells[:years])
    return (*first, *apart, figures.pounds(sum(cells, Decimal(0))))


def _name(row: InputResult) -> str:
    """The input, and for volunteers' time how many hours at how much."""
    name, item = input_name(row.item), row.item
    source = item.source.strip()
    if item.kind is InputKind.VOLUNTEER_TIME:
        hours = sum((year.value for year in item.hours if year.value is not None), Decimal(0))
        name = _("{name}: {hours} hours at {rate} an hour").format(
            name=name,
            hours=figures.number(hours),
            rate=shown(item.rate.value, figures.exact_pounds),
        )
    return _("{name}. Recorded in: {source}").format(name=name, source=source) if source else name


def _kind(kind: InputKind) -> str:
    return choices.INPUT_KIND.format(kind).split(",")[0]


def _totals(ledger: Ledger, years: int) -> tuple[Cells, ...]:
    if not ledger.inputs:
        return ()
    lines = ledger.years[: max(years, 0)]
    spent = [figures.pounds(line.inputs) for line in lines]
    discounted = [figures.pounds(line.present_value_inputs) for line in lines]
    return (
        (_("Total"), "", "", *spent, figures.pounds(ledger.total_inputs)),
        (_("Present value"), "", "", *discounted, figures.pounds(ledger.present_value_inputs)),
    )


def _none_given(case: Case) -> tuple[Block, ...]:
    told = []
    if case.no_volunteers:
        told.append(_("Nobody gives their time for nothing."))
    if case.no_gifts:
        told.append(_("Nothing is given in kind."))
    return (Bullets(tuple(told)),) if told else ()


def _outputs(case: Case) -> tuple[Block, ...]:
    if not case.outputs:
        return ()
    table = Table(
        caption=_("What is done (outputs): counted, never valued"),
        columns=(
            Column(_("Activity"), 3),
            Column(_("How many"), 1, Align.RIGHT),
            Column(_("Counted in"), 1.4),
        ),
        rows=tuple(
            (
                one.description.strip() or GAP,
                shown(one.quantity, figures.number),
                one.unit.strip() or NONE,
            )
            for one in case.outputs
        ),
    )
    return (Heading(_("What is done")), table)
