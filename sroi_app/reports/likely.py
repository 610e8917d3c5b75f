"""The range that stands beside the ratio wherever it is quoted."""

from sroi_app.calculation.simulation.simulated import NothingPutIn, Simulation
from sroi_app.guide.range_words import brief_range
from sroi_app.text import _


def likely(simulation: Simulation | NothingPutIn | None) -> str:
    """Return the range in words, "likely between £1.90 and £3.40"; blank where nobody gave one."""
    if not isinstance(simulation, Simulation) or not simulation.ranged:
        return ""
    return _("likely {range}").format(range=brief_range(simulation))


def with_range(ratio: str, simulation: Simulation | NothingPutIn | None) -> str:
    """Return a ratio in words with its range behind it, where there is one."""
    beside = likely(simulation)
    return _("{ratio}, {likely}").format(ratio=ratio, likely=beside) if beside else ratio
