"""What better evidence would bring: the range if one of its numbers were known for certain."""

from collections.abc import Sequence

from sroi_app.calculation.baseline import Baseline
from sroi_app.calculation.simulation.draws import Figures, Ranged, blocks, ranged_numbers
from sroi_app.calculation.simulation.simulate import ratios
from sroi_app.calculation.simulation.simulated import Narrowing, NothingPutIn, Simulation
from sroi_app.calculation.simulation.spread import percentiles, rounded
from sroi_app.calculation.simulation.sums import Drawn, InputSum, OutcomeSum, Sums, sums
from sroi_app.calculation.terms import OUTCOMES
from sroi_app.model.address import Address

Known = tuple[Ranged, int, float]
"""A number, its place, and what it turned out to be."""


def narrowings(
    base: Baseline, simulation: Simulation | NothingPutIn, most: int = 3
) -> tuple[Narrowing, ...]:
    """Return by how much the range would shrink with each number that spreads it most known, the
    most first.

    It is put to its low end, its best value and its high end in turn; all others are drawn as they
    were. What would narrow nothing, whatever it turned out to be, is left out.
    """
    if isinstance(simulation, NothingPutIn):
        return ()
    numbers = ranged_numbers(base)
    places = {number.at: place for place, number in enumerate(numbers)}
    chosen = [one.at for one in simulation.shares[:most] if one.share and one.at in places]
    known = [known for at in chosen for known in _ends(numbers[places[at]], places[at])]
    if not known:
        return ()
    widths = _widths(sums(base, numbers), numbers, known, simulation)
    found = (_narrowing(at, widths[n * 3 : n * 3 + 3], simulation) for n, at in enumerate(chosen))
    return tuple(sorted((one for one in found if one.most > 0), key=lambda one: -one.most))


def _ends(number: Ranged, place: int) -> list[Known]:
    return [(number, place, end) for end in (number.low, number.best, number.high)]


def _narrowing(at: Address, widths: Sequence[float], simulation: Simulation) -> Narrowing:
    now = simulation.p95 - simulation.p5
    shrunk = [now - rounded(width) for width in widths]
    return Narrowing(at, min(shrunk), max(shrunk))


def _widths(
    case: Sums, numbers: tuple[Ranged, ...], known: Sequence[Known], simulation: Simulation
) -> list[float]:
    import numpy as np

    found, done = np.empty((len(known), simulation.draws)), 0
    for drawn in blocks(numbers, simulation.draws, simulation.seed):
        values, costs = case.values(drawn), case.costs(drawn)
        here = slice(done, done + len(drawn[0]))
        for row, one in zip(found, known, strict=True):
            row[here] = _with_known(case, drawn, values, costs, one)
        done = here.stop
    return [high - low for low, _middle, high in map(percentiles, found)]


def _with_known(
    case: Sums, drawn: Drawn, values: Sequence[Figures], costs: Sequence[Figures], known: Known
) -> Figures:
    """The ratios with a number the same in every draw: only its own row is worked out anew."""
    import numpy as np

    number, place, end = known
    others: list[Figures] = [*drawn]
    others[place] = np.full_like(drawn[place], end)
    if number.at.within(OUTCOMES):
        values = _anew(case.outcomes, values, number, others)
    else:
        costs = _anew(case.inputs, costs, number, others)
    return ratios(case, values, costs)


def _anew(
    rows: Sequence[OutcomeSum | InputSum],
    pounds: Sequence[Figures],
    number: Ranged,
    drawn: Drawn,
) -> list[Figures]:
    return [
        row.present_value(drawn) if row.id == number.at.parts[1] else before
        for row, before in zip(rows, pounds, strict=True)
    ]
