"""How sure are we: the range first, then what it hangs on, and what was tried."""

from collections.abc import Iterator

from sroi_app.calculation.simulation.simulated import NothingPutIn, Simulation
from sroi_app.calculation.tested import Tested
from sroi_app.evaluation import Evaluation
from sroi_app.guide.ledger import Ledger
from sroi_app.guide.range_words import (
    chance_sentence,
    lean_sentence,
    middle_sentence,
    narrowing_sentence,
    nothing_put_in_sentence,
    range_sentence,
)
from sroi_app.reports.blocks import (
    Block,
    Bullets,
    Callout,
    Figure,
    Heading,
    Paragraph,
    Tone,
)
from sroi_app.reports.charts.spread import spread_chart
from sroi_app.reports.sections.by_convention import by_convention
from sroi_app.reports.sections.matters import what_matters
from sroi_app.reports.sections.ranges import every_range
from sroi_app.reports.sections.scenarios import every_change
from sroi_app.reports.sections.section import Section
from sroi_app.reports.sections.tried import other_tests, side_by_side
from sroi_app.text import _

TALL = 50.0  # points, of the columns


def certainty(evaluation: Evaluation, ledger: Ledger, tested: Tested | None) -> Section:
    """Return how far the result could move, what that hangs on, and all that was tried."""
    blocks: tuple[Block, ...] = (
        *(_page(tested) if tested else _untested()),
        *(() if ledger.withheld.parts else _tests(evaluation, tested)),
    )
    return Section(_("How sure are we"), blocks)


def _tests(evaluation: Evaluation, tested: Tested | None) -> Iterator[Block]:
    """All that was tried besides; each test says something of a part of the value."""
    if tested:
        yield from side_by_side(tested)
        yield from _next_evidence(tested)
        yield from other_tests(tested)
    yield from by_convention(evaluation)
    if tested:
        yield from every_range(tested)
        yield from every_change(tested.base)


def _page(tested: Tested) -> Iterator[Block]:
    yield from _range(tested)
    yield from what_matters(tested)


def _untested() -> Iterator[Block]:
    yield Callout(
        _("Nothing to test yet"),
        _(
            "There is no ratio yet, so how far it could move is not known either. Do not quote "
            "what there is as if it were certain."
        ),
    )


def _range(tested: Tested) -> Iterator[Block]:
    """What the result would likely be, in words and as a picture, or why nobody can say."""
    simulation = tested.simulation
    if isinstance(simulation, NothingPutIn):
        told = nothing_put_in_sentence(tested.base.case, simulation)
        yield Callout(_("No range can be worked out"), told)
    elif not simulation.ranged:
        yield Callout(
            _("No ranges were given"),
            _(
                "Nobody said between which ends the numbers of this case may lie, so the result "
                "stands here without a range. Do not quote it as if it were certain."
            ),
        )
    else:
        yield from _spread(tested, simulation)


def _spread(tested: Tested, simulation: Simulation) -> Iterator[Block]:
    yield Paragraph(range_sentence(simulation), Tone.LEAD)
    ratio = tested.base.ratio
    leans, inside = lean_sentence(simulation, ratio), simulation.p5 <= ratio <= simulation.p95
    if not inside:
        yield Callout(_("The result lies outside its own range"), leans)
    chart = spread_chart(simulation, ratio, TALL)
    said = (chance_sentence(simulation), leans if inside else "", middle_sentence(simulation))
    told = " ".join(filter(None, said))
    yield Figure(chart, told) if chart else Paragraph(told)


def _next_evidence(tested: Tested) -> Iterator[Block]:
    if tested.narrowings:
        yield Heading(_("The next best evidence"))
        case = tested.base.case
        yield Bullets(tuple(narrowing_sentence(case, one) for one in tested.narrowings))
