"""What is said of the range of the ratio: as it stands beside it, and as it is told."""

from dataclasses import dataclass

from sroi_app.calculation.simulation.simulated import NothingPutIn
from sroi_app.guide.range_words import brief_range, nothing_put_in_sentence
from sroi_app.model.case import Case
from sroi_app.reports.likely import likely
from sroi_app.text import _
from ui.simulating import Answer
from ui.store import Store


@dataclass(frozen=True)
class SaidRange:
    """`line` stands under the ratio, `told` is a sentence of its own, `brief` stands in a strip.

    While it is `pending` nothing is told, and where nobody gave a range nothing is said at all.
    """

    line: str = ""
    told: str = ""
    brief: str = ""
    pending: bool = False


NO_RANGE = SaidRange()


def said_range_in(store: Store) -> SaidRange:
    """Return what is said of the range of the case that is shown."""
    simulating = store.simulating
    return said_range(store.evaluation.case, simulating.latest, pending=simulating.work.pending)


def said_range(case: Case, answer: Answer | None, *, pending: bool) -> SaidRange:
    """Return what is said of what a simulation found, or will find."""
    if pending:
        return SaidRange(_("The range is being worked out."), brief="…", pending=True)
    if isinstance(answer, NothingPutIn):
        words = nothing_put_in_sentence(case, answer)
        return SaidRange(words, words, _("no range"))
    line = likely(answer)
    if answer is None or not line:
        return NO_RANGE
    return SaidRange(line, _("It is {likely}.").format(likely=line), brief_range(answer))
