"""The result with its range: what it comes to, to whom, in which kind of money, what moves it."""

from collections.abc import Iterator
from decimal import Decimal

from sroi_app.calculation.result import Headline
from sroi_app.calculation.simulation.simulated import Simulation
from sroi_app.calculation.tested import Tested
from sroi_app.evaluation import Evaluation
from sroi_app.guide import figures
from sroi_app.guide.convention import short_convention
from sroi_app.guide.ledger import Ledger
from sroi_app.guide.range_words import value_ends
from sroi_app.guide.ranking import that_move
from sroi_app.guide.withheld import NOT_APART
from sroi_app.reports.blocks import (
    GAP,
    Align,
    Block,
    Cells,
    Column,
    Figure,
    Heading,
    Paragraph,
    Table,
)
from sroi_app.reports.charts.tornado import tornado_chart
from sroi_app.reports.sections.annexes import Annex, annex_name
from sroi_app.reports.sections.breakdowns import bars_by_stakeholder, by_money
from sroi_app.reports.sections.phrases import NONE
from sroi_app.reports.sections.section import Section
from sroi_app.reports.sections.track_record import done_elsewhere
from sroi_app.text import _

BARS = 3
"""The numbers in the chart; the annex has them all."""


def result(evaluation: Evaluation, ledger: Ledger, tested: Tested | None) -> Section:
    """Return what the case adds up to, each kind of value by itself, and how far it could move."""
    blocks: tuple[Block, ...] = (
        *_came_to(evaluation, ledger, tested),
        *((Paragraph(NOT_APART),) if ledger.withheld.parts else _parts(evaluation, ledger)),
        *(_movers(tested) if tested else ()),
    )
    return Section(_("Results and range"), blocks)


def _parts(evaluation: Evaluation, ledger: Ledger) -> Iterator[Block]:
    yield from bars_by_stakeholder(evaluation, ledger)
    yield from by_money(evaluation, ledger)


def _came_to(evaluation: Evaluation, ledger: Ledger, tested: Tested | None) -> Iterator[Block]:
    yield from done_elsewhere(evaluation)
    found = evaluation.result.headline
    if found is None:
        yield Paragraph(
            _(
                "Some figures are still missing, so there is no ratio yet. The tables below hold "
                "what can be worked out so far."
            )
        )
        yield _so_far(ledger)
    else:
        yield _table(evaluation, ledger, found, _spread(tested))


def _spread(tested: Tested | None) -> Simulation | None:
    """The range of the result, where numbers with a range gave it one."""
    found = tested.simulation if tested else None
    return found if isinstance(found, Simulation) and found.ranged else None


def _table(
    evaluation: Evaluation, ledger: Ledger, found: Headline, spread: Simulation | None
) -> Table:
    return Table(
        caption=_("What it comes to, and the ends of the range"),
        columns=(
            Column(_("Figure"), 3.4),
            Column(_("Low"), 0.9, Align.RIGHT),
            Column(_("Best estimate"), 1, Align.RIGHT),
            Column(_("High"), 0.9, Align.RIGHT),
        ),
        rows=tuple(_rows(ledger, found, spread)),
        note=_note(evaluation, ranged=spread is not None),
        dense=True,
    )


def _rows(ledger: Ledger, found: Headline, spread: Simulation | None) -> Iterator[Cells]:
    low, high = value_ends(spread) if spread else (NONE, NONE)
    worth = _("What all outcomes are worth (present value)")
    yield (worth, low, figures.pounds(ledger.value), high)
    yield _single(
        _("Put in, at today’s worth (present value of inputs)"), ledger.present_value_inputs
    )
    yield _single(_("The difference (net present value)"), ledger.net)
    if found.payback_months is not None:
        months = figures.months(found.payback_months)
        yield (_("Time until the value covers what was put in (payback)"), NONE, months, NONE)
    yield (
        _("Value for each £1 put in (SROI ratio); not comparable with other organisations’"),
        figures.ratio(spread.p5) if spread else NONE,
        figures.ratio(found.ratio),
        figures.ratio(spread.p95) if spread else NONE,
    )


def _single(words: str, pounds: Decimal) -> Cells:
    return (words, NONE, figures.pounds(pounds), NONE)


def _note(evaluation: Evaluation, *, ranged: bool) -> str:
    """How the range was found, and the rate and the year of the prices."""
    told = (
        _("Nine in ten of the cases tried lie between low and high.")
        if ranged
        else _("The result stands without a range: {annex} says why.").format(
            annex=annex_name(Annex.CERTAINTY)
        )
    )
    return f"{told} {short_convention(evaluation.result.convention)}"


def _so_far(ledger: Ledger) -> Table:
    """What there is of a result with gaps: nothing worked out is a gap, not nought."""
    return Table(
        caption=_("What it comes to so far"),
        columns=(Column(_("Figure"), 3), Column(_("Estimate"), 1, Align.RIGHT)),
        rows=(
            (
                _("What can be worked out of all outcomes so far"),
                figures.pounds(ledger.value) if ledger.counted else GAP,
            ),
            (
                _("What can be worked out of what is put in, at today’s worth"),
                figures.pounds(ledger.present_value_inputs) if ledger.inputs else GAP,
            ),
            (_("Value for each £1 put in (SROI ratio)"), GAP),
        ),
    )


def _movers(tested: Tested) -> Iterator[Block]:
    """The numbers the result hangs on most; what would make it 1:1 is said before."""
    found = that_move(tested.swings)
    if not found:
        return
    yield Heading(_("What moves it most"), 3)
    yield Figure(
        tornado_chart(tested.base.case, tested.base, found, most=BARS),
        _("What £1 gives at each end of a number, all others left as they are."),
    )
