"""What nobody should read into the value."""

from collections.abc import Iterator

from sroi_app.calculation.result import Treatment
from sroi_app.calculation.simulation.simulated import NothingPutIn
from sroi_app.calculation.tested import Tested
from sroi_app.evaluation import Evaluation
from sroi_app.guide.range_words import held_sentence
from sroi_app.model.outcomes import MoneyKind
from sroi_app.model.scope import CaseKind
from sroi_app.reports.blocks import Bullets
from sroi_app.text import _


def not_claimed(evaluation: Evaluation, tested: Tested | None) -> Bullets:
    """Return what is not cash, not measured, not part of the value, and not known."""
    return Bullets(tuple(_not_claimed(evaluation, tested)))


def _not_claimed(evaluation: Evaluation, tested: Tested | None) -> Iterator[str]:
    case, result = evaluation.case, evaluation.result
    treated = {row.treatment for row in result.outcomes}
    if any(row.outcome.money is MoneyKind.WELLBEING for row in result.counted):
        yield _(
            "This is not cash. Wellbeing is put in pounds to be compared; nobody’s budget grows by "
            "it."
        )
    if result.only_track_record:
        yield _("What this contract will bring is not valued here.")
    elif case.scope.kind is CaseKind.FORECAST:
        yield _(
            "It is a forecast: what we expect to happen, built on the evidence there is so far."
        )
    if Treatment.APART in treated:
        yield _("What we did elsewhere is shown, and is not part of this value.")
    if Treatment.UNPRICED in treated:
        yield _("Changes without a price are described, and are not part of this value.")
    yield _how_sure(tested)


def _how_sure(tested: Tested | None) -> str:
    """What the range does not say, or why there is none."""
    if tested is None:
        return _("How far the result could move cannot be tested while there is no result.")
    if isinstance(tested.simulation, NothingPutIn):
        return _(
            "The result stands without a range: by those of its inputs, nothing might be put in at "
            "all."
        )
    if not tested.simulation.ranged:
        return _("The result stands without a range: none of its numbers has one.")
    return held_sentence(tested.simulation)
