"""What goes in and what is done: inputs in pounds, outputs counted and never valued."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from sroi_app.calculation.result import InputResult
from sroi_app.evaluation import Evaluation
from sroi_app.guide import choices, figures
from sroi_app.guide.ledger import Ledger, YearLine
from sroi_app.guide.names import group_name, input_name
from sroi_app.guide.withheld import LEFT_OUT
from sroi_app.model.case import Case
from sroi_app.model.inputs import InputKind
from sroi_app.reports.blocks import (
    GAP,
    Align,
    Band,
    Block,
    Bullets,
    Cells,
    Column,
    Heading,
    Paragraph,
    Table,
)
from sroi_app.reports.sections.phrases import NONE, shown
from sroi_app.text import _

MOST_YEARS = 4  # columns of years that fit a page; the year by year table has them all


def inputs(evaluation: Evaluation, ledger: Ledger) -> Iterator[Block]:
    """Yield everything that makes the activity possible, whoever gives it, and what is done."""
    case = evaluation.case
    yield Heading(_("What goes in, and what is done"))
    yield from _intro(evaluation.result.convention.input_kinds)
    yield _names(evaluation) if ledger.withheld.inputs else _table(evaluation, ledger)
    if ledger.withheld.inputs:
        yield Paragraph(_NOT_APART)
    yield from _none_given(case)
    yield from _outputs(case)


def _intro(kinds: Sequence[InputKind]) -> Iterator[Block]:
    """Which kinds of input are counted; nothing while none is."""
    if not kinds:
        return
    *most, last = [_kind_words(kind) for kind in kinds]
    listed = _("{some} and {last}").format(some=", ".join(most), last=last) if most else last
    words = _(
        "What makes the activity possible is counted (the inputs), whoever gives it: {kinds}."
    )
    yield Paragraph(words.format(kinds=listed))


def _kind_words(kind: InputKind) -> str:
    return {
        InputKind.MONEY: _("money"),
        InputKind.IN_KIND: _("gifts in kind"),
        InputKind.VOLUNTEER_TIME: _("volunteers’ time"),
    }[kind]


def _table(evaluation: Evaluation, ledger: Ledger) -> Table:
    years = evaluation.case.scope.delivery_years
    apart = 1 < years <= MOST_YEARS
    heads = [_("Year {year}").format(year=n) for n in range(1, years + 1)] if apart else []
    return Table(
        caption=_("What goes in"),
        columns=(
            Column(_("Input"), 2.5),
            Column(_("From"), 1.15),
            Column(_("Kind"), 1.05),
            *(Column(head, 0.75, Align.RIGHT) for head in heads),
            Column(_("Total"), 0.85, Align.RIGHT),
        ),
        rows=tuple(
            _row(evaluation.case, row, ledger, len(heads)) for row in evaluation.result.inputs
        ),
        totals=_total(ledger, len(heads), _("Total, as spent"), lambda line: line.inputs),
        closing=_total(
            ledger, len(heads), _("At today’s worth"), lambda line: line.present_value_inputs
        )
        if years > 1
        else (),
        note=_later_years() if years > 1 else "",
        dense=True,
        empty=_("No inputs are given yet."),
    )


def _names(evaluation: Evaluation) -> Table:
    """The inputs without their pounds; of one that is left out, only that it is."""
    case = evaluation.case
    return Table(
        caption=_("What goes in"),
        columns=(Column(_("Input"), 2.5), Column(_("From"), 1.5), Column(_("Kind"), 1.2)),
        rows=tuple(
            Band(LEFT_OUT, 2)
            if one.description == LEFT_OUT
            else (
                input_name(one),
                group_name(case, one.stakeholder) if one.stakeholder else GAP,
                _kind(one.kind),
            )
            for one in case.inputs
        ),
        dense=True,
    )


def _later_years() -> str:
    return _(
        "The ratio divides by what is put in at today’s worth (its present value): the inputs of "
        "later years, discounted."
    )


def _row(case: Case, row: InputResult, ledger: Ledger, years: int) -> Cells:
    item, cells = row.item, ledger.inputs.get(row.item.id)
    first = (
        _name(row, case.scope.delivery_years),
        group_name(case, item.stakeholder) if item.stakeholder else GAP,
        _kind(item.kind),
    )
    if cells is None:
        return (*first, *("" for _year in range(years)), GAP)
    apart = (figures.pounds(cell) for cell in cells[:years])
    return (*first, *apart, figures.pounds(sum(cells, Decimal(0))))


def _name(row: InputResult, years: int) -> str:
    """The input, and for volunteers' time how many hours at how much."""
    name, item = input_name(row.item), row.item
    source = item.source.strip()
    if item.kind is InputKind.VOLUNTEER_TIME:
        delivered = item.hours[:years]
        hours = sum((year.value for year in delivered if year.value is not None), Decimal(0))
        name = _("{name}: {hours} hours at {rate} an hour").format(
            name=name,
            hours=figures.number(hours),
            rate=shown(item.rate.value, figures.exact_pounds),
        )
    return _("{name}. Recorded in: {source}").format(name=name, source=source) if source else name


def _kind(kind: InputKind) -> str:
    return choices.INPUT_KIND.format(kind).split(",")[0]


def _total(
    ledger: Ledger, years: int, name: str, pounds: Callable[[YearLine], Decimal]
) -> tuple[Cells, ...]:
    if not ledger.inputs:
        return ()
    apart = (figures.pounds(pounds(line)) for line in ledger.years[:years])
    whole = sum(map(pounds, ledger.years), Decimal(0))
    return ((name, "", "", *apart, figures.pounds(whole)),)


def _none_given(case: Case) -> Iterator[Block]:
    """What is said about the kinds of input that are not in the table: silence is shown too."""
    listed = {item.kind for item in case.inputs}
    told = []
    if InputKind.VOLUNTEER_TIME not in listed:
        told.append(
            _("Nobody gives their time unpaid.")
            if case.no_volunteers
            else _("Whether anybody gives their time is not yet said.")
        )
    if InputKind.IN_KIND not in listed:
        told.append(
            _("Nothing is given in kind.")
            if case.no_gifts
            else _("Whether anything is given in kind is not yet said.")
        )
    if told:
        yield Bullets(tuple(told))


def _outputs(case: Case) -> Iterator[Block]:
    if not case.outputs:
        return
    yield Table(
        caption=_("What is done (outputs): counted, never valued"),
        columns=(
            Column(_("Activity"), 3),
            Column(_("How many"), 1, Align.RIGHT),
            Column(_("Counted in"), 1.4),
        ),
        rows=tuple(
            (
                one.description.strip() or GAP,
                NONE if one.quantity is None else figures.number(one.quantity),
                one.unit.strip() or NONE,
            )
            for one in case.outputs
        ),
        dense=True,
    )


_NOT_APART = _(
    "In this public version the inputs stand without their pounds: beside the total they would "
    "give away the one that is left out."
)
